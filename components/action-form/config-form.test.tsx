// @vitest-environment happy-dom
import { act, cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import fc from "fast-check";
import { createRef, useState } from "react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { WorkspaceProvider } from "@/components/frame/workspace-context";
import type { JsonObject } from "@/lib/config-form/json-value";
import { ConfigFormBody } from "./config-form-body";
import type { ConfigFormHandle } from "./config-form-props";
import { hostileSchemas } from "./corpus/hostile";
import { sandboxForms } from "./corpus/sandbox-forms";
import type { FieldProblem } from "./field-problems";

// A browser tells of a selection once a change is over, happy-dom in its midst, which the editor can't bear.
document.addEventListener("selectionchange", (event) => event.stopImmediatePropagation(), true);

// No server behind these tests: who signed in is never told.
beforeEach(() => vi.stubGlobal("fetch", () => new Promise(() => {})));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

type Described = { jsonSchema: unknown; uiSchema?: unknown };

// Typing key by key takes its time where the machine is busy.
vi.setConfig({ testTimeout: 30_000 });

type Owner = {
  set: (value: JsonObject) => void;
  judge: (problems: readonly FieldProblem[]) => void;
};

/** A form with an owner that hands back what it hears, as every page does. */
function mount(form: Described, initial?: JsonObject, owner: Partial<Owner> = {}) {
  const heard: JsonObject[] = [];
  const handle = createRef<ConfigFormHandle>();
  function Owner() {
    const [value, setValue] = useState(initial);
    const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
    owner.set = setValue;
    owner.judge = setProblems;
    return (
      <WorkspaceProvider
        workspace={{ uuid: "w", name: "W" }}
        user={{ name: "A", email: "a@example.com" }}
      >
        <ConfigFormBody
          form={form}
          value={value}
          onChange={(next) => {
            heard.push(next);
            setValue(next);
          }}
          expressions
          connectorUuid="83ea4fc6-3aed-4931-8424-2761ad23fc04"
          problems={problems}
          handle={handle}
        />
      </WorkspaceProvider>
    );
  }
  const view = render(<Owner />);
  const read = () => handle.current?.read();
  return { heard, read, validate: () => handle.current?.validate() ?? [], ...view };
}

async function pick(field: string, option: string): Promise<void> {
  await userEvent.click(screen.getByRole("combobox", { name: field }));
  await userEvent.click(await screen.findByRole("option", { name: option }));
}

const forms = sandboxForms().filter((form) =>
  /hubspot|googleSheets|http|closecom|native/.test(form.name),
);
const json = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<unknown>;

describe("a config that is opened and copied again", () => {
  test("is deep-equal, whatever it holds, and the form has changed nothing by itself", () => {
    const keys = [
      ...new Set(
        forms.flatMap((form) =>
          Object.keys((form.jsonSchema as { properties?: object }).properties ?? {}),
        ),
      ),
    ];
    const config = fc.dictionary(fc.oneof(fc.constantFrom(...keys), fc.string()), json, {
      maxKeys: 8,
    });
    fc.assert(
      fc.property(fc.constantFrom(...forms), config, (form, value) => {
        const before = JSON.stringify(value);
        const { heard, read, unmount } = mount(form, value);
        expect(JSON.stringify(read())).toBe(before);
        expect(heard).toEqual([]);
        unmount();
      }),
      { numRuns: 120 },
    );
  }, 60_000);

  test("gets the uuids that nobody sees with its first change, not by being opened", async () => {
    const routes = {
      type: "array",
      title: "Routes",
      items: {
        type: "object",
        properties: { name: { type: "string" }, uuid: { type: "string", format: "uuid" } },
        required: ["uuid"],
      },
    };
    const form = {
      jsonSchema: { type: "object", properties: { routes } },
      uiSchema: { routes: { items: { uuid: { "ui:widget": "hidden" } } } },
    };
    const { heard, read } = mount(form, { routes: [{}] });
    expect(heard).toEqual([]);
    expect(read()).toEqual({ routes: [{}] });
    await userEvent.type(screen.getByRole("textbox", { name: "name" }), "A");
    const uuid = expect.stringMatching(/^[0-9a-f-]{36}$/);
    expect(read()).toEqual({ routes: [{ name: "A", uuid }] });
  });

  test("is deep-equal also when the schema is hostile", () => {
    for (const [name, jsonSchema] of Object.entries(hostileSchemas)) {
      if (name === "five hundred fields" || name === "five thousand choices") continue;
      const value = JSON.parse(
        '{"a":{"b":[1,null]},"kind":"a","aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!":1,"__proto__":{"x":1},"0":false,"":"empty"}',
      );
      const { heard, read, unmount } = mount({ jsonSchema }, value);
      expect(JSON.stringify(read()), name).toBe(JSON.stringify(value));
      expect(heard, name).toEqual([]);
      unmount();
    }
  });

  test("changes in the field that is edited and nowhere else", async () => {
    const form = {
      jsonSchema: {
        type: "object",
        properties: { a: { type: "string" }, b: { type: "number", default: 5 } },
      },
    };
    const { read } = mount(form, { unknown: [{ deep: true }], a: "x" });
    await userEvent.type(screen.getByRole("textbox", { name: "a" }), "y");
    expect(read()).toEqual({ unknown: [{ deep: true }], a: "xy" });
  });
});

const kinds = {
  type: "object",
  properties: { kind: { type: "string", enum: ["call", "mail"] } },
  allOf: [
    {
      if: { properties: { kind: { const: "call" } }, required: ["kind"] },
      then: { properties: { minutes: { type: "number", default: 15 } } },
    },
    {
      if: { properties: { kind: { const: "mail" } }, required: ["kind"] },
      then: { properties: { subject: { type: "string" } }, required: ["subject"] },
    },
  ],
};

describe("what a condition hides", () => {
  test("leaves the config, comes back with its value, and what appears first has its default", async () => {
    const { read } = mount({ jsonSchema: kinds });
    await pick("kind", "call");
    expect(read()).toEqual({ kind: "call", minutes: 15 });
    await userEvent.clear(screen.getByRole("textbox", { name: "minutes" }));
    await userEvent.type(screen.getByRole("textbox", { name: "minutes" }), "40");
    await pick("kind", "mail");
    await userEvent.type(screen.getByRole("textbox", { name: "subject" }), "Hi");
    expect(read()).toEqual({ kind: "mail", subject: "Hi" });
    await pick("kind", "call");
    expect(read()).toEqual({ kind: "call", minutes: 40 });
    await pick("kind", "mail");
    expect(read()).toEqual({ kind: "mail", subject: "Hi" });
  });

  test("has its default also in a group", async () => {
    const jsonSchema = { type: "object", properties: { step: kinds } };
    const { read } = mount({ jsonSchema }, { step: {} });
    await pick("kind", "call");
    expect(read()).toEqual({ step: { kind: "call", minutes: 15 } });
  });

  test("does not come back in another item that has moved to its place", async () => {
    const jsonSchema = {
      type: "object",
      properties: { steps: { type: "array", title: "Steps", items: kinds } },
    };
    const { read } = mount({ jsonSchema }, { steps: [{ kind: "call", minutes: 40 }, {}] });
    const choose = async (index: number, option: string) => {
      const box = screen.getAllByRole("combobox", { name: "kind" })[index];
      if (box) await userEvent.click(box);
      await userEvent.click(await screen.findByRole("option", { name: option }));
    };
    await choose(0, "mail");
    await userEvent.click(screen.getByRole("button", { name: "Move item 2 up" }));
    await choose(0, "call");
    expect(read()).toEqual({ steps: [{ kind: "call", minutes: 15 }, { kind: "mail" }] });
  });

  test("is demanded only while it is shown", async () => {
    const { validate } = mount({ jsonSchema: kinds });
    expect(validate()).toEqual([]);
    await pick("kind", "mail");
    expect(validate()).toEqual([{ path: ["subject"], message: "Fill in this field." }]);
  });
});

const branch = (kind: string, properties: object) => ({
  type: "object",
  properties: { kind: { const: kind }, shared: { type: "string", title: "Shared" }, ...properties },
  required: ["kind"],
  additionalProperties: false,
});
const choice = {
  type: "object",
  properties: {
    target: {
      title: "Target",
      oneOf: [
        branch("list", { listId: { type: "string", title: "List" } }),
        branch("segment", { segment: { type: "string", title: "Segment" } }),
      ],
    },
  },
};

test("a choice keeps what its branches share, and gives back what each had", async () => {
  const { read, validate } = mount({ jsonSchema: choice }, { target: { kind: "list" } });
  await userEvent.type(screen.getByRole("textbox", { name: "Shared" }), "both");
  await userEvent.type(screen.getByRole("textbox", { name: "List" }), "l1");
  await pick("Target", "Segment");
  expect(read()).toEqual({ target: { kind: "segment", shared: "both" } });
  await userEvent.type(screen.getByRole("textbox", { name: "Segment" }), "s1");
  await pick("Target", "List");
  expect(read()).toEqual({ target: { kind: "list", shared: "both", listId: "l1" } });
  await pick("Target", "Segment");
  expect(read()).toEqual({ target: { kind: "segment", shared: "both", segment: "s1" } });
  expect(validate()).toEqual([]);
});

test.each([
  ["around the whole config", (schema: object) => schema, (config: object) => config],
  [
    "around a group",
    (schema: object) => ({ type: "object", properties: { who: schema } }),
    (config: object) => ({ who: config }),
  ],
])("a choice of what must be given loses nothing of what is, %s", async (_, around, place) => {
  const jsonSchema = around({
    type: "object",
    title: "Who",
    properties: { email: { type: "string" }, domain: { type: "string" } },
    anyOf: [{ required: ["email"] }, { required: ["domain"] }],
  });
  const config = { email: "a@b.c", unknown: [1] };
  const { read } = mount({ jsonSchema }, place(config) as JsonObject);
  await userEvent.click(screen.getByRole("combobox", { name: /^Who/ }));
  await userEvent.click(await screen.findByRole("option", { name: "Domain" }));
  expect(read()).toEqual(place(config));
  await userEvent.clear(screen.getByRole("textbox", { name: "email" }));
  await userEvent.click(screen.getByRole("combobox", { name: /^Who/ }));
  await userEvent.click(await screen.findByRole("option", { name: "Email" }));
  expect(read()).toEqual(place({ unknown: [1] }));
});

test("a property that stands around a choice stays when a branch that speaks of it is left", async () => {
  const jsonSchema = {
    type: "object",
    properties: { kind: { enum: ["a", "b"] }, code: { type: "string" }, name: { type: "string" } },
    oneOf: [
      { title: "One", properties: { kind: { enum: ["a"] }, code: { minLength: 2 } } },
      { title: "Two", properties: { kind: { enum: ["b"] }, more: { type: "string" } } },
    ],
  };
  const { read } = mount({ jsonSchema }, { kind: "a", code: "xy", name: "n" });
  await pick("Variant", "Two");
  expect(read()).toEqual({ kind: "b", code: "xy", name: "n" });
});

test("a single value that fits the other branch as well is carried over", async () => {
  const jsonSchema = {
    type: "object",
    properties: { size: { title: "Size", anyOf: [{ enum: ["s", "m"] }, { type: "string" }] } },
  };
  const { read } = mount({ jsonSchema }, { size: "m" });
  await pick("Size type", "Text (2)");
  expect(read()).toEqual({ size: "m" });
});

test("the choice of an item is called what the item is", () => {
  const jsonSchema = {
    type: "object",
    properties: {
      steps: { type: "array", title: "Steps", items: choice.properties.target },
    },
  };
  mount({ jsonSchema: { ...jsonSchema } }, { steps: [{ kind: "list" }] });
  expect(screen.getByRole("combobox", { name: "Target" })).toBeDefined();
  cleanup();
  const { title: _, ...untitled } = choice.properties.target;
  jsonSchema.properties.steps.items = untitled as typeof choice.properties.target;
  mount({ jsonSchema }, { steps: [{ kind: "list" }] });
  expect(screen.getByRole("combobox", { name: "Steps 1" })).toBeDefined();
});

test("the branch that is shown first is told apart in the config once something of it is filled in", async () => {
  const { read, heard, validate } = mount({ jsonSchema: choice });
  expect(read()).toEqual({});
  await userEvent.type(screen.getByRole("textbox", { name: "List" }), "l");
  expect(read()).toEqual({ target: { kind: "list", listId: "l" } });
  expect(validate()).toEqual([]);
  expect(heard.at(-1)).toEqual(read());
});

test("a config that does not say which branch it is of is not made to say it by being opened", () => {
  const { read, heard } = mount({ jsonSchema: choice }, { target: { listId: "l" } });
  expect(read()).toEqual({ target: { listId: "l" } });
  expect(heard).toEqual([]);
});

test("a config put in from outside shows the branch that it is of", () => {
  mount({ jsonSchema: choice }, { target: { kind: "segment", segment: "s9" } });
  expect(screen.getByRole("textbox", { name: "Segment" })).toHaveProperty("value", "s9");
});

test("of several listed values none is picked by itself", () => {
  const pick = {
    type: "object",
    properties: {
      a: {
        oneOf: [
          { const: 1, title: "One" },
          { const: 2, title: "Two" },
        ],
      },
    },
    required: ["a"],
  };
  expect(mount({ jsonSchema: pick }).read()).toEqual({});
});

test("numbers stay numbers, and what is none is said to be none", async () => {
  const form = { jsonSchema: { type: "object", properties: { n: { type: "number" } } } };
  const { read, validate } = mount(form);
  const box = screen.getByRole("textbox", { name: "n" });
  await userEvent.type(box, "2.50");
  expect(read()).toEqual({ n: 2.5 });
  await userEvent.clear(box);
  expect(read()).toEqual({});
  await userEvent.type(box, "ten");
  expect(validate()).toHaveLength(1);
});

test("keys can be added, renamed and removed where the schema lets them be", async () => {
  const form = {
    jsonSchema: {
      type: "object",
      properties: {
        headers: { type: "object", title: "Headers", additionalProperties: { type: "string" } },
      },
    },
  };
  const { read } = mount(form, { headers: { accept: "text/html" } });
  await userEvent.click(screen.getByRole("button", { name: "Add entry" }));
  const key = screen.getByRole("textbox", { name: "newKey key" });
  await userEvent.clear(key);
  await userEvent.type(key, "x-id{Enter}");
  await userEvent.clear(screen.getByRole("textbox", { name: "x-id" }));
  await userEvent.type(screen.getByRole("textbox", { name: "x-id" }), "7");
  expect(read()).toEqual({ headers: { accept: "text/html", "x-id": "7" } });
  await userEvent.click(screen.getByRole("button", { name: "Remove accept" }));
  expect(read()).toEqual({ headers: { "x-id": "7" } });
});

test("entries that come from outside are drawn, those that went are not", async () => {
  const owner: Partial<Owner> = {};
  const form = {
    jsonSchema: {
      type: "object",
      properties: { headers: { type: "object", additionalProperties: { type: "string" } } },
    },
  };
  const { read } = mount(form, { headers: { old: "1" } }, owner);
  act(() => owner.set?.({ headers: { accept: "2", host: "3" } }));
  expect(screen.getByRole("textbox", { name: "accept" })).toHaveProperty("value", "2");
  expect(screen.getByRole("textbox", { name: "host key" })).toBeDefined();
  expect(screen.queryByRole("textbox", { name: "old" })).toBeNull();
  await userEvent.type(screen.getByRole("textbox", { name: "host" }), "4");
  expect(read()).toEqual({ headers: { accept: "2", host: "34" } });
});

test("an entry loses neither itself nor its value to a key that cannot be one", async () => {
  const form = {
    jsonSchema: {
      type: "object",
      properties: { headers: { type: "object", additionalProperties: { type: "string" } } },
    },
  };
  const { read } = mount(form, { headers: { a: "1" } });
  for (const refused of ["__proto__", "constructor", " "]) {
    const key = screen.getByRole("textbox", { name: "a key" });
    await userEvent.clear(key);
    await userEvent.type(key, `${refused}{Enter}`);
    expect(read(), refused).toEqual({ headers: { a: "1" } });
    expect(key).toHaveProperty("value", "a");
  }
});

test("an entry of any kind has its key, its value and a way to be removed", async () => {
  const form = {
    jsonSchema: {
      type: "object",
      properties: { data: { type: "object", additionalProperties: true } },
    },
  };
  const data = {
    text: "x",
    nothing: null,
    list: [1],
    group: { a: 1 },
    computed: { kind: "templateExpression", expression: "{{nodes.start.x}}" },
  };
  const { read, heard } = mount(form, { data });
  expect(heard).toEqual([]);
  for (const key of Object.keys(data)) {
    expect(screen.getByRole("textbox", { name: `${key} key` })).toBeDefined();
    expect(screen.getByRole("button", { name: `Remove ${key}` })).toBeDefined();
  }
  expect(screen.getByRole("textbox", { name: "nothing" })).toHaveProperty("value", "null");
  await userEvent.click(screen.getByRole("button", { name: "Use an expression for text" }));
  expect(read()?.data).toMatchObject({ text: { kind: "templateExpression", expression: "" } });
  await userEvent.click(screen.getByRole("button", { name: "Use a value for text" }));
  expect(read()?.data).toMatchObject({ text: "x" });
  await userEvent.click(screen.getByRole("button", { name: "Remove computed" }));
  await userEvent.click(screen.getByRole("button", { name: "Remove list" }));
  expect(Object.keys(Object(read()?.data))).not.toContain("computed");
  expect(Object.keys(Object(read()?.data))).not.toContain("list");
});

test.each([
  ["text", { type: "string" }, ""],
  ["a default", { type: "string", default: "d" }, "d"],
  ["one of several kinds", { anyOf: [{ type: "number" }, { type: "string" }] }, 0],
  ["lists", { type: "array", items: { type: "string" } }, []],
  ["listed values", { type: "string", enum: ["a", "b"] }, null],
])("a new entry of %s begins with nothing made up", async (_, additionalProperties, value) => {
  const { read } = mount({ jsonSchema: { type: "object", additionalProperties } }, {});
  await userEvent.click(screen.getByRole("button", { name: "Add field" }));
  expect(read()).toEqual({ newKey: value });
});

test("a new entry under a pattern can be filled in before its key fits", async () => {
  const patternProperties = { "^x_": { type: "number" } };
  const jsonSchema = { type: "object", patternProperties, additionalProperties: false };
  const { read, validate } = mount({ jsonSchema }, {});
  await userEvent.click(screen.getByRole("button", { name: "Add field" }));
  await userEvent.type(screen.getByRole("textbox", { name: "newKey" }), "5");
  expect(validate()).toHaveLength(1);
  const key = screen.getByRole("textbox", { name: "newKey key" });
  await userEvent.clear(key);
  await userEvent.type(key, "x_a{Enter}");
  expect(read()).toEqual({ x_a: 5 });
  expect(validate()).toEqual([]);
});

test("a field that can only be null is not written by being opened, and can be", async () => {
  const form = { jsonSchema: { type: "object", properties: { z: { type: "null" } } } };
  const { read, heard } = mount(form, {});
  expect(heard).toEqual([]);
  await userEvent.type(screen.getByRole("textbox", { name: "z" }), "null");
  expect(read()).toEqual({ z: null });
});

test("a tuple nobody has begun is not in the config, and its places go by their titles", async () => {
  const form = {
    jsonSchema: {
      type: "object",
      properties: {
        pair: {
          type: "array",
          title: "Pair",
          prefixItems: [
            { type: "string", title: "First" },
            { type: "integer", title: "Second" },
          ],
          items: false,
        },
      },
    },
  };
  const { read, validate } = mount({ ...form });
  expect(read()).toEqual({});
  expect(validate()).toEqual([]);
  await userEvent.type(screen.getByRole("textbox", { name: "First" }), "a");
  await userEvent.type(screen.getByRole("textbox", { name: "Second" }), "2");
  expect(read()).toEqual({ pair: ["a", 2] });
});

test("a field whose title is blank goes by its key, as one without a title does", () => {
  const blank = (schema: object) => ({ title: "", ...schema });
  const target = { type: "object", properties: { id: blank({ type: "string" }) } };
  const properties = {
    lineOfText: blank({ type: "string" }),
    areaOfText: blank({ type: "string" }),
    oneOfMany: blank({ type: "string", enum: ["a", "b"] }),
    howMany: { type: "number", title: " " },
    isOn: blank({ type: "boolean" }),
    ofTheAccount: blank({ type: "string" }),
    manyTags: blank({ type: "array", items: blank({ type: "string" }) }),
    insideIt: blank(target),
    eitherOr: blank({ oneOf: [blank(target), { type: "object", properties: {} }] }),
  };
  const uiSchema = {
    lineOfText: { "ui:title": "", "ui:help": "Help" },
    areaOfText: { "ui:widget": "TextareaWidget" },
    ofTheAccount: { "ui:widget": "IntegrationAutocompleteWidget", "ui:options": { slug: "s" } },
  };
  mount({ jsonSchema: { type: "object", title: "", properties }, uiSchema }, { manyTags: ["a"] });
  for (const [role, ...names] of [
    ["textbox", "lineOfText", "areaOfText", "howMany"],
    ["combobox", "oneOfMany", "ofTheAccount", "eitherOr"],
    ["checkbox", "isOn"],
    ["group", "manyTags", "insideIt"],
  ] as const)
    for (const name of names) expect(screen.getByRole(role, { name })).toBeTruthy();
  expect(screen.getByRole("textbox", { name: "manyTags 1" })).toBeTruthy();
  expect(screen.getByRole("button", { name: "Add to manyTags" })).toBeTruthy();
  expect(screen.getByText("Line of text")).toBeTruthy();
  expect(screen.getByText("Many tags")).toBeTruthy();
  expect(document.querySelectorAll('[aria-label=""]')).toHaveLength(0);
});

test("items are added, moved and removed with what they hold", async () => {
  const form = {
    jsonSchema: {
      type: "object",
      properties: { tags: { type: "array", title: "Tags", items: { type: "string" } } },
    },
  };
  const { read } = mount(form, { tags: ["a", "b"] });
  await userEvent.click(screen.getByRole("button", { name: "Add to Tags" }));
  await userEvent.type(screen.getByRole("textbox", { name: "Tags 3" }), "c");
  await userEvent.click(screen.getByRole("button", { name: "Move item 3 up" }));
  await userEvent.click(screen.getByRole("button", { name: "Remove item 1" }));
  expect(read()).toEqual({ tags: ["c", "b"] });
});

test("what is pressed and goes away leaves the focus where its work goes on", async () => {
  const form = {
    jsonSchema: {
      type: "object",
      properties: {
        line: { type: "string" },
        tags: { type: "array", title: "Tags", items: { type: "string" } },
        headers: { type: "object", title: "Headers", additionalProperties: { type: "string" } },
      },
    },
  };
  mount(form, { line: "x", tags: ["a", "b"], headers: { accept: "y" } });
  const press = async (name: string) => {
    screen.getByRole("button", { name }).focus();
    await userEvent.keyboard("{Enter}");
  };
  const focused = () => document.activeElement?.getAttribute("aria-label");
  await press("Use an expression for line");
  expect(focused()).toBe("line expression");
  await press("Use a value for line");
  expect(focused()).toBe("line");
  await press("Move item 2 up");
  expect(focused()).toBe("Move item 1 down");
  await press("Remove item 1");
  expect(focused()).toBe("Remove item 1");
  await press("Remove item 1");
  expect(focused()).toBe("Add to Tags");
  await press("Remove accept");
  expect(document.activeElement?.textContent).toBe("Add entry");
});

test("what may be meant is said at its field, and makes it no error", () => {
  const owner: Partial<Owner> = {};
  const jsonSchema = { type: "object", properties: { line: { type: "string" } } };
  mount({ jsonSchema }, { line: "x" }, owner);
  const warning = { path: ["line"], message: "Runs later.", isWarning: true };
  act(() => owner.judge?.([warning]));
  const box = screen.getByRole("textbox", { name: "line" });
  expect(screen.getByText("Runs later.").parentElement?.className).toContain("text-warning");
  expect(box.getAttribute("aria-invalid")).toBeNull();
  act(() => owner.judge?.([warning, { path: ["line"], message: "Refused." }]));
  expect(screen.getByText("Refused.").parentElement?.className).toContain("text-destructive");
  expect(box.getAttribute("aria-invalid")).toBe("true");
});

test.each([
  ["a line of text", { type: "string" }, "a"],
  ["an object", { type: "object", properties: { n: { type: "string" } } }, { n: "x" }],
  ["a list", { type: "array", items: { type: "string" } }, ["y"]],
])("an item that is %s can be computed, and has its value back", async (_, items, value) => {
  const form = {
    jsonSchema: { type: "object", properties: { steps: { type: "array", title: "Steps", items } } },
  };
  const { read } = mount(form, { steps: [value, value] });
  await userEvent.click(screen.getByRole("button", { name: "Use an expression for Steps 2" }));
  const box = screen.getByRole("textbox", { name: "Steps 2 expression" });
  await userEvent.type(box, "nodes.start.x");
  const computed = { kind: "templateExpression", expression: "nodes.start.x" };
  expect(read()).toMatchObject({ steps: [value, computed] });
  await userEvent.click(screen.getByRole("button", { name: "Use a value for Steps 2" }));
  expect(read()).toEqual({ steps: [value, value] });
  await userEvent.click(screen.getByRole("button", { name: "Use an expression for Steps 2" }));
  expect(read()).toMatchObject({ steps: [value, computed] });
});

test("what the schema says nothing about is edited as JSON, and half a JSON changes nothing", async () => {
  const form = { jsonSchema: { type: "object", properties: { any: {} } } };
  const { read, validate } = mount(form, { any: { a: 1 } });
  const box = screen.getByRole("textbox", { name: "any" });
  await userEvent.clear(box);
  await userEvent.type(box, "[[1,");
  expect(screen.getByRole("alert").textContent).toContain("Not in the config yet");
  expect(validate()).toEqual([
    { path: ["any"], message: expect.stringContaining("This is not in the config yet: ") },
  ]);
  await userEvent.type(box, "2]");
  expect(validate()).toEqual([]);
  expect(read()).toEqual({ any: [1, 2] });
});

test("a value of the wrong kind is shown as it is rather than as an empty box", () => {
  const form = {
    jsonSchema: {
      type: "object",
      properties: { name: { type: "string" }, list: { type: "array", items: { type: "string" } } },
    },
  };
  mount(form, { name: { first: "Ada" }, list: "x" });
  expect(screen.getByRole("textbox", { name: "name" })).toHaveProperty(
    "value",
    '{\n  "first": "Ada"\n}',
  );
  expect(screen.getByRole("textbox", { name: "list" })).toHaveProperty("value", '"x"');
});

test("what may be null and must be there is null again once it is emptied, a box by a button", async () => {
  const form = {
    jsonSchema: {
      type: "object",
      properties: {
        note: { anyOf: [{ type: "string" }, { type: "null" }] },
        size: { type: ["number", "null"] },
        active: { type: ["boolean", "null"] },
        extra: { type: ["boolean", "null"] },
      },
      required: ["note", "size", "active"],
    },
  };
  const before = { note: null, size: null, active: null };
  const { read, validate } = mount(form, before);
  await userEvent.type(screen.getByRole("textbox", { name: "note" }), "x");
  await userEvent.type(screen.getByRole("textbox", { name: "size" }), "3");
  const active = screen.getByRole("checkbox", { name: "active" });
  expect(active).toHaveProperty("indeterminate", true);
  await userEvent.click(active);
  await userEvent.click(screen.getByRole("checkbox", { name: "extra" }));
  expect(read()).toEqual({ note: "x", size: 3, active: true, extra: true });
  await userEvent.clear(screen.getByRole("textbox", { name: "note" }));
  await userEvent.clear(screen.getByRole("textbox", { name: "size" }));
  await userEvent.click(screen.getByRole("button", { name: "Clear active" }));
  expect(document.activeElement).toBe(active);
  await userEvent.click(screen.getByRole("button", { name: "Clear extra" }));
  expect(read()).toEqual(before);
  expect(validate()).toEqual([]);
});

test("a number of more digits than a number can have is kept as it was typed, and refused by name", async () => {
  const form = {
    jsonSchema: {
      type: "object",
      properties: { id: { type: "integer", title: "Id" }, more: {} },
    },
  };
  const { read, validate } = mount(form, {});
  const id = screen.getByRole("textbox", { name: "Id" });
  await userEvent.type(id, "9007199254740993");
  await userEvent.tab();
  expect(id).toHaveProperty("value", "9007199254740993");
  expect(read()).toEqual({ id: "9007199254740993" });
  expect(validate().map(({ message }) => message)).toEqual([
    "9007199254740993 has too many digits to be kept as a number. Shorten it, or make it an expression.",
  ]);
  await userEvent.type(id, "{Backspace}");
  expect(read()).toEqual({ id: 900719925474099 });
  expect(validate()).toEqual([]);

  const whole = screen.getByRole("textbox", { name: "more" });
  await userEvent.clear(whole);
  await userEvent.type(whole, '{{"a": 9007199254740993}');
  expect(screen.getByText(/9007199254740993 has too many digits/)).toBeDefined();
  expect(validate()).toHaveLength(1);
});

test("an object of which nothing is said but that it is one can be filled in", async () => {
  const { read, validate } = mount(
    { jsonSchema: { type: "object", properties: { headers: { type: "object" } } } },
    { headers: { accept: "text/html" } },
  );
  const headers = screen.getByRole("group", { name: "headers" });
  expect(within(headers).getByRole("textbox", { name: "accept" })).toHaveProperty(
    "value",
    "text/html",
  );
  await userEvent.click(within(headers).getByRole("button", { name: "Add entry" }));
  await userEvent.type(within(headers).getByRole("textbox", { name: "newKey" }), "x");
  expect(read()).toEqual({ headers: { accept: "text/html", newKey: "x" } });
  expect(validate()).toEqual([]);
});

test("a text that is no JSON goes where its item goes, and holds nothing up once it is mended", async () => {
  const jsonSchema = {
    type: "object",
    properties: { list: { type: "array", items: { title: "Any" } } },
  };
  const { read, validate } = mount({ jsonSchema }, { list: [1, 2] });
  const [first] = screen.getAllByRole("textbox");
  if (!first) throw new Error("no item");
  await userEvent.clear(first);
  await userEvent.type(first, "[[3");
  expect(validate().map(({ path }) => path)).toEqual([["list", 0]]);
  await userEvent.click(screen.getByRole("button", { name: "Move item 1 down" }));
  expect(validate().map(({ path }) => path)).toEqual([["list", 1]]);
  const moved = screen.getAllByRole("textbox")[1];
  if (!moved) throw new Error("no item");
  expect(moved).toHaveProperty("value", "[3");
  await userEvent.type(moved, "]");
  expect(validate()).toEqual([]);
  expect(read()).toEqual({ list: [2, [3]] });
});

test("a kept secret is not shown, is replaced by typing, and is kept again when that is emptied", async () => {
  const form = {
    jsonSchema: {
      type: "object",
      properties: { apiKey: { type: "string" } },
      required: ["apiKey"],
    },
  };
  const { read, validate } = mount(form, { apiKey: { $secret: "set" } });
  expect(validate()).toEqual([]);
  const box = screen.getByRole("textbox", { name: "apiKey" });
  expect(box).toHaveProperty("value", "");
  await userEvent.type(box, "k");
  expect(read()).toEqual({ apiKey: "k" });
  await userEvent.clear(box);
  expect(read()).toEqual({ apiKey: { $secret: "set" } });
});

test("fields of the account are asked for with what they depend on, drawn, and kept in the config", async () => {
  const bodies: unknown[] = [];
  vi.stubGlobal("fetch", async (address: string, request: RequestInit) => {
    if (!String(address).includes("/dynamicSchemas/objectFields")) return new Promise(() => {});
    bodies.push(JSON.parse(String(request.body)));
    const schema = { type: "object", properties: { email: { type: "string", title: "Email" } } };
    return Response.json({ schema, uiSchema: {} });
  });
  const form = {
    jsonSchema: {
      type: "object",
      properties: { objectType: { type: "string" }, fields: { type: "object", title: "Fields" } },
    },
    uiSchema: {
      fields: {
        "ui:widget": "DynamicSchemaWidget",
        "ui:options": { slug: "objectFields", params: { objectType: "$this.$parent.objectType" } },
      },
    },
  };
  const { read } = mount(form, {});
  expect(screen.getByText(/First fill in/)).toBeDefined();
  await userEvent.type(screen.getByRole("textbox", { name: "objectType" }), "xyz");
  await userEvent.type(await screen.findByRole("textbox", { name: "Email" }), "a@b.c");
  expect(read()).toEqual({ objectType: "xyz", fields: { email: "a@b.c" } });
  // Asked once typing has paused, not of each beginning; again when it is wanted.
  expect(bodies).toEqual([{ params: { objectType: "xyz" } }]);
  await userEvent.click(screen.getByRole("button", { name: "Refresh Fields" }));
  await waitFor(() => expect(bodies).toHaveLength(2));
});

describe("fields of the account", () => {
  const account = (schema: object) =>
    vi.stubGlobal("fetch", async (address: string) =>
      String(address).includes("/dynamicSchemas/objectFields")
        ? Response.json({ schema, uiSchema: {} })
        : new Promise(() => {}),
    );
  const form = {
    jsonSchema: {
      type: "object",
      properties: {
        email: { type: "string", title: "Own email" },
        fields: { type: "object", title: "Fields" },
      },
      required: ["email"],
    },
    uiSchema: {
      fields: { "ui:widget": "DynamicSchemaWidget", "ui:options": { slug: "objectFields" } },
    },
  };
  const properties = {
    email: { type: "string", title: "Email", minLength: 3 },
    size: { type: "number", title: "Size", default: 5 },
  };

  test("are checked with the form, and what others say of them stands beside them", async () => {
    account({ type: "object", properties, required: ["email"] });
    const owner: Partial<Owner> = {};
    const { validate } = mount(form, { email: "a@b.c", fields: {} }, owner);
    const email = await screen.findByRole("textbox", { name: "Email" });
    let found: readonly FieldProblem[] = [];
    act(() => {
      found = validate();
    });
    expect(found).toEqual([{ path: ["fields", "email"], message: "Fill in this field." }]);
    const place = document.getElementById("config-fields-email-problems");
    expect(place?.textContent).toBe("Fill in this field.");
    const [summary, ...more] = screen.getAllByRole("alert");
    expect(more).toEqual([]);
    if (!summary) throw new Error("no summary");
    await userEvent.click(within(summary).getByRole("button"));
    expect(document.activeElement).toBe(email);
    act(() => owner.judge?.([{ path: ["fields", "size"], message: "Cargo: too small" }]));
    expect(document.getElementById("config-fields-size-problems")?.textContent).toBe(
      "Cargo: too small",
    );
    await userEvent.type(email, "abc");
    expect(validate()).toEqual([]);
  });

  test("have lists that depend on fields of the form around them, each naming the other", async () => {
    const asked: unknown[] = [];
    const schema = { type: "object", properties: { place: { type: "string", title: "Place" } } };
    const uiSchema = {
      place: {
        "ui:widget": "IntegrationAutocompleteWidget",
        "ui:options": {
          slug: "places",
          params: { country: "$this.$parent.$parent.country", kind: "$this.$parent.kind" },
        },
      },
    };
    vi.stubGlobal("fetch", async (address: string, request: RequestInit) => {
      if (String(address).includes("/dynamicSchemas/")) return Response.json({ schema, uiSchema });
      if (!String(address).includes("/autocomplete")) return new Promise(() => {});
      asked.push(JSON.parse(String(request.body)));
      return Response.json({ results: [{ label: "Lyon", value: "lyon" }] });
    });
    const around = {
      jsonSchema: {
        type: "object",
        properties: {
          country: { type: "string", title: "Country" },
          fields: { type: "object", title: "Fields" },
        },
      },
      uiSchema: form.uiSchema,
    };
    const owner: Partial<Owner> = {};
    const { read } = mount(around, { fields: { kind: "city" } }, owner);
    const place = await screen.findByRole("combobox", { name: "Place" });
    expect(screen.getByText(/First fill in/).textContent).toBe("First fill in Country.");
    await userEvent.click(screen.getByRole("button", { name: "Place" }));
    expect(document.activeElement).toBe(place);
    await userEvent.click(screen.getByRole("button", { name: "Country" }));
    const country = screen.getByRole("textbox", { name: "Country" });
    expect(document.activeElement).toBe(country);
    await userEvent.type(country, "France");
    await waitFor(() => expect(screen.queryByText(/First fill in/)).toBeNull());
    await pick("Place", "Lyon");
    expect(read()).toEqual({ country: "France", fields: { kind: "city", place: "lyon" } });
    expect(asked).toEqual([{ slug: "places", params: { country: "France", kind: "city" } }]);

    const expression = {
      kind: "templateExpression",
      expression: "{{ nodes.start.country }}",
      instructTo: "none",
      fromRecipe: false,
    };
    act(() => owner.set?.({ country: expression, fields: { kind: "city" } }));
    const sample = await screen.findByRole("textbox", { name: "Sample value for Country" });
    await userEvent.type(sample, "Italy{Enter}");
    await waitFor(() =>
      expect(asked[1]).toEqual({ slug: "places", params: { country: "Italy", kind: "city" } }),
    );
  });

  test("that are left speak of themselves alone", async () => {
    account({ type: "object", properties });
    mount(form, { fields: {} });
    await userEvent.click(await screen.findByRole("textbox", { name: "Email" }));
    await userEvent.tab();
    expect(screen.queryByText("Fill in this field.")).toBeNull();
  });

  test("write no defaults into a config that was merely opened, and do into a new one", async () => {
    account({ type: "object", properties });
    const { heard } = mount(form, { email: "x" });
    await screen.findByRole("textbox", { name: "Email" });
    expect(heard).toEqual([]);
    cleanup();
    const { read } = mount(form);
    await screen.findByRole("textbox", { name: "Email" });
    expect(read()).toEqual({ fields: { size: 5 } });
  });
});

const contact = {
  type: "object",
  properties: {
    email: { type: "string", format: "email", title: "Email" },
    age: { type: "integer", maximum: 150, title: "Age" },
  },
  required: ["email"],
};

test("a problem is told when its field is left, not while it is typed, and goes when it is mended", async () => {
  mount({ jsonSchema: contact }, {});
  const age = screen.getByRole("textbox", { name: "Age" });
  await userEvent.type(age, "200");
  expect(screen.queryByText("Must be 150 or less.")).toBeNull();
  await userEvent.tab();
  expect(screen.getByText("Must be 150 or less.")).toBeDefined();
  expect(screen.queryByText("Fill in this field.")).toBeNull();
  await userEvent.clear(age);
  expect(screen.queryByText("Must be 150 or less.")).toBeNull();
});

test("a problem is announced: its place is there, and heard, before the problem is", async () => {
  mount({ jsonSchema: contact }, {});
  const age = screen.getByRole("textbox", { name: "Age" });
  await userEvent.type(age, "200");
  const place = document.getElementById("config-age-problems");
  expect(place?.getAttribute("aria-live")).toBe("polite");
  expect(place?.textContent).toBe("");
  await userEvent.tab();
  expect(place?.textContent).toBe("Must be 150 or less.");
  expect(age.getAttribute("aria-describedby")?.split(" ")).toContain("config-age-problems");
  expect(age.getAttribute("aria-invalid")).toBe("true");
});

test("what was typed last into a long form is told when the form is left before a pause", async () => {
  const properties = Object.fromEntries(
    Array.from({ length: 70 }, (_, index) => [`f${index}`, { type: "string" }]),
  );
  const { heard, unmount } = mount({ jsonSchema: { type: "object", properties } }, {});
  await userEvent.type(screen.getByRole("textbox", { name: "f3" }), "x");
  expect(heard).toEqual([]);
  unmount();
  expect(heard).toEqual([{ f3: "x" }]);
});

test("a config that is edited as a whole hears of its problems like a form: when left, when asked, and from outside", async () => {
  const tooDeep = Array.from({ length: 70 }).reduce<unknown>(
    (items) => ({ type: "array", items }),
    {},
  );
  const jsonSchema = {
    type: "object",
    properties: { a: tooDeep, b: { type: "string" } },
    required: ["b"],
  };
  const owner: Partial<Owner> = {};
  const { read, validate } = mount({ jsonSchema }, {}, owner);
  expect(screen.queryByText("b: Fill in this field.")).toBeNull();
  act(() => void validate());
  expect(screen.getByText("b: Fill in this field.")).toBeDefined();
  act(() => owner.judge?.([{ path: ["a"], message: "Cargo: no" }]));
  expect(screen.getByText("a: Cargo: no")).toBeDefined();
  const box = screen.getByRole("textbox", { name: "Config" });
  await userEvent.clear(box);
  await userEvent.type(box, "[[1]");
  expect(screen.getByText(/A config is a JSON object/)).toBeDefined();
  expect(validate()).toHaveLength(1);
  expect(read()).toEqual({});
});

test("what Cargo says is pinned to its field, beside what the form found itself", async () => {
  const owner: Partial<Owner> = {};
  const { validate } = mount({ jsonSchema: contact }, { age: 3 }, owner);
  act(() => void validate());
  act(() => owner.judge?.([{ path: ["age"], message: "Too young for Cargo" }]));
  expect(screen.getByText("Too young for Cargo")).toBeDefined();
  const summary = screen.getByRole("alert");
  expect(
    within(summary)
      .getAllByRole("button")
      .map((one) => one.textContent),
  ).toEqual(["Email", "Age"]);
  await userEvent.click(within(summary).getByRole("button", { name: "Age" }));
  expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Age" }));
});

test("the list of problems says all that is said of a field, also what was said of it later", async () => {
  const owner: Partial<Owner> = {};
  const { validate } = mount({ jsonSchema: contact }, { email: "a@b.c", age: 300 }, owner);
  act(() => void validate());
  act(() => owner.judge?.([{ path: ["age"], message: "Cargo: age 300 is greater than 150" }]));
  expect(within(screen.getByRole("alert")).getByRole("listitem").textContent).toBe(
    "Age: Must be 150 or less.Cargo: age 300 is greater than 150",
  );
});

test("a value from outside replaces what is shown, and is not taken for an echo", async () => {
  const owner: Partial<Owner> = {};
  const { read } = mount({ jsonSchema: contact }, {}, owner);
  await userEvent.type(screen.getByRole("textbox", { name: "Email" }), "a");
  await userEvent.tab();
  act(() => owner.set?.({ email: "b@c.d", more: 1 }));
  expect(screen.getByRole("textbox", { name: "Email" })).toHaveProperty("value", "b@c.d");
  expect(read()).toEqual({ email: "b@c.d", more: 1 });
});
