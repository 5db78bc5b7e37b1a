"use client";

import { useEffect, useState } from "react";

type Outputs = Readonly<Record<string, unknown>>;
const none: Outputs = {};

/** Collects what the nodes gave in the runs of this sitting, so that later nodes can be tried with it. */
export function useKnownOutputs(latest: Outputs | undefined): Outputs {
  const [known, setKnown] = useState<Outputs>(none);
  useEffect(() => {
    if (latest && Object.keys(latest).length > 0) setKnown((before) => ({ ...before, ...latest }));
  }, [latest]);
  return known;
}
