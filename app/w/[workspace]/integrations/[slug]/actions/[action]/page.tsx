import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionPage } from "@/components/action-form/page/action-page";
import { decodeSegment } from "@/lib/connectors/decode-segment";

export const metadata: Metadata = { title: "Action" };

type Props = { params: Promise<{ slug: string; action: string }> };

export default async function OneActionPage(props: Props) {
  const params = await props.params;
  const slug = decodeSegment(params.slug);
  const action = decodeSegment(params.action);
  if (slug === undefined || action === undefined) notFound();
  return <ActionPage key={`${slug} ${action}`} integrationSlug={slug} actionSlug={action} />;
}
