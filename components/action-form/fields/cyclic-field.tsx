import { type FieldProps, RJSF_REF_CYCLE_KEY } from "@rjsf/utils";
import { Plus } from "lucide-react";
import { useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { humaniseKey } from "@/lib/config-form/humanise-key";

/** A schema that contains itself is drawn as deep as there is data, and one step further on request. */
export function CyclicField(props: FieldProps) {
  const { name, schema, formData, registry } = props;
  const [isOpen, setIsOpen] = useState(false);
  const opened = useMemo(() => ({ ...schema, [RJSF_REF_CYCLE_KEY]: false }), [schema]);
  const SchemaField = registry.fields.SchemaField;
  if ((isOpen || formData !== undefined) && SchemaField)
    return <SchemaField {...props} schema={opened} />;
  const title = schema.title ?? humaniseKey(name);
  return (
    <div>
      <Button variant="outline" size="sm" onClick={() => setIsOpen(true)}>
        <Plus aria-hidden />
        Add {title}
      </Button>
    </div>
  );
}
