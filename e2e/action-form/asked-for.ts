import type { Sandbox } from "../sandbox-control";

export type Asked = { slug: string; params: unknown; value?: string; refresh?: boolean };

/** What Cargo was asked for one list, oldest first: the evidence. */
export async function askedFor(sandbox: Sandbox, slug: string): Promise<Asked[]> {
  const requests = await sandbox.requests("/autocomplete");
  return requests.map(({ body }) => body as Asked).filter((body) => body.slug === slug);
}
