import { isJsonObject, type JsonObject } from "../json-value";
import { allowAnyKeys } from "./allow-any-keys";
import { boundExpansion } from "./bound-expansion";
import { drawPatterns } from "./draw-patterns";
import { dropBlankTitle } from "./drop-blank-title";
import { dropMalformed } from "./drop-malformed";
import { dropUnsafeKeys } from "./drop-unsafe-keys";
import { inferType } from "./infer-type";
import { liftModernKeywords } from "./lift-modern-keywords";
import { measureSchema } from "./measure-schema";
import { nameOptions } from "./name-options";
import type { Note } from "./note";
import { prepareUiSchema } from "./prepare-ui-schema";
import { replaceBooleanSchemas } from "./replace-boolean-schemas";
import { simplifyNullable } from "./simplify-nullable";
import { splitTypeList } from "./split-type-list";
import { supplyDefinitions } from "./supply-definitions";
import { walkSchema } from "./walk-schema";

/** A form as an integration describes it; nothing about it is believed. */
export type FormDescription = { jsonSchema?: unknown; uiSchema?: unknown };

export type PreparedForm =
  | {
      drawable: true;
      /** What is drawn. */
      schema: JsonObject;
      uiSchema: JsonObject;
      /** What the author wrote, which a config must fit. */
      source: JsonObject;
      notes: Note[];
      fieldsCount: number;
    }
  | { drawable: false; reason: string; source: unknown };

/**
 * Turns a form's description into one that the form's library draws without surprises. The description says what a
 * config must be and is what it is checked against; the prepared schema only says how to draw it.
 */
export function prepareForm(form: FormDescription, widgets: ReadonlySet<string>): PreparedForm {
  const source = form.jsonSchema;
  if (source === undefined || source === null || source === true)
    return prepareForm({ ...form, jsonSchema: { type: "object", properties: {} } }, widgets);
  if (!isJsonObject(source))
    return { drawable: false, reason: "The integration sends no usable schema.", source: true };
  const reason = measureSchema(source) ?? measureSchema(form.uiSchema);
  if (reason) return { drawable: false, reason, source };

  const notes: Note[] = [];
  let fieldsCount = 0;
  const wellFormed = walkSchema(source, (node, pointer) =>
    allowAnyKeys(drawPatterns(dropMalformed(node), pointer), pointer),
  );
  const defined = supplyDefinitions(wellFormed, notes);
  const whole = walkSchema(defined, (node, pointer) => {
    fieldsCount += isJsonObject(node.properties) ? Object.keys(node.properties).length : 0;
    const safe = dropUnsafeKeys(node, pointer, notes);
    return [
      replaceBooleanSchemas,
      dropBlankTitle,
      liftModernKeywords,
      simplifyNullable,
      inferType,
      splitTypeList,
      nameOptions,
    ].reduce((result, step) => step(result), safe);
  });
  const schema = boundExpansion(whole, notes);
  if (!schema)
    return { drawable: false, reason: "The schema describes too many fields to draw.", source };
  return {
    drawable: true,
    schema,
    uiSchema: prepareUiSchema(form.uiSchema, schema, { root: schema, widgets, notes }),
    source,
    notes,
    fieldsCount,
  };
}
