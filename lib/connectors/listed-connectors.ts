import { z } from "zod";
import { connectorSchema } from "@/lib/cargo/connector";
import { listConnectors } from "@/lib/cargo/operations/connectors";

const listedSchema = connectorSchema.omit({
  config: true,
  workspaceUuid: true,
  userUuid: true,
  deletedAt: true,
});

/** Cargo's list of connectors, of which only what a table shows is ever built. */
export const listedConnectors = {
  ...listConnectors,
  answer: z.object({ connectors: z.array(listedSchema) }),
};
