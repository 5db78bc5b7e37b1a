import { customizeValidator } from "@rjsf/validator-ajv8";
import Ajv2020 from "ajv/dist/2020.js";
import { expect, test, vi } from "vitest";
import { fits } from "@/lib/config-form/validate/validate-config";
import { readSuite, type SuiteCase } from "./read-suite";

// ajv8 compiles 600 schemas here.
vi.setConfig({ testTimeout: 60_000 });

const suite = readSuite();
const nameOf = ({ draft, keyword, about }: SuiteCase) => `${draft} ${keyword}: ${about}`;
const ours = (schema: unknown, data: unknown) => fits(schema, data, schema, { expressions: false });

/**
 * Where we knowingly differ. None is a schema that a form's author writes by hand; in nearly all of them we let pass
 * what the suite refuses, which Cargo then judges.
 */
const KNOWN: [reason: string, RegExp][] = [
  ["a format is checked, as the form's library does", /^draft2020-12 format: /],
  [
    "what stands beside a $ref counts, as Cargo's titles do",
    /^draft7 ref: ref overrides any sibling/,
  ],
  [
    "references are followed within one document, without a base address of their own",
    /(?:^draft7 ref|^draft2020-12 (?:ref|anchor)): (?:\$ref prevents a sibling|refs with relative uris|relative refs with absolute|\$id must be resolved|ref with absolute-path|same \$anchor with different|order of evaluation: \$id and \$ref on nested|URN ref with nested)/,
  ],
  ["dynamic references are followed as plain ones", /^draft2020-12 dynamicRef: /],
];
const isKnown = (name: string) => KNOWN.some(([, pattern]) => pattern.test(name));

test("the interpreter agrees with the JSON Schema test suite, but for what is listed", () => {
  const differing = new Set<string>();
  for (const one of suite)
    for (const { data, valid } of one.tests)
      if (ours(one.schema, data) !== valid) differing.add(nameOf(one));

  expect([...differing].filter((name) => !isKnown(name))).toEqual([]);
  for (const [reason, pattern] of KNOWN)
    expect(
      [...differing].some((name) => pattern.test(name)),
      `still differs: ${reason}`,
    ).toBe(true);
});

const ajvOptionsOverrides = { logger: false } as const;
const references = {
  draft7: customizeValidator({ ajvOptionsOverrides }),
  "draft2020-12": customizeValidator({ AjvClass: Ajv2020, ajvOptionsOverrides }),
};

/** Where ajv8 departs from the suite and we do not. */
const AJV_DEPARTS = [
  /multipleOf: float division = inf$/,
  /whose names are Javascript object property names$/,
  /unevaluated(?:Items|Properties): .*(?:contains|nested items|minContains|without then and else|then not defined)/,
];

test("the interpreter gives the verdict of ajv8 on every sample, but for what is listed", () => {
  const differing = new Set<string>();
  let compared = 0;
  for (const one of suite)
    for (const { data } of one.tests) {
      const validator = references[one.draft];
      validator.reset?.();
      const { errors, validationError } = validator.rawValidation(one.schema as object, data);
      // What ajv8 cannot compile it cannot judge.
      if (validationError) continue;
      compared += 1;
      if (ours(one.schema, data) !== !errors?.length) differing.add(nameOf(one));
    }
  expect(compared).toBeGreaterThan(1500);
  const unlisted = [...differing].filter(
    (name) => !isKnown(name) && !AJV_DEPARTS.some((pattern) => pattern.test(name)),
  );
  expect(unlisted).toEqual([]);
});
