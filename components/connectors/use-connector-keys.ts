import { useRouter } from "next/navigation";
import { useShortcuts } from "@/components/frame/shortcuts";

type ConnectorKeys = {
  workspaceUuid: string;
  onClear: () => void;
  onCheck: () => void;
};

/** The keys of the list of connectors, and those of its rows for the help that `?` opens. */
export function useConnectorKeys(keys: ConnectorKeys): void {
  const router = useRouter();
  const group = "Connectors";
  useShortcuts([
    {
      keys: "n",
      label: "New connector",
      group,
      run: () => router.push(`/w/${keys.workspaceUuid}/connectors/new`),
    },
    { keys: "h", label: "Check health of the rows shown", group, run: keys.onCheck },
    { keys: "/", label: "Search", group },
    { keys: "ArrowDown", label: "Next row (within the rows)", group },
    { keys: "ArrowUp", label: "Previous row", group },
    { keys: "Home", label: "First row", group },
    { keys: "End", label: "Last row", group },
    { keys: "x", label: "Select the row", group },
    { keys: "F2", label: "Edit the row", group },
    { keys: "Delete", label: "Delete the row, or all that are selected", group },
    { keys: "Escape", label: "Clear the selection", group, run: keys.onClear },
  ]);
}
