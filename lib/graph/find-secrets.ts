import { type FieldPath, readExpression, withValueAt } from "./config-expressions";
import { type GraphNode, isRecord, type Nodes } from "./node";
import { allPlaces, mapNodes, type Scope } from "./scope";

/** Something in a node that looks like a credential somebody left there. */
export type LeftoverSecret = {
  nodeUuid: string;
  nodeSlug: string;
  scope: Scope;
  /** From the node. */
  path: FieldPath;
  why: string;
  /** The text without it; empty where it is nothing else. */
  rest: string;
  /** Enough to recognise it by, too little to use. */
  preview: string;
};

const shapes: readonly [RegExp, string][] = [
  [
    /-----BEGIN [A-Z ]*PRIVATE KEY-----(?:[\s\S]*?-----END [A-Z ]*PRIVATE KEY-----|[\s\S]*)/,
    "a private key",
  ],
  [/\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]*/, "a signed token (JWT)"],
  [/\b(?:sk|rk|pk)[-_](?:live|test|proj|ant|or)?[-_]?[A-Za-z0-9_-]{16,}/, "an API key"],
  [/\bxox[abeoprs]-[\w-]{10,}/, "a Slack token"],
  [/\b(?:gh[pousr]_\w{20,}|github_pat_\w{20,})/, "a GitHub token"],
  [/\bglpat-[\w-]{16,}/, "a GitLab token"],
  [/\bpat-[a-z]{2}\d-[0-9a-f-]{30,}/, "a HubSpot token"],
  [/\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/, "an AWS key"],
  [/\bAIza[\w-]{30,}/, "a Google API key"],
  [/\bya29\.[\w-]{20,}/, "a Google access token"],
  [/\bSG\.[\w-]{16,}\.[\w-]{16,}/, "a SendGrid key"],
  [/\b(?:Bearer|Basic|Token)\s+(?!\{\{)[A-Za-z0-9+/=._~-]{12,}/i, "an authorization header"],
  [/\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@{]+:[^\s/@{]+@/i, "an address with a password in it"],
  [/\bhooks\.slack\.com\/services\/\w+\/\w+\/\w+/, "a Slack webhook address"],
  [
    /[?&](?:api_?key|access_token|token|secret|password|sig)=(?!\{\{)[^&\s]{8,}/i,
    "a key in an address",
  ],
  [
    // In a script, or in JSON that is written as text.
    /(?<=(?:api_?-?key|access_?-?key|secret|token|passwo?r?d)["']?\s*[:=]\s*["'])(?!\{\{)[^"'\s{}$]{8,}(?=["'])/i,
    "a value of a telling name",
  ],
];

const tellingName =
  /(?:^|[_-])(?:password|passwd|pwd|secret|token|(?:api|access|private|auth)[_-]?key|authorization|auth_header|credentials?|client[_-]secret|bearer|cookie)$/i;

/** As deep as an import may be nested. */
const maximumDepth = 400;

/** What a node is, and where it stands: names and uuids, which every graph has. */
const structure = new Set([
  "uuid",
  "slug",
  "kind",
  "actionSlug",
  "integrationSlug",
  "connectorUuid",
  "toolUuid",
  "agentUuid",
  "templateSlug",
  "releaseUuid",
  "childrenUuids",
  "fallbackChildUuid",
]);

export function findSecrets(nodes: Nodes): LeftoverSecret[] {
  return allPlaces(nodes).flatMap(({ node, scope }) =>
    findInNode(node).map((found) => ({
      ...found,
      nodeUuid: node.uuid,
      nodeSlug: node.slug,
      scope,
    })),
  );
}

/** Takes out what was found; the rest of the graph stays as it is. */
export function withoutSecrets(nodes: Nodes, secrets: readonly LeftoverSecret[]): Nodes {
  return mapNodes(nodes, (node) =>
    secrets
      .filter((secret) => secret.nodeUuid === node.uuid)
      .reduce((value, { path, rest }) => withValueAt(value, path, rest) as GraphNode, node),
  );
}

type Found = Pick<LeftoverSecret, "path" | "why" | "rest" | "preview">;

function findInNode(node: GraphNode): Found[] {
  const found: Found[] = [];
  const visit = (value: unknown, path: FieldPath, name: string): void => {
    if (path.length > maximumDepth) return;
    if (typeof value === "string") {
      const secret = secretIn(value, name);
      if (secret)
        found.push({
          path,
          why: secret.why,
          rest: withoutShapes(value, name),
          preview: preview(secret.text),
        });
    } else if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) visit(item, [...path, index], name);
    } else if (isRecord(value)) {
      const label = [value.name, value.key, value.header].find((part) => typeof part === "string");
      for (const [key, item] of Object.entries(value)) {
        // The nodes of a group are looked at one by one.
        if (path.length === 1 && path[0] === "config" && key === "_nodes" && Array.isArray(item))
          continue;
        if (path.length === 0 && structure.has(key)) continue;
        const isValueOf = (key === "value" || key === "expression") && typeof label === "string";
        const isText = key === "expression" && readExpression(value) !== undefined;
        visit(item, [...path, key], isValueOf ? String(label) : isText ? name : key);
      }
    }
  };
  visit(node, [], "");
  return found;
}

function secretIn(text: string, name: string): { why: string; text: string } | undefined {
  for (const [shape, why] of shapes) {
    const match = shape.exec(text);
    if (match) return { why, text: match[0] };
  }
  const snake = name.replace(/([a-z0-9])([A-Z])/g, "$1_$2");
  const isTelling = tellingName.test(snake) || tellingName.test(name);
  if (isTelling && text.length >= 6 && !text.includes("{{") && !/\bnodes\b/.test(text))
    return { why: `a value of “${name}”`, text };
  return looksRandom(text) ? { why: "a long random text", text } : undefined;
}

/** A script is not lost for the key that stands in it. */
function withoutShapes(text: string, name: string): string {
  const rest = shapes.reduce(
    (left, [shape]) => left.replace(new RegExp(shape.source, `g${shape.flags}`), ""),
    text,
  );
  return secretIn(rest, name) ? "" : rest;
}

/** Keys are long, without spaces, and mix their characters as no word does. */
function looksRandom(text: string): boolean {
  if (text.length < 32 || text.length > 512 || !/^[A-Za-z0-9+/=_-]+$/.test(text)) return false;
  if (/^[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(text)) return false;
  if (!/\d/.test(text) || !/[a-z]/i.test(text)) return false;
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let entropy = 0;
  for (const count of counts.values()) {
    const share = count / text.length;
    entropy -= share * Math.log2(share);
  }
  return entropy > (/^[0-9a-f]+$/i.test(text) ? 3.2 : 4.1);
}

function preview(text: string): string {
  return `${text.slice(0, 4)}… (${text.length} characters)`;
}
