import { SearchX } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

export default function NotFound() {
  return (
    <EmptyState
      icon={SearchX}
      title={<h1>There is no such page</h1>}
      actions={
        <Button asChild variant="outline">
          <Link href="/">Go to connectors</Link>
        </Button>
      }
    >
      The address may be mistyped, or what it named may have been deleted.
    </EmptyState>
  );
}
