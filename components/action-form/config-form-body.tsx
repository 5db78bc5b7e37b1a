import { useMemo } from "react";
import { prepareForm } from "@/lib/config-form/prepare/prepare-form";
import type { ConfigFormProps } from "./config-form-props";
import { DrawnForm } from "./drawn-form";
import { WholeJson } from "./whole-json";
import { widgets as ownWidgets } from "./widgets/widgets";

const NO_WIDGETS = {};

/** The part of a form that is loaded when one is opened. */
export function ConfigFormBody({ form, widgets: extra = NO_WIDGETS, ...props }: ConfigFormProps) {
  const widgets = useMemo(() => ({ ...ownWidgets, ...extra }), [extra]);
  const { jsonSchema, uiSchema } = form;
  const prepared = useMemo(
    () => prepareForm({ jsonSchema, uiSchema }, new Set(Object.keys(widgets))),
    [jsonSchema, uiSchema, widgets],
  );
  if (!prepared.drawable)
    return <WholeJson {...props} source={prepared.source} reason={prepared.reason} />;
  return (
    <DrawnForm
      key={schemaKey(prepared.source)}
      nested={ConfigFormBody}
      {...props}
      prepared={prepared}
      widgets={widgets}
    />
  );
}

const keys = new WeakMap<object, string>();
let lastKey = 0;

/** Another schema is another form: nothing of the old one's state may leak into it. */
function schemaKey(source: object): string {
  const known = keys.get(source);
  if (known) return known;
  lastKey += 1;
  keys.set(source, String(lastKey));
  return String(lastKey);
}
