import { respondJson } from "@/lib/bff/respond";

export const dynamic = "force-dynamic";

export function GET() {
  return respondJson({ status: "ok" });
}
