import { expect, test, vi } from "vitest";
import { judgeConfig, type Question } from "@/lib/config-check/judge-config";
import { templateExpression } from "@/lib/config-form/expression";
import { isJsonObject } from "@/lib/config-form/json-value";
import { validateConfig } from "@/lib/config-form/validate/validate-config";
import { hostileSchemas } from "./hostile";
import { readSuite } from "./read-suite";
import { sampleOf } from "./sample";
import { sandboxForms } from "./sandbox-forms";

// ajv compiles some ten thousand schemas here.
vi.setConfig({ testTimeout: 120_000 });

type Case = Question & { name: string };
type Problem = { path: readonly (string | number)[]; keyword: string };

const computed = templateExpression("{{nodes.start.x}}");

/** What each of the two says of a config. */
function ask({ name, ...question }: Case) {
  const server = judgeConfig(question);
  const form = validateConfig(question.schema, question.config, question);
  return { name, form, server: server.outcome === "checked" ? server.problems : undefined };
}

const places = (problems: readonly Problem[]) =>
  [...new Set(problems.map(({ path }) => JSON.stringify(path)))].sort().join();

/** A config, and the same with each of its parts left out, computed, and of another type. */
function variants(config: Record<string, unknown>): [about: string, config: unknown][] {
  // The first two: all of them take a quarter of a minute and say no more.
  const keys = Object.keys(config).slice(0, 2);
  return keys.flatMap((key): [string, unknown][] => {
    const { [key]: _, ...rest } = config;
    return [
      [`without ${key}`, rest],
      [`computed ${key}`, { ...config, [key]: computed }],
      [`another ${key}`, { ...config, [key]: { odd: 1 } }],
    ];
  });
}

test("for every form of the sandbox the server has the form's verdict, at the same fields, computed values among them", () => {
  let compared = 0;
  for (const { name, jsonSchema } of sandboxForms()) {
    const sample = sampleOf(jsonSchema, jsonSchema);
    if (!isJsonObject(sample)) throw new Error(name);
    const configs: [string, unknown][] = [["sample", sample], ["empty", {}], ...variants(sample)];
    for (const [about, config] of configs) {
      const asked = { name: `${name}: ${about}`, schema: jsonSchema, config, expressions: true };
      const { form, server } = ask(asked);
      expect(server && places(server), asked.name).toBe(places(form));
      compared += 1;
    }
  }
  expect(compared).toBeGreaterThan(1500);
});

const suite = (expressions: boolean): Case[] =>
  readSuite().flatMap(({ draft, keyword, about, schema, tests }) =>
    tests.map((one) => ({
      name: `${draft} ${keyword}: ${about}: ${one.about}`,
      schema,
      config: one.data,
      expressions,
    })),
  );

/** What the form finds and the server does not: keywords in which ajv 8 departs from the JSON Schema test suite. */
const OVERLOOKED: [reason: string, RegExp][] = [
  ["a quotient beyond all numbers", /multipleOf: float division = inf/],
  ["a key that the dashboard never lets in", /__proto__ not valid$/],
  ["unevaluatedItems is not given to ajv", /^draft2020-12 (?:unevaluatedItems|ref|defs)/],
];

test("the server refuses nothing of the JSON Schema test suite that the form accepts, and overlooks only what is listed", () => {
  const found = suite(false).map(ask);
  expect(found.filter(({ server }) => server === undefined)).toEqual([]);
  const accused = found.filter(({ form, server }) => form.length === 0 && server?.length);
  expect(accused.map(({ name }) => name)).toEqual([]);
  const overlooked = found.filter(({ form, server }) => form.length > 0 && server?.length === 0);
  const unlisted = overlooked.filter(({ name }) => !OVERLOOKED.some(([, one]) => one.test(name)));
  expect(unlisted.map(({ name }) => name)).toEqual([]);
  for (const [reason, one] of OVERLOOKED)
    expect(
      overlooked.some(({ name }) => one.test(name)),
      `still overlooked: ${reason}`,
    ).toBe(true);
});

/** Where a property that nothing asks about holds a computed value, ajv 8 has seen it and we have not, or we and not it. */
const UNSEEN = /unevaluatedProperties (?:with if.then.else, then not|can see annotations from if)/;

test("with a computed value in each place of the suite's samples the two say the same", () => {
  const cases = suite(true).flatMap((one): Case[] => {
    const { name, config } = one;
    if (Array.isArray(config)) {
      const list: unknown[] = config;
      return list.map((_, at) => ({
        ...one,
        name: `${name} [${at}]`,
        config: list.map((item, index) => (index === at ? computed : item)),
      }));
    }
    if (!isJsonObject(config)) return [{ ...one, config: computed }];
    return Object.keys(config).map((key) => ({
      ...one,
      name: `${name} [${key}]`,
      config: { ...config, [key]: computed },
    }));
  });
  expect(cases.length).toBeGreaterThan(2500);
  const differing = cases
    .map(ask)
    .filter(({ form, server }) => (form.length === 0) !== (server?.length === 0))
    .map(({ name }) => name)
    .filter((name) => !UNSEEN.test(name) && !/^draft2020-12 unevaluatedItems/.test(name));
  expect(differing).toEqual([]);
});

test("no schema that means harm makes it throw", () => {
  for (const [name, schema] of Object.entries(hostileSchemas))
    for (const config of [{ a: computed }, { a: [{ b: null }] }])
      expect(() => judgeConfig({ schema, config, expressions: true }), name).not.toThrow();
});
