"use client";

import { Building2 } from "lucide-react";
import { signOut } from "@/components/signin/auth-calls";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { BareScreen } from "./bare-screen";

export function NoWorkspace() {
  return (
    <BareScreen>
      <EmptyState
        icon={Building2}
        title={<h1>No workspace yet</h1>}
        actions={
          <Button variant="outline" onClick={() => void signOut()}>
            Sign out
          </Button>
        }
      >
        This account belongs to no Cargo workspace. Ask a colleague to invite you, or sign in with
        another account.
      </EmptyState>
    </BareScreen>
  );
}
