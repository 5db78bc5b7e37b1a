import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";

/** `npm run bench [-- name…]`: runs `bench/<name>.bench.ts`, all of them when none is named. */
const all = existsSync("bench")
  ? readdirSync("bench").flatMap((file) => (file.endsWith(".bench.ts") ? [file.slice(0, -9)] : []))
  : [];
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`no benchmark ${unknown.join(", ")}; there are: ${all.join(", ")}`);
  process.exit(1);
}

for (const name of asked.length > 0 ? asked : all) {
  console.log(`\n# ${name}`);
  const { status } = spawnSync(process.execPath, ["--import", "tsx", `bench/${name}.bench.ts`], {
    stdio: ["ignore", "inherit", "inherit"],
  });
  if (status !== 0) process.exitCode = 1;
}
