"use client";

import { createContext, useContext, useSyncExternalStore } from "react";
import type { EditorState } from "./editor-state";
import type { EditorStore } from "./editor-store";

export const EditorContext = createContext<EditorStore | undefined>(undefined);

/** @throws outside of the graph editor */
export function useEditorStore(): EditorStore {
  const store = useContext(EditorContext);
  if (!store) throw new Error("useEditorStore needs an EditorContext above it");
  return store;
}

/** A part of the editor's state. The selector must give the same object for the same state. */
export function useEditor<Part>(select: (state: EditorState) => Part): Part {
  const store = useEditorStore();
  const read = () => select(store.read());
  return useSyncExternalStore(store.subscribe, read, read);
}
