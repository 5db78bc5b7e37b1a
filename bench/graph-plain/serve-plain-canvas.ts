import { createServer, type Server } from "node:http";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const html = (width: number, height: number) => `<!doctype html><html lang="en"><head>
<meta charset="utf-8"><title>Plain</title><link rel="stylesheet" href="/plain.css">
<style>body{margin:0}#root{width:${width}px;height:${height}px}</style></head>
<body><div id="root"></div><script type="module" src="/plain.js"></script></body></html>`;

/** A bare canvas over the same nodes, as large as ours is. */
export async function servePlainCanvas(
  nodes: unknown,
): Promise<{ server: Server; url: (width: number, height: number) => string }> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("plain-canvas.tsx", import.meta.url))],
    outfile: "plain.js",
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
  });
  const file = (ending: string) =>
    outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? "";
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
    const [type, body] =
      pathname === "/plain.js"
        ? ["text/javascript", file(".js")]
        : pathname === "/plain.css"
          ? ["text/css", file(".css")]
          : pathname === "/nodes.json"
            ? ["application/json", JSON.stringify(nodes)]
            : [
                "text/html",
                html(Number(searchParams.get("width")), Number(searchParams.get("height"))),
              ];
    response.writeHead(200, { "content-type": `${type}; charset=utf-8` });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("no port");
  const { port } = address;
  return {
    server,
    url: (width, height) => `http://localhost:${port}/?width=${width}&height=${height}`,
  };
}
