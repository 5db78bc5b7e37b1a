import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/** Answered to everybody: nothing in them is anybody's. */
const open = ["api/[...rest]", "api/health", "api/ready"];
/** Each denies by itself before anything else happens. */
const guard = /\b(withSession(<[^>]*>)?\(|handleCargo\b|handleAuth\b|requireSession\()/;

test("every route handler denies by itself: none leans on proxy.ts", () => {
  const routes = readdirSync("app", { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith("route.ts"),
  );
  expect(routes.length).toBeGreaterThan(6);
  const unguarded = routes.filter((path) => {
    const text = readFileSync(join("app", path), "utf8");
    const exported = [...text.matchAll(/^export const (GET|POST|PUT|DELETE)\b = (.*)$/gm)];
    return !guard.test(text) || exported.some(([, , value = ""]) => !guard.test(value));
  });
  expect(unguarded.map((path) => path.replace("/route.ts", "")).sort()).toEqual(open);
});

test("proxy.ts knows nothing of sessions, and stands before no part of the API", () => {
  const text = readFileSync("proxy.ts", "utf8");
  expect(text).not.toMatch(/lib\/(session|store|secrets)/);
  const [, matcher = ""] = /matcher: \["([^"]+)"\]/.exec(text) ?? [];
  const covers = new RegExp(`^${matcher}$`);
  expect(covers.test("/api/cargo/v1/connection/connectors/list")).toBe(false);
  expect(covers.test("/w/1/connectors")).toBe(true);
});
