import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Nothing is optimised by URL: remote images would make the server fetch what others name.
  images: { unoptimized: true },
  serverExternalPackages: ["pino", "ioredis"],
};

export default config;
