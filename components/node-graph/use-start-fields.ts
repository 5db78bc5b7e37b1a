"use client";

import { useMemo } from "react";
import { isRecord } from "@/lib/graph/node";
import { useEditor } from "./use-editor";

export type StartFields = { names: ReadonlySet<string> | undefined; isOpen: boolean };

/** The fields that a run begins with: all of them where a tool's form tells, some where test data does. */
export function useStartFields(): StartFields {
  const formFields = useEditor((state) => state.tool?.formFields);
  const testData = useEditor((state) => state.testData);
  return useMemo(() => {
    const asked = fieldNames(formFields);
    const names = new Set([...asked, ...dataNames(testData)]);
    return { names: names.size > 0 ? names : undefined, isOpen: asked.length === 0 };
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
