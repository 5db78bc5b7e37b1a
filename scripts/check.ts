import { spawn } from "node:child_process";

/**
 * `npm run check`: what a person runs before pushing. Lint, types and dead code side by side, then the unit tests; with
 * `-- --no-tests` all but those, for who runs every test right after.
 */
const bin = (name: string) => `node_modules/.bin/${name}`;

const steps = [
  [
    ["format and lint", bin("biome"), "check", "."],
    ["dead code", bin("knip")],
  ],
  [["types", "sh", "-c", `${bin("next")} typegen && ${bin("tsc")} --noEmit`]],
  ...(process.argv.includes("--no-tests")
    ? []
    : [[["unit tests", bin("vitest"), "run", "--silent=passed-only"]]]),
] satisfies string[][][];

const started = Date.now();
let failed = false;
for (const together of steps) {
  const codes = await Promise.all(together.map(run));
  failed ||= codes.some((code) => code !== 0);
}
console.log(`${failed ? "check failed" : "check passed"} after ${seconds(started)} s`);
process.exitCode = failed ? 1 : 0;

function run([title, command, ...args]: string[]): Promise<number> {
  const since = Date.now();
  return new Promise((resolve) => {
    const child = spawn(command ?? "", args, { stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk));
    child.stderr.on("data", (chunk: Buffer) => (output += chunk));
    child.once("close", (code) => {
      console.log(`${code === 0 ? "ok    " : "FAILED"} ${title} (${seconds(since)} s)`);
      if (code !== 0) console.log(output);
      resolve(code ?? 1);
    });
  });
}

function seconds(since: number): string {
  return ((Date.now() - since) / 1000).toFixed(1);
}
