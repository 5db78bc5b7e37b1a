import CoreForm, { type FormProps } from "@rjsf/core";
import ShadcnForm from "@rjsf/shadcn";
import type { RJSFSchema } from "@rjsf/utils";
import validator from "@rjsf/validator-ajv8";
import { type ComponentType, type ReactNode, useState } from "react";
import { flushSync } from "react-dom";
import { createRoot, type Root } from "react-dom/client";
import { ConfigFormBody } from "@/components/action-form/config-form-body";
import { WorkspaceProvider } from "@/components/frame/workspace-context";
import type { JsonObject } from "@/lib/config-form/json-value";

/** The page that `form.bench.ts` measures: one form of many text fields, drawn in one of four ways. */
const count = Number(new URLSearchParams(location.search).get("fields") ?? 200);
const names = Array.from({ length: count }, (_, index) => `field${index}`);
const jsonSchema = {
  type: "object",
  properties: Object.fromEntries(
    names.map((name) => [name, { type: "string", title: `Title ${name}` }]),
  ),
};

function Plain() {
  const [data, setData] = useState<Record<string, string>>({});
  return (
    <form>
      {names.map((name) => (
        <PlainInput
          key={name}
          name={name}
          value={data[name] ?? ""}
          onChange={(value) => setData((old) => ({ ...old, [name]: value }))}
        />
      ))}
    </form>
  );
}

function PlainInput({
  name,
  value,
  onChange,
}: {
  name: string;
  value: string;
  onChange: (value: string) => void;
}) {
  return (
    <div>
      <label htmlFor={name}>Title {name}</label>
      <input
        id={name}
        aria-label={`Title ${name}`}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}

function Ours() {
  const [value, setValue] = useState<JsonObject>();
  return (
    <WorkspaceProvider
      workspace={{ uuid: "w", name: "W" }}
      user={{ name: "A", email: "a@example.com" }}
    >
      <ConfigFormBody form={{ jsonSchema }} value={value} onChange={setValue} expressions={false} />
    </WorkspaceProvider>
  );
}

function Library({ Form }: { Form: ComponentType<FormProps> }) {
  const [data, setData] = useState<unknown>();
  return (
    <Form
      schema={jsonSchema as RJSFSchema}
      validator={validator}
      formData={data}
      onChange={(event) => setData(event.formData)}
    />
  );
}

const kinds: Record<string, () => ReactNode> = {
  plain: () => <Plain />,
  ours: () => <Ours />,
  core: () => <Library Form={CoreForm} />,
  shadcn: () => <Library Form={ShadcnForm} />,
};

// Nobody answers here, and what the workspace would ask is not what is measured.
window.fetch = () => new Promise(() => {});

let last: Root | undefined;

declare global {
  interface Window {
    openForm: (kind: string) => number;
  }
}

/** Draws the form and tells how long it took from nothing to a laid out page. */
window.openForm = (kind) => {
  last?.unmount();
  const container = document.createElement("div");
  document.body.replaceChildren(container);
  const root = createRoot(container);
  last = root;
  const start = performance.now();
  flushSync(() => root.render(kinds[kind]?.()));
  // Reading a size makes the browser lay the form out now, as it must before it paints.
  container.getBoundingClientRect();
  return performance.now() - start;
};
