import type { Metadata } from "next";
import { CreateConnector } from "@/components/connectors/create-connector";

export const metadata: Metadata = { title: "New connector" };

type Query = { integration?: string | string[]; from?: string | string[] };

export default async function NewConnectorPage(props: { searchParams: Promise<Query> }) {
  const { integration, from } = await props.searchParams;
  return (
    <CreateConnector
      integrationSlug={typeof integration === "string" ? integration : undefined}
      fromUuid={typeof from === "string" ? from : undefined}
    />
  );
}
