import type { Removal } from "./guards-table";

type Removed = Removal & { guard: string };
/** What is taken away, and how the sweep then says where the secret was; without `hit` it must find none. */
export type Leak = { name: string; removed: Removed[]; hit: RegExp | undefined };

const logsTheSession: Removed = {
  guard: "lib/bff/with-session.ts",
  find: "const session = await requireSession(request);",
  put: `const session = await requireSession(request);
      const { logger } = await import("@/lib/log/logger");
      logger().info({ session: session.record }, "who asks");`,
};

export const leaks: Leak[] = [
  { name: "none", removed: [], hit: undefined },
  {
    name: "configs",
    removed: [
      {
        guard: "lib/secrets/project-config.ts",
        find: "isPublicLeaf(value, name, choices) ? value : secretMark",
        put: "value",
      },
    ],
    hit: /^credential as it is in an answer: GET \/api\/cargo\/v1\/connection\/connectors/m,
  },
  {
    name: "token in the page",
    removed: [
      {
        guard: "lib/session/current-session.ts",
        find: "return { user, workspaces, signInKind,",
        put: "return { user: { ...user, name: session.record.accessToken }, workspaces, signInKind,",
      },
    ],
    hit: /^accessToken as it is in an answer: GET \/w\//m,
  },
  { name: "logged, but redacted", removed: [logsTheSession], hit: undefined },
  {
    name: "logged as it is",
    removed: [
      logsTheSession,
      {
        guard: "lib/log/logger.ts",
        find: "secretNames.flatMap(",
        put: "[].flatMap(",
      },
    ],
    hit: /^accessToken as it is in a log: /m,
  },
  {
    name: "sessions stored by their cookie",
    removed: [
      {
        guard: "lib/session/session-store.ts",
        find: 'return createHash("sha256").update(text).digest("base64url");',
        put: "return text;",
      },
    ],
    hit: /^cookie as it is in a store: /m,
  },
];
