"use client";

import { usePathname, useRouter } from "next/navigation";
import { Combobox } from "@/components/ui/combobox";
import { LetterTile } from "@/components/ui/letter-tile";
import { leaveBy } from "./leaving";
import { addressInWorkspace } from "./workspace-address";
import { useWorkspace } from "./workspace-context";

export type WorkspaceChoice = { uuid: string; name: string };

/** Of several workspaces one can be chosen; of one alone the name is shown. */
export function WorkspaceSwitch({ workspaces }: { workspaces: readonly WorkspaceChoice[] }) {
  const { uuid, name } = useWorkspace();
  const pathname = usePathname();
  const router = useRouter();
  if (workspaces.length < 2) {
    return (
      <p className="flex min-w-0 items-center gap-2 font-medium">
        <LetterTile name={name} size="sm" />
        <span className="truncate">{name}</span>
      </p>
    );
  }
  return (
    <Combobox
      aria-label="Workspace"
      value={uuid}
      options={workspaces.map((one) => ({
        value: one.uuid,
        label: one.name,
        icon: <LetterTile name={one.name} size="sm" />,
      }))}
      emptyText="No workspace of that name"
      onPick={(picked) => {
        if (!picked || picked === uuid) return;
        leaveBy(() => router.push(addressInWorkspace(pathname, picked)));
      }}
      className="w-full max-w-60"
    />
  );
}
