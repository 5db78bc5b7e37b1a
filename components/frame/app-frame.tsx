"use client";

import dynamic from "next/dynamic";
import Link from "next/link";
import { type ReactNode, useEffect, useState } from "react";
import { followSignOut } from "@/components/signin/sign-out-news";
import { BrandMark } from "./brand";
import { NavigationLinks } from "./navigation";
import { SessionExpiredDialog } from "./session-expired-dialog";
import { ShortcutListener } from "./shortcut-listener";
import { TopBar } from "./top-bar";
import { useFrameCommands } from "./use-frame-commands";
import { useWorkspace, WorkspaceProvider } from "./workspace-context";
import type { WorkspaceChoice } from "./workspace-switch";

// Fetched when first asked for: most visits do without them.
const CommandPalette = dynamic(() =>
  import("./command-palette").then((module) => module.CommandPalette),
);
const KeyboardHelp = dynamic(() => import("./keyboard-help").then((module) => module.KeyboardHelp));

type AppFrameProps = {
  workspace: WorkspaceChoice;
  workspaces: readonly WorkspaceChoice[];
  cargoApiUrl: string;
  user: { name: string; email: string };
  children: ReactNode;
};

export function AppFrame(props: AppFrameProps) {
  const { workspace, workspaces, cargoApiUrl, user, children } = props;
  return (
    <WorkspaceProvider
      key={workspace.uuid}
      workspace={workspace}
      cargoApiUrl={cargoApiUrl}
      user={user}
    >
      <Shell workspaces={workspaces}>{children}</Shell>
    </WorkspaceProvider>
  );
}

function Shell({ workspaces, children }: Pick<AppFrameProps, "workspaces" | "children">) {
  const { uuid } = useWorkspace();
  const [paletteOpen, setPaletteOpen] = useState(false);
  const [helpOpen, setHelpOpen] = useState(false);
  const onPalette = () => setPaletteOpen(true);
  const onHelp = () => setHelpOpen(true);
  useEffect(followSignOut, []);
  useFrameCommands({ workspaces, onPalette, onHelp });
  return (
    <div className="flex min-h-dvh">
      <a
        href="#content"
        className="sr-only rounded-md bg-popover px-3 py-2 font-medium shadow-pop focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-100"
      >
        Skip to content
      </a>
      <aside className="sticky top-0 hidden h-dvh w-56 shrink-0 flex-col border-r bg-sidebar md:flex">
        <Link
          href={`/w/${uuid}/connectors`}
          className="mx-2 my-1.5 flex h-9 items-center gap-2.5 rounded-md px-2 font-semibold"
        >
          <BrandMark />
          Cargo Connections
        </Link>
        <nav aria-label="Main" className="min-h-0 flex-1 overflow-y-auto px-2 pt-2 pb-4">
          <NavigationLinks />
        </nav>
      </aside>
      <div className="flex min-w-0 flex-1 flex-col">
        <TopBar workspaces={workspaces} onPalette={onPalette} onHelp={onHelp} />
        <main
          id="content"
          tabIndex={-1}
          className="mx-auto w-full max-w-[100rem] flex-1 px-4 py-5 outline-none md:px-6"
        >
          {children}
        </main>
      </div>
      <ShortcutListener />
      {paletteOpen ? <CommandPalette open onOpenChange={setPaletteOpen} /> : null}
      {helpOpen ? <KeyboardHelp open onOpenChange={setHelpOpen} /> : null}
      <SessionExpiredDialog />
    </div>
  );
}
