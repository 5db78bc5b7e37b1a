import { spawnSync } from "node:child_process";
import { onPath } from "./on-path";

/** Installs a package where that is possible without asking: on Debian, as root. */
export function installDebianPackage(name: string): boolean {
  if (process.getuid?.() !== 0 || !onPath("apt-get")) return false;
  console.log(`Installing ${name} from Debian's packages…`);
  const aptGet = (...args: string[]) =>
    spawnSync("apt-get", ["-qq", ...args], {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      timeout: 600_000,
    }).status === 0;
  const install = () => aptGet("install", "-y", "--no-install-recommends", name);
  return install() || (aptGet("update") && install());
}
