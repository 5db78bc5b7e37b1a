import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { userInfo } from "node:os";
import { join } from "node:path";
import { onPath } from "../../scripts/on-path";
import { untilListening } from "./redis";
import { sweptDirectory } from "./sweep-run";

export type Nginx = { log: () => string; stop: () => Promise<void> };

export function findNginx(): string | undefined {
  return process.env.NGINX_PATH || onPath("nginx");
}

/** A balancer as people run one: round robin without stickiness, and with a cache that anything cacheable would get into. */
export async function startNginx(port: number, instancePorts: number[]): Promise<Nginx> {
  const program = findNginx();
  if (!program) throw new Error("nginx is not installed");
  const directory = sweptDirectory("nginx");
  for (const name of ["body", "proxy", "cache", "fastcgi", "uwsgi", "scgi"])
    mkdirSync(join(directory, name));
  const file = join(directory, "nginx.conf");
  writeFileSync(file, configuration(directory, port, instancePorts));
  const child = spawn(program, ["-p", directory, "-c", file], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  await untilListening(port);
  return {
    log: () => readFileSync(join(directory, "access.log"), "utf8"),
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
}

function configuration(directory: string, port: number, instancePorts: number[]): string {
  const servers = instancePorts.map(
    (one) => `server 127.0.0.1:${one} max_fails=1 fail_timeout=1s;`,
  );
  // Started by root its workers would be somebody who can't read the directory.
  const user = userInfo().uid === 0 ? "user root;" : "";
  return `
${user}
daemon off;
worker_processes 1;
pid ${directory}/nginx.pid;
error_log ${directory}/error.log;
events { worker_connections 1024; }
http {
  access_log ${directory}/access.log;
  client_body_temp_path ${directory}/body;
  proxy_temp_path ${directory}/proxy;
  fastcgi_temp_path ${directory}/fastcgi;
  uwsgi_temp_path ${directory}/uwsgi;
  scgi_temp_path ${directory}/scgi;
  proxy_cache_path ${directory}/cache keys_zone=all:1m;
  client_max_body_size 3m;
  upstream dashboards { ${servers.join(" ")} }
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass http://dashboards;
      proxy_cache all;
      proxy_next_upstream error timeout http_503;
      proxy_set_header Host $http_host;
      proxy_set_header X-Forwarded-For $remote_addr;
      proxy_set_header Upgrade "";
    }
  }
}
`;
}
