import type { ReactNode } from "react";
import { BrandMark } from "./brand";

/** A page outside of any workspace: the brand and one thing in the middle. */
export function BareScreen({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col bg-sidebar">
      <header className="flex h-14 items-center gap-2.5 px-4 font-semibold md:px-6">
        <BrandMark />
        Cargo Connections
      </header>
      <main className="grid flex-1 place-items-center px-4 pb-20">{children}</main>
    </div>
  );
}
