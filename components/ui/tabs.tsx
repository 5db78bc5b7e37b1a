"use client";

import {
  createContext,
  type KeyboardEvent,
  type ReactNode,
  useContext,
  useEffect,
  useId,
  useState,
} from "react";
import { cn } from "./cn";

type TabsState = {
  id: string;
  value: string | undefined;
  pick: (value: string) => void;
  /** Whether the selected panel is one of ours: a tab must not point at what isn't there. */
  hasPanel: boolean;
  setHasPanel: (hasPanel: boolean) => void;
};
const TabsContext = createContext<TabsState>({
  id: "",
  value: undefined,
  pick: () => {},
  hasPanel: false,
  setHasPanel: () => {},
});

type TabsProps = {
  value?: string;
  defaultValue?: string;
  onValueChange?: (value: string) => void;
  className?: string;
  children: ReactNode;
};

/** Tabs by the APG. Ours, because Radix's render style attributes on the server. */
export function Tabs({ value, defaultValue, onValueChange, className, children }: TabsProps) {
  const id = useId();
  const [own, setOwn] = useState(defaultValue);
  const [hasPanel, setHasPanel] = useState(false);
  const pick = (next: string) => {
    setOwn(next);
    onValueChange?.(next);
  };
  return (
    <TabsContext.Provider value={{ id, value: value ?? own, pick, hasPanel, setHasPanel }}>
      <div className={className}>{children}</div>
    </TabsContext.Provider>
  );
}

const steps: Record<string, (at: number, count: number) => number> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

function moveFocus(event: KeyboardEvent<HTMLElement>) {
  const step = steps[event.key];
  if (!step) return;
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>("[role=tab]:not(:disabled)")];
  const at = tabs.indexOf(document.activeElement as HTMLElement);
  const next = tabs[step(at, tabs.length)];
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.click();
}

type TabsListProps = { children: ReactNode; className?: string; "aria-label"?: string };

export function TabsList({ className, children, ...aria }: TabsListProps) {
  return (
    <div
      role="tablist"
      onKeyDown={moveFocus}
      className={cn("flex gap-4 overflow-x-auto shadow-[inset_0_-1px_0_var(--border)]", className)}
      {...aria}
    >
      {children}
    </div>
  );
}

type TabProps = { value: string; disabled?: boolean; className?: string; children: ReactNode };

export function TabsTrigger({ value, disabled, className, children }: TabProps) {
  const tabs = useContext(TabsContext);
  const selected = tabs.value === value;
  return (
    <button
      type="button"
      role="tab"
      id={`${tabs.id}-tab-${value}`}
      aria-controls={selected && tabs.hasPanel ? `${tabs.id}-panel-${value}` : undefined}
      aria-selected={selected}
      // With none selected, all are reached by Tab.
      tabIndex={selected || !tabs.value ? 0 : -1}
      disabled={disabled}
      onClick={() => tabs.pick(value)}
      className={cn(
        "inline-flex h-9 items-center gap-1.5 whitespace-nowrap border-transparent border-b-2 font-medium text-muted-foreground text-sm -outline-offset-2",
        "hover:text-foreground aria-selected:border-primary aria-selected:text-foreground disabled:opacity-55 [&_svg]:size-4",
        className,
      )}
    >
      {children}
    </button>
  );
}

type TabsContentProps = {
  value: string;
  className?: string;
  children: ReactNode;
  keepMounted?: boolean;
};

export function TabsContent({ value, className, children, keepMounted }: TabsContentProps) {
  const tabs = useContext(TabsContext);
  const selected = tabs.value === value;
  const { setHasPanel } = tabs;
  useEffect(() => {
    if (!selected) return;
    setHasPanel(true);
    return () => setHasPanel(false);
  }, [selected, setHasPanel]);
  if (!selected && !keepMounted) return null;
  return (
    <div
      role="tabpanel"
      id={`${tabs.id}-panel-${value}`}
      aria-labelledby={`${tabs.id}-tab-${value}`}
      hidden={!selected}
      className={cn("pt-4", className)}
    >
      {children}
    </div>
  );
}
