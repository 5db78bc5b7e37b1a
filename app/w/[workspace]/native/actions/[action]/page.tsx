import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NativeActionPage } from "@/components/action-form/page/native-action-page";
import { decodeSegment } from "@/lib/connectors/decode-segment";

export const metadata: Metadata = { title: "Native action" };

export default async function OneNativeActionPage(props: { params: Promise<{ action: string }> }) {
  const action = decodeSegment((await props.params).action);
  if (action === undefined) notFound();
  return <NativeActionPage key={action} actionSlug={action} />;
}
