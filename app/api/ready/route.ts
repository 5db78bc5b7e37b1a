import { checkReadiness } from "@/lib/bff/readiness";
import { respondJson } from "@/lib/bff/respond";

export const dynamic = "force-dynamic";

export async function GET() {
  const missing = await checkReadiness();
  if (missing.length === 0) return respondJson({ status: "ready" });
  return respondJson({ status: "notReady", missing }, { status: 503 });
}
