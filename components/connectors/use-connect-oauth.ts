import { useState } from "react";
import { z } from "zod";
import { useWorkspace } from "@/components/frame/workspace-context";
import { callDashboard } from "@/lib/browser/call";
import type { ConnectorChange, ConnectorDraft } from "@/lib/cargo/connector";
import { refusalText } from "./refusal-text";

type Target =
  | {
      kind: "create";
      draft: ConnectorDraft;
      idempotencyKey: string;
      draftKey: string | undefined;
    }
  | { kind: "update"; connectorUuid: string; change: ConnectorChange };

const begunSchema = z.object({
  state: z.string(),
  host: z.string(),
  returnsTo: z.string().nullish(),
});

/** A consent page whose provider will not come back here: the person brings the address along. */
export type Elsewhere = { host: string; returnsTo: string; consentPath: string };

/** Begins the OAuth of a connector: everything typed goes to the server, then the browser to the service's consent page. */
export function useConnectOauth(options: {
  integrationSlug: string;
  /** What the credential is for; a text says why it can't be begun yet. */
  toTarget: () => Target | string;
  /** Makes sure that nothing typed is lost, whether the page is left or stays open beside the consent page. */
  beforeLeaving: (way: { stays: boolean }) => Promise<void> | void;
}) {
  const { uuid } = useWorkspace();
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [elsewhere, setElsewhere] = useState<Elsewhere>();

  const connect = async (oauthPath: readonly string[]) => {
    const target = options.toTarget();
    if (typeof target === "string") return setProblem(target);
    setProblem(undefined);
    setPending(true);
    try {
      const { integrationSlug } = options;
      const body = { integrationSlug, oauthPath, target };
      const begun = await callDashboard("POST", "connector-oauth", begunSchema, {
        workspaceUuid: uuid,
        body,
      });
      const query = new URLSearchParams({ state: begun.state });
      const consentPath = `/api/dashboard/connector-oauth/consent?${query}`;
      await options.beforeLeaving({ stays: Boolean(begun.returnsTo) });
      if (begun.returnsTo) {
        setElsewhere({ host: begun.host, returnsTo: begun.returnsTo, consentPath });
        setPending(false);
        return;
      }
      sessionStorage.setItem("oauth form", window.location.pathname);
      window.location.assign(consentPath);
    } catch (error) {
      setProblem(refusalText(error));
      setPending(false);
    }
  };
  return {
    connect: (path: readonly string[]) => void connect(path),
    pending,
    problem,
    elsewhere,
    closeElsewhere: () => setElsewhere(undefined),
  };
}
