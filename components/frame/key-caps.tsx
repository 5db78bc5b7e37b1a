"use client";

import { Kbd } from "@/components/ui/kbd";
import { useModKey } from "@/components/ui/use-mod-key";

const capNames: Record<string, string> = { Escape: "Esc", ArrowUp: "↑", ArrowDown: "↓" };

/** The keys of a shortcut as caps: `mod+k` is ⌘K on Apple's machines, Ctrl K elsewhere. */
export function KeyCaps({ keys }: { keys: string }) {
  const mod = useModKey();
  return (
    <span className="inline-flex items-center gap-1">
      {keys.split(" ").map((chord, at) => (
        <span key={chord} className="inline-flex items-center gap-1">
          {at > 0 ? <span className="text-muted-foreground text-xs">then</span> : null}
          {chord.split("+").map((key) => (
            <Kbd key={key}>{key === "mod" ? mod : (capNames[key] ?? key.toUpperCase())}</Kbd>
          ))}
        </span>
      ))}
    </span>
  );
}
