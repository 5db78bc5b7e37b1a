import { type FocusEvent, useCallback, useEffect, useRef, useState } from "react";
import { type DataPath, pathKey } from "@/lib/config-form/data-path";
import type { FieldProblem } from "./field-problems";
import { findProblems } from "./find-problems";
import type { FormStore } from "./form-store";

type FormProblems = {
  store: FormStore;
  source: unknown;
  expressions: boolean;
  outside: readonly FieldProblem[] | undefined;
};

const NONE: readonly FieldProblem[] = [];

/**
 * Shows a field's problems once it was left, and all of them when asked. Typing never adds one, but takes one away as
 * soon as it is mended.
 */
export function useFormProblems({ store, source, expressions, outside = NONE }: FormProblems) {
  const [isRevealed, setIsRevealed] = useState(false);

  const find = useCallback(
    (): FieldProblem[] => [
      ...findProblems(source, store.data(), { expressions }),
      ...store.problems.unread(),
      ...store.inners().flatMap((inner) => inner.find()),
    ],
    [store, source, expressions],
  );
  const show = useCallback(
    (isShown: (path: DataPath) => boolean) =>
      store.setProblems(
        find().filter((problem) => isShown(problem.path)),
        outside,
      ),
    [store, find, outside],
  );

  const revealed = useRef(false);
  useEffect(() => {
    const has = outside.length > 0 || store.problems.keys().length > 0;
    if (has) show((path) => revealed.current || store.touched(path));
  }, [store, show, outside]);

  useEffect(() => {
    let seen = store.data();
    return store.subscribe(() => {
      if (store.data() === seen) return;
      seen = store.data();
      const shown = new Set(store.problems.keys());
      if (shown.size > 0) show((path) => shown.has(pathKey(path)));
    });
  }, [store, show]);

  return {
    isRevealed,
    find,
    reveal(): FieldProblem[] {
      store.flush();
      revealed.current = true;
      setIsRevealed(true);
      for (const inner of store.inners()) inner.reveal();
      const found = find();
      store.setProblems(found, outside);
      return found;
    },
    onBlur(event: FocusEvent<HTMLElement>) {
      const field = event.target.closest<HTMLElement>("[data-field-path]");
      // A form inside this one counts its paths from its own root.
      if (event.target.closest("[data-form]") !== event.currentTarget) return;
      const into = event.relatedTarget;
      if (!field || (into instanceof Node && field.contains(into))) return;
      const path: DataPath = JSON.parse(field.dataset.fieldPath ?? "[]");
      store.touch(path);
      show((place) => isRevealed || store.touched(place));
    },
  };
}
