import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

type Told = { listening?: number; asked?: string; body?: Record<string, unknown> };

export type ThirdParty = {
  baseUrl: string;
  /** What it was asked, oldest first, by its own account. */
  asked: { call: string; body: Record<string, unknown> }[];
  stop: () => void;
};

/** Starts somebody else's custom integration, a program that shares no code with anything here. */
export async function startThirdParty(name: string): Promise<ThirdParty> {
  const program = fileURLToPath(new URL("greenhouse-integration.mjs", import.meta.url));
  const child = spawn(process.execPath, [program, name], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const asked: ThirdParty["asked"] = [];
  const port = await new Promise<number>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`the integration ended with ${code}`)));
    createInterface({ input: child.stdout }).on("line", (line) => {
      const told = JSON.parse(line) as Told;
      if (told.listening !== undefined) resolve(told.listening);
      if (told.asked !== undefined) asked.push({ call: told.asked, body: told.body ?? {} });
    });
  });
  return { baseUrl: `http://127.0.0.1:${port}`, asked, stop: () => child.kill() };
}
