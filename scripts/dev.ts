import { startNext } from "./next-dev";
import { portOf } from "./port";
import { keptSecret } from "./secret";
import { dashboardEnv, startSandbox } from "./stack";
import { stopTogether } from "./stop-together";

/** `npm run dev`: Next's development server, against the sandbox unless `CARGO_API_URL` names another Cargo. */
const dataDir = process.env.DATA_DIR || ".data";
const options = {
  port: portOf("PORT", 3000),
  sandboxPort: portOf("SANDBOX_PORT", 4010),
  dataDir,
  secret: process.env.NEXTAUTH_SECRET || keptSecret(dataDir),
};

if (process.env.CARGO_API_URL) {
  const env = {
    NEXTAUTH_URL: `http://localhost:${options.port}`,
    NEXTAUTH_SECRET: options.secret,
    ...process.env,
  };
  stopTogether([startNext(options.port, env)]);
} else {
  const sandbox = await startSandbox(options);
  stopTogether([sandbox]);
  stopTogether([sandbox, startNext(options.port, dashboardEnv(options))]);
}
