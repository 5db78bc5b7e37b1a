"use client";

import { useMemo } from "react";
import { isRecord } from "@/lib/graph/node";
import { useEditor } from "./use-editor";

/** The fields that a run begins with: the tool's form and the test data; undefined when neither tells. */
export function useStartFields(): ReadonlySet<string> | undefined {
  const formFields = useEditor((state) => state.tool?.formFields);
  const testData = useEditor((state) => state.testData);
  return useMemo(() => {
    const names = new Set([...fieldNames(formFields), ...dataNames(testData)]);
    return names.size > 0 ? names : undefined;
  }, [formFields, testData]);
}

function fieldNames(formFields: readonly unknown[] | undefined): string[] {
  return (formFields ?? []).flatMap((field) =>
    isRecord(field) && typeof field.slug === "string" ? [field.slug] : [],
  );
}

function dataNames(text: string): string[] {
  try {
    const data: unknown = JSON.parse(text);
    return isRecord(data) ? Object.keys(data) : [];
  } catch {
    return [];
  }
}
