import { useQuery } from "@tanstack/react-query";
import { parseAsString, useQueryState } from "nuqs";
import { connectorsQuery } from "@/components/connectors/queries";
import { useWorkspace } from "@/components/frame/workspace-context";

/**
 * The connector of the page: the address's, else the integration's default or only one. An empty parameter means that
 * a person chose none.
 */
export function useConnectorChoice(integrationSlug: string | undefined) {
  const { uuid } = useWorkspace();
  const [chosen, setChosen] = useQueryState(
    "connector",
    parseAsString.withOptions({ history: "replace" }),
  );
  const { data } = useQuery({ ...connectorsQuery(uuid), enabled: integrationSlug !== undefined });
  const own = (data ?? []).filter((one) => one.integrationSlug === integrationSlug);
  const usual = own.find((one) => one.isDefault) ?? (own.length === 1 ? own[0] : undefined);
  const connectorUuid =
    integrationSlug === undefined ? undefined : chosen === null ? usual?.uuid : chosen || undefined;
  const isForeign = data !== undefined && !own.some((one) => one.uuid === connectorUuid);
  return {
    /** What stands in the node, even one that is not of this workspace and integration. */
    connectorUuid,
    /** Whom the form asks for its lists: never somebody else's connector. */
    listsFrom: isForeign ? undefined : connectorUuid,
    chooseConnector: (next: string | undefined) => void setChosen(next ?? (usual ? "" : null)),
  };
}
