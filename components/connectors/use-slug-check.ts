import { useQuery } from "@tanstack/react-query";
import { useWorkspace } from "@/components/frame/workspace-context";
import { connectorExistsBySlug } from "@/lib/cargo/operations/connectors";
import { slugProblem } from "@/lib/connectors/propose-slug";
import { useDebounced } from "./use-debounced";

export type SlugCheck =
  | { state: "empty" | "checking" | "free" | "taken" }
  | { state: "refused" | "unknown"; message: string };

/** Asks Cargo whether a slug is free, once typing pauses. */
export function useSlugCheck(slug: string): SlugCheck {
  const { uuid, call } = useWorkspace();
  const settled = useDebounced(slug, 300);
  const problem = slugProblem(slug);
  const { data, error } = useQuery({
    queryKey: ["connectors", uuid, "existsBySlug", settled],
    queryFn: ({ signal }) => call(connectorExistsBySlug, { query: { slug: settled }, signal }),
    enabled: settled !== "" && slugProblem(settled) === undefined,
    staleTime: 10_000,
  });
  if (slug === "") return { state: "empty" };
  if (problem !== undefined) return { state: "refused", message: problem };
  if (settled !== slug) return { state: "checking" };
  if (data !== undefined) return { state: data.exists ? "taken" : "free" };
  if (error) return { state: "unknown", message: "Whether it is free could not be checked." };
  return { state: "checking" };
}
