import { Validator } from "@cfworker/json-schema";
import { describe, expect, it } from "vitest";
import { catalogue } from "./catalogue";
import type { Json } from "./entry";
import { sampleOf } from "./sample";

const definitions = { expression: {} };
const errorsOf = (schema: Json, value: unknown) =>
  new Validator(
    { ...schema, definitions: { ...definitions, ...Object(schema.definitions) } },
    "2020-12",
  )
    .validate(value)
    .errors.map(({ instanceLocation, error }) => `${instanceLocation}: ${error}`);

const actions = catalogue.flatMap(({ integration, outputs }) =>
  Object.entries(integration.actions ?? {}).map(([slug, action]) => ({
    where: `${integration.slug}.${slug}`,
    action,
    perform: outputs?.[slug],
  })),
);

describe("the actions of the catalogue", () => {
  it("have configs that a validator can read once the expression is supplied", () => {
    for (const { where, action } of actions) {
      const { required: _, ...schema } = action.config.jsonSchema;
      expect(() => errorsOf(schema, {}), where).not.toThrow();
    }
  });

  it("give what their output's schema promises", () => {
    const wrong = actions.flatMap(({ where, action, perform }) => {
      if (!action.output) return [];
      const config = { ...Object(sampleOf(action.config.jsonSchema)) };
      const given: unknown = JSON.parse(JSON.stringify(perform?.(config, {})));
      return errorsOf(action.output, given).map((error) => `${where} ${error}`);
    });
    expect(wrong).toEqual([]);
  });

  it("say for most what they give", () => {
    const told = actions.filter(({ action }) => action.output);
    expect(told.length / actions.length).toBeGreaterThan(0.75);
  });
});
