"use client";

import { useMemo } from "react";
import { startShape } from "@/lib/graph/start-shape";
import { useEditor } from "./use-editor";

const noFields: readonly unknown[] = [];

/** What a run begins with, as far as the open tool's form and the test data tell. */
export function useStartShape(): unknown {
  const formFields = useEditor((state) => state.tool?.formFields ?? noFields);
  const testData = useEditor((state) => state.testData);
  return useMemo(() => startShape(formFields, testData), [formFields, testData]);
}
