// @vitest-environment happy-dom
import { cleanup, render } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { WorkspaceProvider } from "@/components/frame/workspace-context";
import { ConfigFormBody } from "../config-form-body";

// No server behind these tests: who signed in is never told.
beforeEach(() => vi.stubGlobal("fetch", () => new Promise(() => {})));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

type Case = {
  schema?: object;
  ui?: object;
  value?: string;
  required?: boolean;
  disabled?: boolean;
  expressions?: boolean;
};

function html({ schema, ui, value, required, disabled = false, expressions = false }: Case) {
  const form = {
    jsonSchema: {
      type: "object",
      properties: { firstName: { type: "string", ...schema } },
      required: required ? ["firstName"] : [],
    },
    uiSchema: { firstName: ui },
  };
  const { container, unmount } = render(
    <WorkspaceProvider
      workspace={{ uuid: "w", name: "W" }}
      user={{ name: "A", email: "a@example.com" }}
    >
      <ConfigFormBody
        form={form}
        value={value === undefined ? {} : { firstName: value }}
        onChange={() => {}}
        disabled={disabled}
        expressions={expressions}
      />
    </WorkspaceProvider>,
  );
  // Which layer it is painted on is for speed alone.
  const drawn = container.innerHTML.replace(" isolate", "");
  unmount();
  return drawn;
}

test.each<[string, Case]>([
  ["a bare key", {}],
  ["a title", { schema: { title: "First name" } }],
  [
    "a description, limits and a value",
    { schema: { description: "As said.", maxLength: 9 }, value: "Ada" },
  ],
  ["a default", { schema: { default: "Ada" } }],
  [
    "everything that a uiSchema may say of it",
    {
      ui: { "ui:title": "Name", "ui:description": "D", "ui:help": "H", "ui:placeholder": "P" },
      schema: { title: "T", description: "Not this" },
    },
  ],
  ["an obligation and a switch to an expression", { required: true, expressions: true }],
  ["no way to edit it", { disabled: true, value: "Ada" }],
])("a line of text with %s is drawn to the letter as the form's library would", (_, given) => {
  // Options of any kind, and be they none, are left to the library.
  const byLibrary = html({ ...given, ui: { ...given.ui, "ui:options": {} } });
  expect(html(given)).toBe(byLibrary);
  expect(byLibrary).toContain("<input");
});
