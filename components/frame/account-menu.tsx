"use client";

import { Keyboard, LogOut, MonitorX } from "lucide-react";
import { useState } from "react";
import { signOut } from "@/components/signin/auth-calls";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { LetterTile } from "@/components/ui/letter-tile";
import { SignOutEverywhereDialog } from "./sign-out-everywhere-dialog";
import { ThemeItems } from "./theme-switch";
import { useWorkspace } from "./workspace-context";

export function AccountMenu({ onHelp }: { onHelp: () => void }) {
  const { user } = useWorkspace();
  const [isEnding, setIsEnding] = useState(false);
  const name = user.name || user.email || "Signed in";
  return (
    <>
      <DropdownMenu>
        <DropdownMenuTrigger asChild>
          <Button variant="ghost" size="icon" aria-label="Account">
            <LetterTile name={name} className="size-6 rounded-full" />
          </Button>
        </DropdownMenuTrigger>
        <DropdownMenuContent className="w-64">
          <div className="flex items-start gap-2.5 px-2 py-2">
            <LetterTile name={name} className="size-8 rounded-full" />
            <div className="min-w-0 flex-1">
              <p className="truncate font-medium">{name}</p>
              {user.email && user.email !== name ? (
                <p className="truncate text-muted-foreground text-xs">{user.email}</p>
              ) : null}
              {user.role ? (
                <Badge variant="outline" className="mt-1 capitalize">
                  {user.role}
                </Badge>
              ) : null}
            </div>
          </div>
          <DropdownMenuSeparator />
          <div className="sm:hidden">
            <ThemeItems />
            <DropdownMenuSeparator />
          </div>
          <DropdownMenuItem onSelect={onHelp}>
            <Keyboard aria-hidden />
            Keyboard shortcuts
          </DropdownMenuItem>
          <DropdownMenuItem onSelect={() => void signOut()}>
            <LogOut aria-hidden />
            Sign out
          </DropdownMenuItem>
          <DropdownMenuItem onSelect={() => setIsEnding(true)}>
            <MonitorX aria-hidden />
            End all my sessions…
          </DropdownMenuItem>
        </DropdownMenuContent>
      </DropdownMenu>
      {isEnding ? <SignOutEverywhereDialog onClose={() => setIsEnding(false)} /> : null}
    </>
  );
}
