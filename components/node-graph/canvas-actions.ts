"use client";

import { createContext, useContext } from "react";
import type { Handle } from "@/lib/graph/edges";
import type { Scope } from "@/lib/graph/scope";

/** Where a new node goes: at an arm of a node, or loose on the canvas. */
export type AddTarget = { parentUuid: string; handle: Handle } | undefined;

export type CanvasActions = {
  addAt: (target: AddTarget) => void;
  /** `scope` is where the group is; the graph on the screen by default. */
  openGroup: (uuid: string, scope?: Scope) => void;
  askDelete: (uuids: readonly string[]) => void;
};

const CanvasActionsContext = createContext<CanvasActions | undefined>(undefined);
export const CanvasActionsProvider = CanvasActionsContext.Provider;

/** @throws outside of the graph editor */
export function useCanvasActions(): CanvasActions {
  const actions = useContext(CanvasActionsContext);
  if (!actions) throw new Error("useCanvasActions needs a CanvasActionsProvider above it");
  return actions;
}
