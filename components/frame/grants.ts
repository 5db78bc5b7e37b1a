/** Whether the permissions hold `wanted`, by name or by a wildcard such as `connection:*`. */
export function grants(permissions: readonly string[], wanted: string): boolean {
  return permissions.some(
    (held) => held === wanted || (held.endsWith("*") && wanted.startsWith(held.slice(0, -1))),
  );
}
