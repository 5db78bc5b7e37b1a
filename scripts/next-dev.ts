import { type Running, startScript } from "./process-group";

/** Next's own development server, without a process in between that would survive us. */
export function startNext(port: number, env: NodeJS.ProcessEnv): Running {
  return startScript("next dev", "node_modules/next/dist/bin/next", {
    args: ["dev", "--port", String(port)],
    env: { ...env, NEXT_TELEMETRY_DISABLED: "1" },
  });
}
