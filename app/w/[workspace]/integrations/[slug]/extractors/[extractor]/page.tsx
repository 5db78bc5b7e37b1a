import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ExtractorPage } from "@/components/action-form/extractor/extractor-page";
import { decodeSegment } from "@/lib/connectors/decode-segment";

export const metadata: Metadata = { title: "Extractor" };

type Props = { params: Promise<{ slug: string; extractor: string }> };

export default async function OneExtractorPage(props: Props) {
  const params = await props.params;
  const slug = decodeSegment(params.slug);
  const extractor = decodeSegment(params.extractor);
  if (slug === undefined || extractor === undefined) notFound();
  return (
    <ExtractorPage key={`${slug} ${extractor}`} integrationSlug={slug} extractorSlug={extractor} />
  );
}
