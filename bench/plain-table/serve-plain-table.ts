import { createServer, request as forward, type Server } from "node:http";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Plain</title></head>
<body><div id="root"></div><script type="module" src="/plain.js"></script></body></html>`;

/** The plain table as its own small production build; its rows come through the dashboard, as ours do. */
export async function servePlainTable(dashboard: URL): Promise<{ server: Server; port: number }> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("plain-table.tsx", import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
  });
  const script = outputFiles[0]?.text ?? "";
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    if (path.startsWith("/api/")) {
      const { hostname, port } = dashboard;
      const { host: _, ...headers } = request.headers;
      const upstream = forward({ hostname, port, path, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      });
      upstream.end();
      return;
    }
    const isScript = path === "/plain.js";
    const type = isScript ? "text/javascript" : "text/html";
    response.writeHead(200, { "content-type": `${type}; charset=utf-8` });
    response.end(isScript ? script : html);
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("no port");
  return { server, port: address.port };
}
