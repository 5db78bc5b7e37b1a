import { type DataPath, startsWith } from "@/lib/config-form/data-path";

type Placed = { path: DataPath };

/** The problems that add something to what is known: those at places where nothing is, neither around nor inside them. */
export function problemsBeyond<Problem extends Placed>(
  known: readonly Placed[],
  problems: readonly Problem[],
): Problem[] {
  return problems.filter(
    ({ path }) => !known.some((one) => startsWith(path, one.path) || startsWith(one.path, path)),
  );
}
