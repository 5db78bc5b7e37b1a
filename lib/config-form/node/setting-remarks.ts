import { isNodeSlug, isReservedSlug } from "@/lib/graph/node-slug";
import { isJsonObject, type JsonObject } from "../json-value";

/** What is said of a node's setting. A warning may be meant. */
export type Remark = { text: string; isWarning?: boolean };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function slugRemark(slug: string, isNative: boolean): Remark | undefined {
  if (!isNodeSlug(slug)) return { text: "Use letters, digits and _ only." };
  if (isReservedSlug(slug) && !isNative)
    return { text: "Only a graph's start and end are called this." };
  return undefined;
}

/** What is said of the uuid that a way on, or the fallback, leads to. */
export function uuidRemark(child: unknown, ownUuid: string): Remark | undefined {
  if (child === null || child === undefined) return undefined;
  if (typeof child !== "string" || !UUID.test(child))
    return { text: "This is no uuid: 32 hexadecimal digits, in groups of 8, 4, 4, 4 and 12." };
  if (child.toLowerCase() === ownUuid.toLowerCase())
    return { text: "This is the node itself: nothing may lead back to where it came from." };
  return undefined;
}

export function childRemark(
  children: readonly unknown[],
  at: number,
  { uuid, arms }: { uuid: string; arms: readonly string[] | undefined },
): Remark | undefined {
  const child = children[at];
  const wrong = uuidRemark(child, uuid);
  if (wrong) return wrong;
  if (arms && at >= arms.length)
    return {
      text: `This action has ${arms.length === 0 ? "no way" : arms.length === 1 ? "one way" : `${arms.length} ways`} on, and Cargo takes no more.`,
    };
  const twin = children.findIndex((other, index) => index !== at && other === child);
  if (typeof child !== "string" || twin < 0) return undefined;
  return { text: `${childName(twin, arms)} leads to the same node.`, isWarning: true };
}

/** What a person calls one of the ways on. */
export function childName(at: number, arms: readonly string[] | undefined): string {
  if (!arms) return `Child ${at + 1}`;
  if (at >= arms.length) return `Extra ${at + 1 - arms.length}`;
  return arms[at] || (arms.length === 1 ? "Next node" : `Way ${at + 1}`);
}

export function retryRemark(value: unknown): Remark | undefined {
  const isFine = value === undefined || value === null || (typeof value === "number" && value > 0);
  return isFine ? undefined : { text: "A number above zero is needed." };
}

export function coordinateRemark(value: unknown): Remark | undefined {
  return typeof value === "number" ? undefined : { text: "A number is needed." };
}

function textRemark(value: unknown): Remark | undefined {
  const isFine = value === undefined || value === null || typeof value === "string";
  return isFine ? undefined : { text: "This is no text." };
}

export const RETRY_KEYS = ["maximumAttempts", "initialInterval", "backoffCoefficient"] as const;

/** What is wrong with a node beside its config, mere warnings left out. */
export function settingProblems(
  node: JsonObject,
  arms: readonly string[] | undefined,
): { message: string }[] {
  const { uuid, slug, name, description, childrenUuids, fallbackChildUuid, retry, position } = node;
  const own = String(uuid);
  const children: unknown[] = Array.isArray(childrenUuids) ? childrenUuids : [];
  const remarks = [
    slugRemark(String(slug), node.kind === "native"),
    ...[name, description].map(textRemark),
    ...(Array.isArray(childrenUuids) ? [] : [{ text: "The children are no list." }]),
    ...children.map((_, index) => childRemark(children, index, { uuid: own, arms })),
    typeof node.fallbackOnFailure === "boolean" ? undefined : { text: "Neither true nor false." },
    uuidRemark(fallbackChildUuid, own),
    ...(isJsonObject(position)
      ? [coordinateRemark(position.x), coordinateRemark(position.y)]
      : [{ text: "The position is no pair of numbers." }]),
    ...(isJsonObject(retry)
      ? RETRY_KEYS.map((key) => retryRemark(retry[key]))
      : retry === undefined || retry === null
        ? []
        : [{ text: "The retry is no object." }]),
  ];
  return remarks.flatMap((one: Remark | undefined) =>
    one && !one.isWarning ? [{ message: one.text }] : [],
  );
}
