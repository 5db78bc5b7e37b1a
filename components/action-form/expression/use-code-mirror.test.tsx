// @vitest-environment happy-dom
import { EditorView } from "@codemirror/view";
import { act, cleanup, render } from "@testing-library/react";
import { useLayoutEffect, useState } from "react";
import { afterEach, expect, test } from "vitest";
import { useCodeMirror } from "./use-code-mirror";

// A browser tells of a selection once a change is over, happy-dom in its midst, which the editor can't bear.
document.addEventListener("selectionchange", (event) => event.stopImmediatePropagation(), true);

afterEach(cleanup);

const control = { id: "expression" };

/** An owner that hands back what it hears. `typeAtOnce`: as soon as the editor is there, before React has run its effects. */
function Owner({ typeAtOnce = "", given }: { typeAtOnce?: string; given?: string }) {
  const [text, setText] = useState("a");
  const [seen, setSeen] = useState(given);
  if (given !== undefined && seen !== given) {
    setSeen(given);
    setText(given);
  }
  const box = useCodeMirror({ text, onChange: setText, control, extension: [] });
  useLayoutEffect(() => type(box.current, typeAtOnce), [box, typeAtOnce]);
  return (
    <>
      <div ref={box} />
      <output>{text}</output>
    </>
  );
}

function type(box: HTMLElement | null, text: string) {
  const view = editorIn(box);
  if (text !== "") view?.dispatch({ changes: { from: view.state.doc.length, insert: text } });
}

const editorIn = (box: HTMLElement | null) =>
  EditorView.findFromDOM(box?.querySelector<HTMLElement>(".cm-editor") ?? document.body);

function shown(container: HTMLElement) {
  return [
    editorIn(container)?.state.doc.toString(),
    container.querySelector("output")?.textContent,
  ];
}

test("a key that comes before the editor's first effects is kept", () => {
  const { container } = render(<Owner typeAtOnce="b" />);
  expect(shown(container)).toEqual(["ab", "ab"]);
});

test("keys that come faster than their text comes back are kept", () => {
  const { container } = render(<Owner />);
  act(() => {
    type(container, "b");
    type(container, "c");
  });
  act(() => type(container, "d"));
  expect(shown(container)).toEqual(["abcd", "abcd"]);
});

test("a text from outside takes the place of what was typed, also when it was there before", () => {
  const { container, rerender } = render(<Owner />);
  act(() => type(container, "b"));
  rerender(<Owner given="from outside" />);
  expect(shown(container)).toEqual(["from outside", "from outside"]);
  act(() => type(container, "!"));
  rerender(<Owner given="ab" />);
  expect(shown(container)).toEqual(["ab", "ab"]);
});
