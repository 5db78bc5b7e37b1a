import type { WidgetProps } from "@rjsf/utils";
import type { ComponentType, Ref } from "react";
import type { JsonObject } from "@/lib/config-form/json-value";
import type { FormDescription } from "@/lib/config-form/prepare/prepare-form";
import type { FieldProblem } from "./field-problems";
import type { FormAround } from "./form-context";
import type { GraphContext } from "./graph-context";

export type ConfigFormHandle = {
  /** Finishes what is being typed, shows every problem, and gives them back: none means ready to be sent. */
  validate: () => FieldProblem[];
  /** What is wrong, without showing it. */
  find: () => FieldProblem[];
  /** Finishes what is being typed and gives the data. */
  read: () => JsonObject;
  focus: (path: FieldProblem["path"]) => void;
  /** Asks every list that was loaded anew, past Cargo's cache. */
  refreshLists: () => void;
};

export type ConfigFormProps = {
  form: FormDescription;
  /**
   * The config. `undefined` starts a new one from the schema's defaults, reported at once through `onChange`; anything
   * else is taken as it is, to the last byte that the schema does not know.
   */
  value: JsonObject | undefined;
  onChange: (value: JsonObject) => void;
  /** Where autocompletes are asked. */
  connectorUuid?: string | undefined;
  integrationSlug?: string | undefined;
  /** Whether a field may be an expression: in a node's config yes, in a connector's credentials no. */
  expressions?: boolean;
  disabled?: boolean;
  graphContext?: GraphContext | undefined;
  /** Distinguishes the ids of two forms on one page. */
  idPrefix?: string;
  /** What somebody else (Cargo) says is wrong, pinned to its fields until this changes. */
  problems?: readonly FieldProblem[] | undefined;
  /** Widgets beside or instead of ours, by the name a uiSchema calls them. Keep the object's identity stable. */
  widgets?: Readonly<Record<string, ComponentType<WidgetProps>>>;
  /** The form around this one, which lists the problems of both, and whose fields lists in here may depend on. */
  around?: FormAround | undefined;
  handle?: Ref<ConfigFormHandle>;
};
