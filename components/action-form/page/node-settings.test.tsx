// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, expect, test } from "vitest";
import type { JsonObject } from "@/lib/config-form/json-value";
import { NodeSettings } from "./node-settings";

afterEach(cleanup);

const nothing = () => {};

function mount(initial: JsonObject) {
  let latest = initial;
  function Owner() {
    const [more, setMore] = useState(initial);
    latest = more;
    return <NodeSettings slug="a" onSlug={nothing} more={more} onMore={setMore} isNative={false} />;
  }
  render(<Owner />);
  return () => latest;
}

test("a wait may grow by one and a half, typed sign by sign", async () => {
  const read = mount({ retry: { maximumAttempts: 3, unknown: true } });
  const box = screen.getByRole("textbox", { name: "Backoff" });
  await userEvent.type(box, "1.5");
  expect(read()).toEqual({ retry: { maximumAttempts: 3, unknown: true, backoffCoefficient: 1.5 } });
  await userEvent.clear(box);
  await userEvent.type(box, "2,25");
  await userEvent.tab();
  expect(box).toHaveProperty("value", "2.25");
  await userEvent.clear(box);
  await userEvent.type(box, "often");
  await userEvent.tab();
  expect(box).toHaveProperty("value", "");
  expect(read()).toEqual({ retry: { maximumAttempts: 3, unknown: true } });
});
