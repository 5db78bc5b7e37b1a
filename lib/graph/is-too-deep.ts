/** Groups within groups beyond this are nobody's workflow; everything here may recurse up to it. */
const maximumDepth = 400;

/** Whether a JSON value is nested so deeply that walking through it could exhaust the stack. */
export function isTooDeep(value: unknown, limit = maximumDepth): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limit) return true;
    level = level.flatMap((item) =>
      typeof item === "object" && item !== null ? Object.values(item).filter(isNested) : [],
    );
  }
  return false;
}

function isNested(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}
