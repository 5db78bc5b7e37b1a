"use client";

import { Menu, Search } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Sheet, SheetContent, SheetHeader, SheetTitle, SheetTrigger } from "@/components/ui/sheet";
import { AccountMenu } from "./account-menu";
import { BrandMark } from "./brand";
import { KeyCaps } from "./key-caps";
import { NavigationLinks } from "./navigation";
import { ThemeSwitch } from "./theme-switch";
import { type WorkspaceChoice, WorkspaceSwitch } from "./workspace-switch";

type TopBarProps = {
  workspaces: readonly WorkspaceChoice[];
  onPalette: () => void;
  onHelp: () => void;
};

export function TopBar({ workspaces, onPalette, onHelp }: TopBarProps) {
  return (
    <header className="sticky top-0 z-30 flex h-12 items-center gap-2 border-b bg-background px-3 md:px-6 pointer-coarse:h-14">
      {/* The landmark is there on every page, narrow ones included. */}
      <nav aria-label="Main" className="md:hidden">
        <NavigationSheet />
      </nav>
      <div className="min-w-0 flex-1">
        <WorkspaceSwitch workspaces={workspaces} />
      </div>
      <Button
        variant="outline"
        onClick={onPalette}
        className="hidden w-56 justify-start text-muted-foreground lg:flex"
      >
        <Search aria-hidden />
        <span className="flex-1 text-left font-normal">Go to…</span>
        <span aria-hidden="true">
          <KeyCaps keys="mod+k" />
        </span>
      </Button>
      <Button
        variant="ghost"
        size="icon"
        aria-label="Command palette"
        onClick={onPalette}
        className="lg:hidden"
      >
        <Search aria-hidden />
      </Button>
      <span className="hidden sm:block">
        <ThemeSwitch />
      </span>
      <AccountMenu onHelp={onHelp} />
    </header>
  );
}

function NavigationSheet() {
  const [open, setOpen] = useState(false);
  return (
    <Sheet open={open} onOpenChange={setOpen}>
      <SheetTrigger asChild>
        <Button variant="ghost" size="icon" aria-label="Open navigation">
          <Menu aria-hidden />
        </Button>
      </SheetTrigger>
      <SheetContent side="left" aria-describedby={undefined} className="bg-sidebar">
        <SheetHeader>
          <SheetTitle className="flex items-center gap-2.5">
            <BrandMark />
            Cargo Connections
          </SheetTitle>
        </SheetHeader>
        <nav aria-label="Main" className="p-2">
          <NavigationLinks onPick={() => setOpen(false)} />
        </nav>
      </SheetContent>
    </Sheet>
  );
}
