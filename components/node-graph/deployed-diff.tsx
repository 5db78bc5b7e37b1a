import { Skeleton } from "@/components/ui/skeleton";
import { DiffList } from "./diff-list";
import type { Deployed } from "./use-deployed";

export function DeployedDiff({ deployed }: { deployed: Deployed }) {
  switch (deployed.state) {
    case "pending":
      return <Skeleton className="h-16 w-full" />;
    case "failed":
      return <p role="alert">The deployed release could not be fetched: {deployed.message}</p>;
    case "none":
      return <p className="text-muted-foreground">Nothing is deployed yet: this is the first.</p>;
    case "known":
      return (
        <DiffList
          diff={deployed.diff}
          empty={`Nothing: the graph is what is deployed${deployed.version ? ` as ${deployed.version}` : ""}.`}
        />
      );
  }
}
