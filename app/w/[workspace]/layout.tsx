import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import type { ReactNode } from "react";
import { AppFrame } from "@/components/frame/app-frame";
import { requestedAddress, signInAddress } from "@/components/frame/requested-address";
import { env } from "@/lib/env";
import { currentSession, rememberWorkspace } from "@/lib/session/current-session";

type WorkspaceLayoutProps = { params: Promise<{ workspace: string }>; children: ReactNode };

export const metadata: Metadata = {
  title: { default: "Workspace", template: "%s · Cargo Connections" },
};

export default async function WorkspaceLayout({ params, children }: WorkspaceLayoutProps) {
  const { workspace: uuid } = await params;
  const session = await currentSession();
  if (!session) redirect(signInAddress(await requestedAddress(`/w/${uuid}/connectors`)));
  const workspace = session.workspaces.find((one) => one.uuid === uuid);
  if (!workspace) notFound();
  await rememberWorkspace(uuid);
  return (
    <AppFrame
      workspace={choice(workspace)}
      workspaces={session.workspaces.map(choice)}
      cargoApiUrl={env().CARGO_API_URL}
      user={{ name: session.user.name, email: session.user.email }}
    >
      {children}
    </AppFrame>
  );
}

// Only what is shown goes to the browser.
const choice = ({ uuid, name }: { uuid: string; name: string }) => ({ uuid, name: name || uuid });
