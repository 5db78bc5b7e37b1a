import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Removal, withoutGuard } from "./guards-table";

/** The repository as it stands, in a folder of its own where anything may be broken. */
export function makeScratchCopy(): string {
  const directory = mkdtempSync(join(tmpdir(), "cargo-guards-"));
  const list = ["ls-files", "--cached", "--others", "--exclude-standard", "-z"];
  for (const path of execFileSync("git", list, { encoding: "utf8" }).split("\0")) {
    if (path && existsSync(path)) cpSync(path, join(directory, path));
  }
  symlinkSync(resolve("node_modules"), join(directory, "node_modules"));
  return directory;
}

/** Does `work` while a guard is gone from its file. */
export async function withGuardRemoved<T>(
  path: string,
  removal: Removal,
  work: () => Promise<T>,
): Promise<T> {
  const source = readFileSync(path, "utf8");
  writeFileSync(path, withoutGuard(source, removal));
  try {
    return await work();
  } finally {
    writeFileSync(path, source);
  }
}

type Switched = { row: string; guard: string; removal: Removal };

/**
 * Makes one production build serve many rows: each guard's file stands there whole and without its guard, and a file
 * beside the build says, when the server starts, which row is removed. A build for each row would take an hour.
 */
export function switchGuards(directory: string, rows: Switched[]): (row: string) => void {
  const chosen = join(directory, "removed-guard.txt");
  writeFileSync(chosen, "");
  write(directory, "removed-guard.ts", [
    'import { readFileSync } from "node:fs";',
    'import { join } from "node:path";',
    'export const removedGuard = readFileSync(join(process.cwd(), "removed-guard.txt"), "utf8");',
  ]);
  for (const guard of new Set(rows.map((row) => row.guard))) {
    const ofOne = rows.filter((row) => row.guard === guard);
    const source = readFileSync(join(directory, guard), "utf8");
    const path = guard.replace(/\.ts$/, "");
    const name = path.slice(path.lastIndexOf("/") + 1);
    writeFileSync(join(directory, `${path}.whole.ts`), source);
    for (const { row, removal } of ofOne) {
      writeFileSync(join(directory, `${path}.without-${row}.ts`), withoutGuard(source, removal));
    }
    const exported = [...source.matchAll(/^export (?:async )?(?:function|const|class) (\w+)/gm)];
    write(directory, guard, [
      'import { removedGuard } from "@/removed-guard";',
      `import * as whole from "./${name}.whole";`,
      ...ofOne.map(({ row }) => `import * as ${row} from "./${name}.without-${row}";`),
      `const removed: Record<string, typeof whole> = { ${ofOne.map(({ row }) => row).join(", ")} };`,
      "const chosen = removed[removedGuard] ?? whole;",
      ...exported.map(([, name]) => `export const ${name} = chosen.${name};`),
    ]);
  }
  // A file without its guard has unused imports; and the modules lie outside of the copy.
  cpSync(join(directory, "next.config.ts"), join(directory, "next.config.whole.ts"));
  write(directory, "next.config.ts", [
    'import config from "./next.config.whole";',
    'const turbopack = { root: "/" };',
    "export default { ...config, turbopack, typescript: { ignoreBuildErrors: true } };",
  ]);
  return (row) => writeFileSync(chosen, row);
}

function write(directory: string, path: string, lines: string[]): void {
  writeFileSync(join(directory, path), `${lines.join("\n")}\n`);
}
