// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, expect, test } from "vitest";
import { Combobox, type ComboboxProps } from "./combobox";

const options = [
  { value: "contacts", label: "Contacts" },
  { value: "companies", label: "Companies", description: "Accounts" },
  { value: "deals", label: "Deals", disabled: true },
  { value: "tickets", label: "Tickets" },
];

afterEach(cleanup);

function show(props: Partial<ComboboxProps> = {}) {
  const picks: (string | undefined)[] = [];
  function Harness() {
    const [value, setValue] = useState(props.value);
    return (
      <form onSubmit={() => picks.push("submitted")}>
        <Combobox
          aria-label="Object type"
          options={options}
          {...props}
          value={value}
          onPick={(picked) => {
            picks.push(picked);
            setValue(picked);
          }}
        />
        <button type="submit">Save</button>
      </form>
    );
  }
  render(<Harness />);
  const input = screen.getByRole<HTMLInputElement>("combobox", { name: "Object type" });
  return { input, picks, user: userEvent.setup() };
}

const offered = () => screen.queryAllByRole("option").map((one) => one.getAttribute("aria-label"));

test("closed it shows the label of the chosen option, open it marks the option", async () => {
  const { input, user } = show({ value: "companies" });
  expect(input.value).toBe("Companies");
  expect(input.getAttribute("aria-expanded")).toBe("false");
  await user.click(input);
  expect(input.getAttribute("aria-expanded")).toBe("true");
  expect(screen.getByRole("option", { name: "Companies", selected: true })).toBeTruthy();
});

test("a value that the options do not hold stays visible as it is", () => {
  expect(show({ value: "custom_object" }).input.value).toBe("custom_object");
});

test("typing narrows, Enter takes the best one and does not submit the form", async () => {
  const { input, picks, user } = show();
  await user.type(input, "comp");
  expect(offered()).toEqual(["Companies"]);
  await user.keyboard("{Enter}");
  expect(picks).toEqual(["companies"]);
  expect(input.value).toBe("Companies");
});

test("Escape and leaving the field neither choose nor clear", async () => {
  const { input, picks, user } = show({ value: "contacts" });
  await user.type(input, "tick");
  await user.keyboard("{Escape}");
  expect(input.value).toBe("Contacts");
  await user.keyboard("{Escape}");
  await user.keyboard("{ArrowDown}{ArrowDown}");
  await user.tab();
  expect(input.value).toBe("Contacts");
  expect(screen.queryByRole("listbox")).toBeNull();
  expect(picks).toEqual([]);
});

test("the arrow keys pass over disabled options; a press on one does nothing", async () => {
  const { input, picks, user } = show({ value: "companies" });
  await user.click(input);
  await user.keyboard("{ArrowDown}{Enter}");
  expect(picks).toEqual(["tickets"]);
  await user.click(input);
  await user.click(screen.getByRole("option", { name: "Deals" }));
  expect(picks).toEqual(["tickets"]);
});

test("a search that somebody else answers is told what is typed, and Enter takes nothing unlooked-at", async () => {
  const typed: string[] = [];
  const { input, picks, user } = show({ filter: "none", onType: (text) => typed.push(text) });
  await user.type(input, "ti");
  expect(typed).toEqual(["t", "ti"]);
  expect(offered()).toHaveLength(4);
  await user.keyboard("{Enter}");
  expect(picks).toEqual([]);
});

test("the clear button gives undefined and keeps the focus in the field", async () => {
  const { input, picks, user } = show({ value: "contacts", clearable: true });
  await user.click(screen.getByRole("button", { name: "Clear Object type" }));
  expect(picks).toEqual([undefined]);
  expect(input.value).toBe("");
  expect(document.activeElement).toBe(input);
});

test("nothing found is said in words, and the highlight names no option", async () => {
  const { input, user } = show({ emptyText: "No such object" });
  await user.type(input, "zzz");
  expect(screen.getByText("No such object")).toBeTruthy();
  expect(input.getAttribute("aria-activedescendant")).toBeNull();
});

test("a disabled one cannot be opened", async () => {
  const { input, user } = show({ disabled: true });
  await user.click(input);
  expect(screen.queryByRole("listbox")).toBeNull();
});
