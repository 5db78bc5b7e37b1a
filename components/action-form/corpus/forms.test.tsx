import Form from "@rjsf/core";
import type { RJSFSchema, UiSchema } from "@rjsf/utils";
import { customizeValidator } from "@rjsf/validator-ajv8";
import { renderToString } from "react-dom/server";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { WorkspaceProvider } from "@/components/frame/workspace-context";
import { isJsonObject, type JsonObject } from "@/lib/config-form/json-value";
import { validateConfig } from "@/lib/config-form/validate/validate-config";
import { ConfigFormBody } from "../config-form-body";
import { hostileSchemas, hostileUiSchemas } from "./hostile";
import { readSuite } from "./read-suite";
import { sampleOf } from "./sample";
import { type CorpusForm, sandboxForms } from "./sandbox-forms";

// A thousand forms, on a machine that may be doing other things.
vi.setConfig({ testTimeout: 60_000 });

const nothing = () => {};
const workspace = { uuid: "w", name: "W" };
const user = { name: "A", email: "a@example.com" };

/** Rendered without a browser there is no error boundary: what throws in any field throws here. */
function draw({ jsonSchema, uiSchema }: CorpusForm, value?: JsonObject): string {
  return renderToString(
    <WorkspaceProvider workspace={workspace} user={user}>
      <ConfigFormBody
        form={{ jsonSchema, uiSchema }}
        value={value}
        onChange={nothing}
        expressions
        connectorUuid="c"
      />
    </WorkspaceProvider>,
  );
}

// A new one for each form: it remembers schemas by their `$id`.
const newAjv = () => customizeValidator({ ajvOptionsOverrides: { logger: false } });
let [drawnByUs, drawnPlain, tried] = [0, 0, 0];

/** Drawn by the plain library until the memory is full. */
const NEVER_ENDS_PLAIN = new Set(["a choice of itself", "definitions that hold each other twice"]);

function drawBoth(form: CorpusForm, value?: JsonObject): string {
  tried += 1;
  try {
    if (NEVER_ENDS_PLAIN.has(form.name)) throw new Error("would not end");
    renderToString(
      <Form
        schema={form.jsonSchema as RJSFSchema}
        uiSchema={(form.uiSchema ?? {}) as UiSchema}
        formData={value}
        validator={newAjv()}
      />,
    );
    drawnPlain += 1;
  } catch {
    // What the plain library cannot draw is what the figure is about.
  }
  const html = draw(form, value);
  drawnByUs += 1;
  return html;
}

afterAll(() => {
  console.error(
    `corpus: ${tried} forms tried; drawn without an exception by us ${drawnByUs}, by plain rjsf ${drawnPlain}`,
  );
});

// The library warns of every schema that contradicts itself, with the whole of it. There are many here: a spy that
// remembered them all would run out of memory.
const { warn } = console;
beforeAll(() => {
  console.warn = nothing;
});
afterAll(() => {
  console.warn = warn;
});

const forms = sandboxForms();

describe("every form of the sandbox", () => {
  test("there are enough of them to mean something", () => {
    expect(forms.length).toBeGreaterThan(250);
  });

  test("draws, empty", () => {
    for (const form of forms) expect(drawBoth(form), form.name).not.toContain("could not be drawn");
  });

  test("draws with sample data that fits it, and finds nothing wrong with it", () => {
    const unsampled: string[] = [];
    for (const form of forms) {
      const sample = sampleOf(form.jsonSchema, form.jsonSchema);
      if (!isJsonObject(sample)) throw new Error(form.name);
      const { errors, validationError } = newAjv().rawValidation(
        form.jsonSchema as RJSFSchema,
        sample,
      );
      const problems = validateConfig(form.jsonSchema, sample, { expressions: true });
      if (!validationError)
        expect(problems.length === 0, `${form.name}: ${JSON.stringify(problems[0])}`).toBe(
          !errors?.length,
        );
      if (problems.length > 0)
        unsampled.push(`${form.name}: ${problems[0]?.path} ${problems[0]?.keyword}`);
      expect(draw(form, sample), form.name).not.toContain("could not be drawn");
    }
    expect(unsampled).toEqual([]);
  });
});

test("every construct of the JSON Schema test suite draws, empty and with each of its valid samples", () => {
  for (const { draft, keyword, about, schema, tests } of readSuite()) {
    const name = `${draft} ${keyword}: ${about}`;
    const isSelfContained = !/"\$(?:ref|dynamicRef|id|anchor|dynamicAnchor)"/.test(
      JSON.stringify(schema),
    );
    const form = isSelfContained
      ? { name, jsonSchema: { type: "object", properties: { field: schema } } }
      : { name, jsonSchema: schema };
    expect(drawBoth(form), name).not.toBe("");
    for (const { data, valid } of tests) {
      if (!valid) continue;
      const value = isSelfContained ? { field: data } : isJsonObject(data) ? data : undefined;
      if (value) draw(form, value);
    }
  }
});

test("nothing hostile throws", () => {
  for (const [name, jsonSchema] of Object.entries(hostileSchemas)) {
    drawBoth({ name, jsonSchema });
    for (const uiSchema of hostileUiSchemas) draw({ name, jsonSchema, uiSchema });
  }
  expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
});
