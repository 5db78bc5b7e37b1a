import { buildIfNeeded } from "./build-if-needed";
import { portOf } from "./port";
import { keptSecret } from "./secret";
import { sandboxAddress, startDashboard, startSandbox } from "./stack";
import { stopTogether } from "./stop-together";

/** `npm run demo`: the production dashboard against the embedded Cargo, both on this machine. */
const dataDir = process.env.DATA_DIR || ".data";
const options = {
  port: portOf("PORT", 3000),
  sandboxPort: portOf("SANDBOX_PORT", 4010),
  dataDir,
  secret: process.env.NEXTAUTH_SECRET || keptSecret(dataDir),
};

try {
  buildIfNeeded();
  const sandbox = await startSandbox({ ...options, args: process.argv.slice(2) });
  stopTogether([sandbox]);
  const dashboard = await startDashboard(options);
  stopTogether([sandbox, dashboard]);
  console.log(`
  Dashboard  http://localhost:${options.port}
  Sandbox    ${sandboxAddress(options.sandboxPort).origin}  (an embedded Cargo; what you make there is kept in ${dataDir})

  Sign in with Cargo (choose a person, allow), or paste an API token that the sandbox printed above.
  Ctrl-C stops both.
`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
