import type { NextConfig } from "next";
import { securityHeaders } from "./lib/bff/security-headers";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Nothing is optimised by URL: remote images would make the server fetch what others name.
  images: { unoptimized: true },
  // The API never redirects, not even to another spelling of an address.
  skipTrailingSlashRedirect: true,
  headers: async () => [{ source: "/:path*", headers: [...securityHeaders] }],
  serverExternalPackages: ["pino", "ioredis"],
};

export default config;
