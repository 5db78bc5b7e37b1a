import type { Metadata } from "next";
import { headers } from "next/headers";
import { preload } from "react-dom";
import { ConnectorsList } from "@/components/connectors/connectors-list";

export const metadata: Metadata = { title: "Connectors" };

export default async function ConnectorsPage(props: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await props.params;
  // A whole page is on its way: its rows come along with its scripts instead of after them.
  if ((await headers()).get("sec-fetch-dest") === "document") {
    const list = `/api/dashboard/connector-lists/${encodeURIComponent(workspace)}`;
    preload(list, { as: "fetch", crossOrigin: "anonymous" });
  }
  return <ConnectorsList />;
}
