import type { Running } from "./process-group";

let group: Running[] = [];
let stopping = false;

/** From now on these end together: with us, at Ctrl-C, or when one of them ends by itself. */
export function stopTogether(running: Running[]): void {
  const first = group.length === 0;
  for (const one of running) {
    if (group.includes(one)) continue;
    one.child.once("exit", (code) => stop(code ?? 1));
  }
  group = running;
  if (!first) return;
  process.once("SIGINT", () => stop(0));
  process.once("SIGTERM", () => stop(0));
}

async function stop(code: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  await Promise.all(group.map((one) => one.stop()));
  process.exit(code);
}
