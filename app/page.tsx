import { NoWorkspace } from "@/components/frame/no-workspace";
import { redirectToWorkspace } from "@/components/frame/redirect-to-workspace";
import type { SearchParams } from "@/components/frame/workspace-address";

export default async function HomePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  await redirectToWorkspace([], await searchParams);
  return <NoWorkspace />;
}
