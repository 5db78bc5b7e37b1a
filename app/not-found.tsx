import { SearchX } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { BareScreen } from "@/components/frame/bare-screen";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <BareScreen>
      <EmptyState
        icon={SearchX}
        title={<h1>There is no such page</h1>}
        actions={
          <Button asChild>
            <Link href="/">Go to connectors</Link>
          </Button>
        }
      >
        The address may be mistyped, or it belongs to a workspace that this account cannot see.
      </EmptyState>
    </BareScreen>
  );
}
