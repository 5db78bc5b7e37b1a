import { confidentialClient, fullName, people, publicClientId, workspaces } from "./people";
import { readSettings } from "./settings";
import { type RunningSandbox, startSandbox } from "./start-sandbox";

async function main(): Promise<void> {
  const sandbox = await startSandbox(readSettings(process.env, process.argv.slice(2)));
  // Before the greeting: who has read it may stop us at once.
  stopOnSignal(sandbox);
  console.log(`Cargo sandbox   ${sandbox.origin}   (API at ${sandbox.origin}/v1)
OAuth issuer    ${sandbox.origin}
Client ids      ${publicClientId} (public), ${confidentialClient.id} (secret: ${confidentialClient.secret})
API tokens      ${workspaces.map(({ name, apiToken }) => `${apiToken}  ${name}`).join("\n                ")}
People          ${people.map(fullName).join(", ")}`);
}

function stopOnSignal(sandbox: RunningSandbox): void {
  let isStopping = false;
  const stop = () => {
    if (isStopping) return;
    isStopping = true;
    sandbox.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
