import { CallError } from "@/lib/browser/call-error";

const reasons: Record<string, string> = {
  connectorIsUsedInWorkflows: "Cargo keeps a connector that plays or tools use.",
  connectorIsUsedInModels: "Cargo keeps a connector that models use.",
  connectorNotFound: "This connector no longer exists.",
  staleConnector: "Somebody changed this connector in the meantime.",
  sessionExpired: "Your session has ended. Sign in again; what you typed is kept.",
};

/** What went wrong, in Cargo's words where it gave some, with what its reason means where we know it. */
export function refusalText(error: unknown): string {
  if (!(error instanceof CallError)) return "Something went wrong in this page.";
  const known = error.reason === undefined ? undefined : reasons[error.reason];
  if (known === undefined || known === error.message) return error.message;
  return error.message.startsWith("The server answered") ? known : `${error.message} ${known}`;
}
