// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { startGraph } from "@/lib/graph/new-node";
import { outlineRows } from "@/lib/graph/outline-rows";
import { titleOf } from "./graph-outline";
import { useOutlineKeys } from "./use-outline-keys";

afterEach(cleanup);

const rows = outlineRows(startGraph());

function Keys({ at, onMark }: { at: number; onMark: (slugs: string[], toggle: boolean) => void }) {
  const nothing = () => undefined;
  const onKeyDown = useOutlineKeys({
    rows,
    at,
    isOpen: () => true,
    focusRow: (index) => screen.getByRole("tree").setAttribute("data-at", String(index)),
    toggle: nothing,
    activate: nothing,
    addAfter: nothing,
    remove: nothing,
    rename: nothing,
    openMenu: nothing,
    titleOf,
    mark: (marked, toggle) => onMark(marked.map(titleOf), toggle),
  });
  return <div role="tree" tabIndex={0} onKeyDown={onKeyDown} />;
}

test("Shift with an arrow key selects on the way, Control with space one more, an arrow alone nothing", () => {
  const onMark = vi.fn();
  render(<Keys at={0} onMark={onMark} />);
  const tree = screen.getByRole("tree");
  fireEvent.keyDown(tree, { key: "ArrowDown" });
  expect(onMark).not.toHaveBeenCalled();
  fireEvent.keyDown(tree, { key: "ArrowDown", shiftKey: true });
  expect(onMark).toHaveBeenLastCalledWith(["Start", "End"], false);
  expect(tree.getAttribute("data-at")).toBe("1");
  fireEvent.keyDown(tree, { key: " ", ctrlKey: true });
  expect(onMark).toHaveBeenLastCalledWith(["Start"], true);
});

test("at the last row Shift with an arrow key selects nothing", () => {
  const onMark = vi.fn();
  render(<Keys at={1} onMark={onMark} />);
  fireEvent.keyDown(screen.getByRole("tree"), { key: "ArrowDown", shiftKey: true });
  expect(onMark).not.toHaveBeenCalled();
});
