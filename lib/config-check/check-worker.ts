import { parentPort } from "node:worker_threads";
import { judgeConfig } from "./judge-config";

export type WorkerQuestion = {
  /** As JSON text: what is read of it is read here, where it holds nobody up. */
  schema: string;
  config: string;
  expressions: boolean;
};

// The thread's program. Whatever it throws ends the thread, which is started anew.
parentPort?.on("message", ({ schema, config, expressions }: WorkerQuestion) => {
  parentPort?.postMessage(
    judgeConfig({ schema: JSON.parse(schema), config: JSON.parse(config), expressions }),
  );
});
parentPort?.postMessage("ready");
