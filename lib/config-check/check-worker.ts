import { constants, setPriority } from "node:os";
import { parentPort } from "node:worker_threads";
import { judgeConfig } from "./judge-config";

export type WorkerQuestion = {
  /** As JSON text: what is read of it is read here, where it holds nobody up. */
  schema: string;
  config: string;
  expressions: boolean;
};

// On Linux a thread has a priority of its own, elsewhere it is the process': whoever waits for anything else comes first.
if (process.platform === "linux") setPriority(constants.priority.PRIORITY_LOW);

// The thread's program. Whatever it throws ends the thread, which is started anew.
parentPort?.on("message", ({ schema, config, expressions }: WorkerQuestion) => {
  parentPort?.postMessage(
    judgeConfig({ schema: JSON.parse(schema), config: JSON.parse(config), expressions }),
  );
});
parentPort?.postMessage("ready");
