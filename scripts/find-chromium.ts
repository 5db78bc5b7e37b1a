import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { installDebianPackage } from "./install-debian-package";
import { onPath } from "./on-path";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const applications = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** A Chromium to test with: the one named, the system's, Playwright's, or one that is installed now. */
export function findChromium(): string | undefined {
  return (
    process.env.CHROMIUM_PATH ||
    present() ||
    (installDebianPackage("chromium") ? present() : undefined) ||
    downloaded()
  );
}

function present(): string | undefined {
  const system = names.map(onPath).find(Boolean) ?? applications.find((path) => existsSync(path));
  return system ?? (existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined);
}

function downloaded(): string | undefined {
  console.log("Downloading a Chromium for the browser tests…");
  spawnSync(process.execPath, ["node_modules/@playwright/test/cli.js", "install", "chromium"], {
    stdio: "inherit",
    timeout: 300_000,
  });
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}
