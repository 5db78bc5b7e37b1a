import { expect, test } from "vitest";
import { actionSchema } from "@/lib/cargo/integration";
import { visibleActions } from "./visible-actions";

const action = (category?: string) => actionSchema.parse({ name: "x", category });

test("native actions come by category, what Cargo hides left out and what we don't know last", () => {
  const actions = {
    start: action("invisible"),
    python: action("code"),
    odd: action("quantum"),
    none: action(),
    branch: action("logic"),
    memory: action("storage"),
  };
  expect(Object.keys(visibleActions(actions))).toEqual([
    "branch",
    "memory",
    "python",
    "odd",
    "none",
  ]);
});
