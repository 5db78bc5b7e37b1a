"use client";

import { SquareTerminal } from "lucide-react";
import { useWorkspace } from "@/components/frame/workspace-context";
import { Button } from "@/components/ui/button";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { toast } from "@/components/ui/toast";
import type { CargoCall } from "@/lib/connectors/cargo-call";
import { toCliLine, toCurlLine } from "@/lib/connectors/command-lines";

/** One call that the page makes, in words, and the call itself, made when it is asked for. */
export type CopyableCall = { title: string; call: () => CargoCall };

type CopyAsMenuProps = {
  calls: readonly CopyableCall[];
  /** The connector as code, where there is one. */
  cdk?: () => string;
};

/** Copies what the page does as a command for a terminal. Secrets are named in it, never written. */
export function CopyAsMenu({ calls, cdk }: CopyAsMenuProps) {
  const { uuid, cargoApiUrl } = useWorkspace();
  const target = { apiUrl: cargoApiUrl, workspaceUuid: uuid };
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button variant="outline">
          <SquareTerminal aria-hidden />
          Copy as
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent>
        {calls.map(({ title, call }) => (
          <div key={title}>
            <DropdownMenuLabel>{title}</DropdownMenuLabel>
            <CliItem title={title} call={call()} />
            <DropdownMenuItem
              onSelect={() => void copy(`${title} as cURL`, toCurlLine(call(), target))}
            >
              cURL
            </DropdownMenuItem>
          </div>
        ))}
        {cdk === undefined ? null : (
          <>
            <DropdownMenuSeparator />
            <DropdownMenuItem onSelect={() => void copy("Connector as CDK code", cdk())}>
              CDK (defineConnector)
            </DropdownMenuItem>
          </>
        )}
      </DropdownMenuContent>
    </DropdownMenu>
  );
}

function CliItem({ title, call }: { title: string; call: CargoCall }) {
  const { cli } = call;
  if (cli === undefined) return null;
  return (
    <DropdownMenuItem onSelect={() => void copy(`${title} as CLI`, toCliLine({ ...call, cli }))}>
      CLI
    </DropdownMenuItem>
  );
}

async function copy(what: string, text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    toast.success(`${what} copied`);
  } catch {
    toast.error("The browser did not allow copying");
  }
}
