import { Agent, request } from "node:http";

export type Load = { address: string; headers: Record<string, string> };
export type Measured = {
  requestsPerSecond: number;
  p50Ms: number;
  p99Ms: number;
  failures: number;
};

/** Asks as fast as `clients` can who each wait for their answer: closed loop, connections kept. */
export async function measureRequests(
  load: Load,
  clients: number,
  durationMs: number,
): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const until = performance.now() + durationMs;
  const times: number[] = [];
  let failures = 0;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < until) {
        const since = performance.now();
        const status = await ask(load, agent).catch(() => 0);
        if (status === 200) times.push(performance.now() - since);
        else failures += 1;
      }
    }),
  );
  agent.destroy();
  const sorted = times.sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;
  return {
    requestsPerSecond: (times.length * 1_000) / durationMs,
    p50Ms: at(0.5),
    p99Ms: at(0.99),
    failures,
  };
}

function ask({ address, headers }: Load, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const asking = request(address, { agent, headers }, (response) => {
      response.resume();
      response.on("end", () => resolve(response.statusCode ?? 0));
      response.on("error", reject);
    });
    asking.on("error", reject);
    asking.end();
  });
}
