import type { NextRequest } from "next/server";
import { handleAuth } from "@/lib/session/auth-route";

type Context = { params: Promise<{ nextauth: string[] }> };

async function handle(request: NextRequest, { params }: Context) {
  return await handleAuth(request, (await params).nextauth);
}

export { handle as GET, handle as POST };
