import { isAddressSegment } from "@/lib/cargo/slug";

export const sections = [
  "connectors",
  "integrations",
  "native",
  "nodes",
  "custom-integrations",
] as const;

export type SearchParams = Record<string, string | string[] | undefined>;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}

/** The short address `/<section>/…` in a workspace, query kept; undefined where no page can be. */
export function workspaceAddress(
  workspaceUuid: string,
  segments: readonly string[],
  query: SearchParams = {},
): string | undefined {
  const [section = "connectors", ...rest] = segments;
  if (!sections.some((known) => known === section)) return undefined;
  const names = rest.map(decode);
  const path: string[] = [];
  for (const name of names) {
    if (name === undefined || !isAddressSegment(name)) return undefined;
    path.push(encodeURIComponent(name));
  }
  return ["/w", workspaceUuid, section, ...path].join("/") + search(query);
}

/** `?…` of Next's search params, or nothing. */
export function search(query: SearchParams): string {
  const pairs = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined) pairs.append(key, one);
    }
  }
  const text = pairs.toString();
  return text && `?${text}`;
}

/**
 * The same page in another workspace. What belongs to the one alone (a connector) is dropped, and the query with it:
 * its filters and connectors name things of the workspace that is being left.
 */
export function addressInWorkspace(pathname: string, workspaceUuid: string): string {
  const [section = "connectors", ...rest] = pathname.split("/").slice(3);
  const ownThing = rest.findIndex((segment) => uuid.test(segment));
  const kept = ownThing < 0 ? rest : rest.slice(0, ownThing);
  return ["/w", workspaceUuid, section, ...kept].join("/");
}
