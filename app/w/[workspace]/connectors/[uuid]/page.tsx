import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EditConnector } from "@/components/connectors/edit-connector";
import { uuidSchema } from "@/lib/cargo/slug";

export const metadata: Metadata = { title: "Connector" };

export default async function ConnectorPage(props: { params: Promise<{ uuid: string }> }) {
  const { uuid } = await props.params;
  if (!uuidSchema.safeParse(uuid).success) notFound();
  return <EditConnector key={uuid} uuid={uuid} />;
}
