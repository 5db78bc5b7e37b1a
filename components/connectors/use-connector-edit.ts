import { useEffect, useMemo, useRef, useState } from "react";
import type { Connector, ConnectorChange } from "@/lib/cargo/connector";
import {
  type ConnectorFormValues,
  toChange,
  toValues,
  withName,
} from "@/lib/connectors/form-values";
import { rebaseValues } from "@/lib/connectors/rebase-values";

type Version = { connector: Connector; etag: string | undefined };

/** What is being changed of a connector, beside the version it began from. */
export function useConnectorEdit(loaded: Version) {
  const [base, setBase] = useState(loaded);
  const [values, setValues] = useState(() => toValues(loaded.connector));
  const baseValues = useMemo(() => toValues(base.connector), [base]);
  const pending = useMemo(() => toChange(values, baseValues), [values, baseValues]);
  const leaving = useRef(false);
  const dirty = Object.keys(pending).length > 0;

  // A fresher version is taken over as long as nobody has typed: later it is the save that finds out.
  useEffect(() => {
    if (dirty || loaded.etag === base.etag) return;
    setBase(loaded);
    setValues(toValues(loaded.connector));
  }, [loaded, base.etag, dirty]);

  useEffect(() => {
    if (!dirty) return;
    const warn = (event: BeforeUnloadEvent) => {
      if (!leaving.current) event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [dirty]);

  return {
    base,
    baseValues,
    values,
    pending,
    dirty,
    /** What was typed is safe elsewhere: the page may go without asking. */
    leave: () => {
      leaving.current = true;
    },
    change: (part: Partial<ConnectorFormValues>) => setValues((before) => ({ ...before, ...part })),
    rename: (name: string) => setValues((before) => withName(before, name)),
    /** Takes a version for what is stored; what was typed goes. */
    adopt: (version: Version) => {
      setBase(version);
      setValues(toValues(version.connector));
    },
    /** Takes a version for what is stored and puts what was typed on top of it: the change that is then to be saved. */
    rebase: (version: Version): ConnectorChange => {
      const stored = toValues(version.connector);
      const next = rebaseValues(baseValues, values, stored);
      setBase(version);
      setValues(next);
      return toChange(next, stored);
    },
  };
}
