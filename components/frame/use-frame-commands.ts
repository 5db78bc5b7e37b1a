"use client";

import { Building2, Keyboard, LogOut } from "lucide-react";
import { usePathname, useRouter } from "next/navigation";
import { useTheme } from "next-themes";
import { signOut } from "@/components/signin/auth-calls";
import { useCommands } from "./commands";
import { leaveBy } from "./leaving";
import { navigationItems } from "./navigation-items";
import { useShortcuts } from "./shortcuts";
import { themeOptions } from "./theme-options";
import { addressInWorkspace } from "./workspace-address";
import { useWorkspace } from "./workspace-context";
import type { WorkspaceChoice } from "./workspace-switch";

type FrameCommands = {
  workspaces: readonly WorkspaceChoice[];
  onPalette: () => void;
  onHelp: () => void;
};

/** What the palette and the keyboard can do on every page. */
export function useFrameCommands({ workspaces, onPalette, onHelp }: FrameCommands): void {
  const { uuid } = useWorkspace();
  const router = useRouter();
  const pathname = usePathname();
  const { setTheme } = useTheme();

  const pages = navigationItems.map(({ section, label, icon, letter }) => ({
    id: `page ${section}`,
    label,
    icon,
    keys: `g ${letter}`,
    run: () => leaveBy(() => router.push(`/w/${uuid}/${section}`)),
  }));
  const others = workspaces.filter((one) => one.uuid !== uuid);
  useCommands([
    ...pages.map((page) => ({ ...page, group: "Go to" })),
    ...others.map((one) => ({
      id: `workspace ${one.uuid}`,
      label: `Switch to ${one.name}`,
      group: "Workspace",
      icon: Building2,
      run: () => leaveBy(() => router.push(addressInWorkspace(pathname, one.uuid))),
    })),
    ...themeOptions.map(({ value, label, icon }) => ({
      id: `theme ${value}`,
      label: `Theme: ${label.toLowerCase()}`,
      group: "Appearance",
      icon,
      keywords: ["theme", "mode", "colours"],
      run: () => setTheme(value),
    })),
    {
      id: "help",
      label: "Keyboard shortcuts",
      group: "Account",
      icon: Keyboard,
      keys: "?",
      run: onHelp,
    },
    {
      id: "sign out",
      label: "Sign out",
      group: "Account",
      icon: LogOut,
      run: () => void signOut(),
    },
  ]);
  useShortcuts([
    { keys: "mod+k", label: "Command palette", group: "Anywhere", run: onPalette },
    { keys: "?", label: "This help", group: "Anywhere", run: onHelp },
    ...pages.map((page) => ({ ...page, label: `Go to ${page.label}`, group: "Pages" })),
  ]);
}
