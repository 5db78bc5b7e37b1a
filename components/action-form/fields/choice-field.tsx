import { type FieldProps, getDiscriminatorFieldFromSchema, type RJSFSchema } from "@rjsf/utils";
import { useEffect, useMemo, useRef, useState } from "react";
import { Combobox } from "@/components/ui/combobox";
import { sameJson } from "@/lib/config-form/validate/same-json";
import { useFieldPlace, useFormSurroundings } from "../form-context";
import { dataForBranch, toldApart } from "./data-for-branch";

/**
 * A `oneOf` or `anyOf`: which branch, then the branch's fields. What both branches share stays, and a branch that is
 * left and chosen again has its own values back.
 */
export function ChoiceField(props: FieldProps) {
  const {
    name,
    schema,
    uiSchema,
    formData,
    fieldPathId,
    options,
    onChange,
    registry,
    disabled,
    readonly,
  } = props;
  const { store } = useFormSurroundings();
  const { path, id, label } = useFieldPlace();
  const { schemaUtils, fields } = registry;
  const branches: RJSFSchema[] = options;
  const discriminator = getDiscriminatorFieldFromSchema(schema);
  const match = (current: number) =>
    schemaUtils.getClosestMatchingOption(formData, branches, current, discriminator);
  const [selected, setSelected] = useState(() => match(0));
  const known = useRef<unknown>(NOT_SEEN);
  useEffect(() => {
    const isFirst = known.current === NOT_SEEN;
    if (!isFirst && sameJson(known.current, formData)) return;
    known.current = formData;
    if (store.isOwnWrite()) {
      const told = toldApart(formData, branches[selected]);
      if (told !== formData) store.write(path, told);
      // Another value from outside (pasted, undone) may belong to another branch; our own never does.
    } else if (!isFirst) setSelected(match(selected));
  });

  const choose = (next: number) => {
    if (next === selected || !branches[next]) return;
    store.keepBranch(path, selected, formData);
    const data = dataForBranch(schemaUtils, {
      data: formData,
      from: branches[selected],
      to: branches[next],
      kept: store.keptBranch(path, next),
      around: schema,
    });
    known.current = data;
    setSelected(next);
    onChange(data, fieldPathId.path);
  };

  const branch = branches[selected];
  const drawn = useMemo(() => branch && drawnBranch(schema, branch), [schema, branch]);
  const branchUi = useMemo(() => {
    const own = [uiSchema?.oneOf, uiSchema?.anyOf].find(Array.isArray)?.[selected];
    return { ...uiSchema, ...own, "ui:title": label, "ui:label": false };
  }, [uiSchema, selected, label]);
  const SchemaField = fields.SchemaField;
  const isGroup = branches.some((one) => one.properties !== undefined || one.type === "object");
  const isRoot = path.length === 0;
  return (
    <div className="grid min-w-0 gap-3">
      {/* Everywhere else the field's frame says what is chosen here. */}
      {isRoot ? (
        <label htmlFor={`${id}-branch`} className="-mb-1.5 font-medium text-sm">
          {label || "Variant"}
        </label>
      ) : null}
      <Combobox
        id={`${id}-branch`}
        aria-label={isGroup || isRoot ? label || "Variant" : `${label} type`}
        disabled={Boolean(disabled || readonly)}
        filter="labels"
        value={String(selected)}
        onPick={(value) => value !== undefined && choose(Number(value))}
        options={branches.map((one, index) => ({
          value: String(index),
          label: typeof one.title === "string" ? one.title : `Option ${index + 1}`,
        }))}
      />
      {drawn && drawn.type !== "null" && SchemaField && hasFields(drawn) ? (
        <div className={isGroup ? "border-l-2 pl-3.5" : undefined}>
          <SchemaField
            {...props}
            name={name}
            schema={drawn}
            uiSchema={branchUi}
            options={undefined}
          />
        </div>
      ) : null}
    </div>
  );
}

const NOT_SEEN = Symbol("not seen");

/** The branch with what its parent says of it, but without the choice itself, which would draw it again. */
function drawnBranch(parent: RJSFSchema, branch: RJSFSchema): RJSFSchema {
  const type = branch.type ?? parent.type;
  return {
    ...branch,
    ...(type === undefined ? {} : { type }),
    ...(parent.required
      ? { required: [...new Set([...parent.required, ...(branch.required ?? [])])] }
      : {}),
  };
}

/** A branch that only names, types or demands what stands around the choice has nothing of its own to draw. */
function hasFields(branch: RJSFSchema): boolean {
  return branch.type !== "object" || Object.keys(branch).some((key) => !SAYS_NOTHING.has(key));
}

const SAYS_NOTHING = new Set(["title", "type", "description", "required", "not"]);
