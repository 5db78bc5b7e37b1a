import type { Nodes } from "./node";
import { quoteShellWord } from "./shell-words";

export type GraphCommand = "validate" | "diagram";

/** The `cargo-ai` command that does with these nodes what the screen does. */
export function toCommandLine(nodes: Nodes, command: GraphCommand): string {
  const json = quoteShellWord(JSON.stringify(nodes));
  return `cargo-ai orchestration node ${command} --nodes ${json}${command === "diagram" ? " --raw" : ""}`;
}
