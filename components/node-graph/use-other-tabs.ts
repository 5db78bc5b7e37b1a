"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { useWorkspace } from "@/components/frame/workspace-context";

type Message = { kind: "hello" | "here" | "bye" | "edited"; tab: string };

export type OtherTabs = {
  /** How many other tabs have this graph open. */
  count: number;
  /** Another tab has edited the graph since this one last took it over. */
  edited: boolean;
};

/** Tabs of one browser that edit the same draft tell each other. */
export function useOtherTabs() {
  const { uuid } = useWorkspace();
  const [tabs, setTabs] = useState<OtherTabs>({ count: 0, edited: false });
  const send = useRef<(kind: Message["kind"]) => void>(() => undefined);

  useEffect(() => {
    if (typeof BroadcastChannel === "undefined") return;
    const channel = new BroadcastChannel(`node-graph ${uuid}`);
    const tab = crypto.getRandomValues(new Uint32Array(2)).join("-");
    const others = new Set<string>();
    send.current = (kind) => channel.postMessage({ kind, tab } satisfies Message);
    channel.onmessage = ({ data }: MessageEvent<Message>) => {
      if (data.kind === "bye") others.delete(data.tab);
      else others.add(data.tab);
      if (data.kind === "hello") send.current("here");
      setTabs((before) => ({
        count: others.size,
        edited: data.kind === "edited" || (before.edited && others.size > 0),
      }));
    };
    const leave = () => send.current("bye");
    window.addEventListener("pagehide", leave);
    send.current("hello");
    return () => {
      leave();
      window.removeEventListener("pagehide", leave);
      channel.close();
      send.current = () => undefined;
    };
  }, [uuid]);

  const tellEdited = useCallback(() => send.current("edited"), []);
  const forgetEdited = useCallback(() => setTabs((before) => ({ ...before, edited: false })), []);
  return { tabs, tellEdited, forgetEdited };
}
