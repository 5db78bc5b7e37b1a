import { useEffect, useLayoutEffect, useRef } from "react";
import { isJsonObject, type JsonObject } from "@/lib/config-form/json-value";
import type { FormStore } from "./form-store";

type OutsideValue = {
  store: FormStore;
  value: JsonObject | undefined;
  onChange: (value: JsonObject) => void;
};

/**
 * Keeps the form's store and its owner's value in step. What the owner hands back may be a report that newer ones have
 * overtaken: only a value that this form never reported comes from outside.
 */
export function useOutsideValue({ store, value, onChange }: OutsideValue): void {
  const report = useRef(onChange);
  const reported = useRef(new Set<unknown>());
  useLayoutEffect(() => {
    report.current = onChange;
  });
  useLayoutEffect(() => {
    store.setOnChange((data) => {
      const next = isJsonObject(data) ? data : {};
      reported.current.add(next);
      report.current(next);
    });
  }, [store]);

  const isNew = useRef(value === undefined);
  useEffect(() => {
    if (!isNew.current) return;
    isNew.current = false;
    const data = store.data();
    reported.current.add(data);
    report.current(isJsonObject(data) ? data : {});
  }, [store]);

  useLayoutEffect(() => {
    if (value === undefined || value === store.data()) reported.current.clear();
    else if (!reported.current.has(value)) store.accept(value);
  }, [store, value]);
}
