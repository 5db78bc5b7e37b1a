// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, expect, test } from "vitest";
import type { JsonObject } from "@/lib/config-form/json-value";
import { armsOf, buildNode } from "@/lib/config-form/node/build-node";
import { NodeSettings } from "./node-settings";

afterEach(cleanup);

const nothing = () => {};
const own = "00000000-0000-4000-8000-000000000000";
const first = "11111111-0000-4000-8000-000000000000";
const second = "22222222-0000-4000-8000-000000000000";

function mount(initial: JsonObject, actionSlug = "branch") {
  let latest = initial;
  const place = { kind: "native", actionSlug } as const;
  const rest = { place, uuid: own, slug: "a", connectorUuid: undefined, config: {} };
  function Owner() {
    const [more, setMore] = useState(initial);
    latest = more;
    const parts = { ...rest, more, action: undefined };
    return (
      <NodeSettings
        node={buildNode(parts)}
        arms={armsOf(parts)}
        slug="a"
        onSlug={nothing}
        more={more}
        onMore={setMore}
      />
    );
  }
  render(<Owner />);
  return () => latest;
}

const box = (name: string) => screen.getByRole("textbox", { name, hidden: true });
const button = (name: string) => screen.getByRole("button", { name, hidden: true });

test("a wait may grow by one and a half, typed sign by sign", async () => {
  const read = mount({ retry: { maximumAttempts: 3, unknown: true } });
  const backoff = box("Backoff");
  await userEvent.type(backoff, "1.5");
  expect(read()).toEqual({ retry: { maximumAttempts: 3, unknown: true, backoffCoefficient: 1.5 } });
  await userEvent.clear(backoff);
  await userEvent.type(backoff, "2,25");
  await userEvent.tab();
  expect(backoff).toHaveProperty("value", "2.25");
  await userEvent.clear(backoff);
  await userEvent.type(backoff, "often");
  await userEvent.tab();
  expect(backoff).toHaveProperty("value", "");
  expect(read()).toEqual({ retry: { maximumAttempts: 3, unknown: true } });
});

test("a position is two numbers: what is none on its way, or none at all, takes nothing away", async () => {
  const read = mount({ position: { x: 1, y: 2, z: 3 } });
  const x = box("Position X");
  await userEvent.clear(x);
  await userEvent.type(x, "-12.5");
  expect(read()).toEqual({ position: { x: -12.5, y: 2, z: 3 } });
  await userEvent.clear(x);
  await userEvent.type(x, "left");
  await userEvent.tab();
  expect(x).toHaveProperty("value", "-12.5");
  const y = box("Position Y");
  await userEvent.clear(y);
  await userEvent.click(y);
  await userEvent.paste("12345678901234567890");
  await userEvent.tab();
  expect(y).toHaveProperty("value", "2");
  expect(read()).toEqual({ position: { x: -12.5, y: 2, z: 3 } });
});

test("each way on has a child, which moves with the keyboard and leaves its place empty", async () => {
  const read = mount({ childrenUuids: [first, null] });
  await userEvent.type(box("Leads to: No"), ` ${second} `);
  expect(read()).toEqual({ childrenUuids: [first, second] });
  button("Move Yes down").focus();
  await userEvent.keyboard("{Enter}");
  expect(read()).toEqual({ childrenUuids: [second, first] });
  expect(document.activeElement).toBe(button("Move No down"));
  await userEvent.keyboard("{Enter}");
  expect(read()).toEqual({ childrenUuids: [second, first] });
  await userEvent.click(button("Remove Yes"));
  expect(read()).toEqual({ childrenUuids: [null, first] });
  expect(document.activeElement).toBe(box("Leads to: Yes"));
});

test("children of an action that nobody knows are added and removed", async () => {
  const read = mount({ childrenUuids: [first] }, "somethingNew");
  await userEvent.click(button("Add a child"));
  expect(document.activeElement).toBe(box("Leads to: Child 2"));
  await userEvent.keyboard(second);
  expect(read()).toEqual({ childrenUuids: [first, second] });
  await userEvent.click(button("Remove Child 1"));
  await userEvent.click(button("Remove Child 1"));
  expect(read()).toEqual({ childrenUuids: [] });
  expect(document.activeElement).toBe(button("Add a child"));
});

test("what is no uuid, the node itself, a double and one too many are told, and kept", async () => {
  const odd = { childrenUuids: [first, first, own, { a: 1 }] };
  const read = mount(odd);
  expect(box("Leads to: Yes").getAttribute("aria-invalid")).toBeNull();
  expect(screen.getByText("No leads to the same node.").className).toContain("text-warning");
  expect(screen.getByText("Yes leads to the same node.")).toBeTruthy();
  expect(screen.getByText(/This is the node itself/)).toBeTruthy();
  expect(box("Leads to: Extra 2")).toHaveProperty("value", '{"a":1}');
  expect(screen.getByText(/This is no uuid/)).toBeTruthy();
  expect(screen.getByText("2 to mend")).toBeTruthy();
  await userEvent.type(box("Node name"), "N");
  expect(read()).toEqual({ ...odd, name: "N" });
  await userEvent.click(button("Remove Extra 2"));
  await userEvent.clear(box("Leads to: Extra 1"));
  expect(screen.getByText(/This action has 2 ways on/)).toBeTruthy();
  await userEvent.click(button("Remove Extra 1"));
  expect(read()).toEqual({ childrenUuids: [first, first], name: "N" });
});

test("settings that are not of their kind are shown as they came, and only what is typed takes their place", async () => {
  const odd = { name: 5, retry: "often", position: [1], childrenUuids: "x", fallbackChildUuid: 7 };
  const read = mount(odd);
  for (const text of ["5", '"often"', "[1]", '"x"']) expect(screen.getByText(text)).toBeTruthy();
  await userEvent.type(box("Attempts"), "x");
  expect(read()).toEqual(odd);
  await userEvent.clear(box("Attempts"));
  await userEvent.type(box("Attempts"), "3");
  await userEvent.type(box("Position Y"), "4");
  await userEvent.click(button("Begin a list"));
  await userEvent.type(box("Leads to: On failure"), "{Backspace}");
  expect(read()).toEqual({
    name: 5,
    retry: { maximumAttempts: 3 },
    position: { x: 0, y: 4 },
    childrenUuids: [null, null],
  });
});
