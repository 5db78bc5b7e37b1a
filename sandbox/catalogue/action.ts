import type { Action, Cost, Extractor, Form, Json } from "./entry";
import type { Fields } from "./form";
import { group } from "./form";

export const fixed = (cost: number): Cost => ({ type: "fixed", cost });
export const perUnit = (cost: number, unit: string, fixedCost?: number): Cost => ({
  type: "unit",
  cost,
  unit,
  ...(fixedCost === undefined ? {} : { fixedCost }),
});
export const perPackage = (
  cost: number,
  unit: string,
  unitsCount: number,
  fixedCost?: number,
): Cost => ({
  type: "package",
  cost,
  unit,
  unitsCount,
  ...(fixedCost === undefined ? {} : { fixedCost }),
});

type More = Omit<Action, "name" | "description" | "config" | "output" | "credits"> & {
  costs?: Cost[];
  output?: Fields | Json;
};

const isFields = (output: Fields | Json): output is Fields =>
  Object.values(output).every((field) => typeof field === "object" && !!field && "schema" in field);

/** An action of an integration. `output` is given as fields, or as a whole schema. */
export function action(
  name: string,
  description: string | undefined,
  config: Form,
  { costs, output, ...more }: More = {},
): Action {
  return {
    name,
    ...(description === undefined ? {} : { description }),
    config,
    ...(costs ? { credits: { costs } } : {}),
    ...(output ? { output: isFields(output) ? group(undefined, output).schema : output } : {}),
    ...more,
  };
}

export const extractor = (
  name: string,
  description: string,
  config: Form,
  mode: Extractor["mode"],
): Extractor => ({ name, description, config, mode });
