import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { IntegrationPage } from "@/components/integrations/integration-page";
import { decodeSegment } from "@/lib/connectors/decode-segment";

export const metadata: Metadata = { title: "Integration" };

export default async function OneIntegrationPage(props: { params: Promise<{ slug: string }> }) {
  const slug = decodeSegment((await props.params).slug);
  if (slug === undefined) notFound();
  return <IntegrationPage key={slug} slug={slug} />;
}
