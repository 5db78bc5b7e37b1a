import { spawn } from "node:child_process";
import { once } from "node:events";
import { type AddressInfo, connect, createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { onPath } from "../../scripts/on-path";
import { sweptDirectory } from "./sweep-run";

export type Redis = { url: string; port: number; directory: string; stop: () => Promise<void> };

export function findRedisServer(): string | undefined {
  return process.env.REDIS_SERVER_PATH || onPath("redis-server");
}

/** A Redis of its own, with its files in a new directory (or the given one, to find its data again). */
export async function startRedis(
  options: { port?: number; directory?: string } = {},
): Promise<Redis> {
  const program = findRedisServer();
  if (!program) throw new Error("redis-server is not installed");
  const port = options.port ?? (await freePort());
  const directory = options.directory ?? sweptDirectory("redis");
  const args = [
    "--port",
    String(port),
    "--bind",
    "127.0.0.1",
    "--dir",
    directory,
    "--appendonly",
    "yes",
  ];
  const child = spawn(program, args, { stdio: "ignore" });
  await untilListening(port);
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    directory,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

export async function untilListening(port: number): Promise<void> {
  const giveUpAt = Date.now() + 10_000;
  for (;;) {
    const socket = connect(port, "127.0.0.1");
    const isOpen = await Promise.race([
      once(socket, "connect").then(() => true),
      once(socket, "error").then(() => false),
    ]).catch(() => false);
    socket.destroy();
    if (isOpen) return;
    if (Date.now() > giveUpAt) throw new Error(`nothing listens on ${port}`);
    await pause(50);
  }
}
