import { join } from "node:path";
import { env } from "@/lib/env";
import { EmbeddedStore } from "./embedded-store";
import { perProcess } from "./per-process";
import { RedisStore } from "./redis-store";
import type { Store } from "./store";

/** The store that the configuration names: Redis, or files below `DATA_DIR`. */
export function store(): Store {
  return perProcess("store", () => {
    const { REDIS_URL, DATA_DIR } = env();
    return REDIS_URL ? new RedisStore(REDIS_URL) : new EmbeddedStore(join(DATA_DIR, "store"));
  });
}
