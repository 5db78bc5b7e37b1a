import { NoWorkspace } from "@/components/frame/no-workspace";
import { redirectToWorkspace } from "@/components/frame/redirect-to-workspace";
import type { SearchParams } from "@/components/frame/workspace-address";

type ShortAddressProps = {
  params: Promise<{ section: string; rest?: string[] }>;
  searchParams: Promise<SearchParams>;
};

/** `/connectors`, `/integrations/hubspot`, …: the same page of the current workspace. */
export default async function ShortAddressPage({ params, searchParams }: ShortAddressProps) {
  const { section, rest = [] } = await params;
  await redirectToWorkspace([section, ...rest], await searchParams);
  return <NoWorkspace />;
}
