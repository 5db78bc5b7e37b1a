import type { Hono } from "hono";
import { z } from "zod";
import { ApiError } from "../api-error";
import { type Env, placeOf, requirePermission } from "../caller";
import { jsonSchema, readBody } from "../request-input";
import { resource } from "../resource";
import type { Sandbox } from "../sandbox";
import { checkGraph } from "./check-graph";
import { computeConfig, scopeOf } from "./compute-config";
import { actionSchema } from "./node";

export function addNodeRoutes(app: Hono<Env>, sandbox: Sandbox): void {
  resource(app, "/orchestration/nodes/validate", {
    POST: async (c) => {
      const place = placeOf(c, sandbox);
      requirePermission(place, "orchestration:workflow:read");
      const { nodes } = await readBody(
        c,
        z.strictObject({ nodes: z.array(z.unknown()).max(2000) }),
      );
      const invalidNodes = checkGraph(sandbox, place.workspaceUuid, nodes);
      return c.json(
        invalidNodes.length === 0 ? { outcome: "valid" } : { outcome: "notValid", invalidNodes },
      );
    },
  });

  resource(app, "/orchestration/nodes/compute", {
    POST: async (c) => {
      requirePermission(placeOf(c, sandbox), "orchestration:workflow:read");
      const { node, context, groupContext } = await readBody(c, computeSchema);
      try {
        const computedConfig = computeConfig(
          node.config,
          scopeOf(context, groupContext ?? undefined),
        );
        return c.json({ computedConfig });
      } catch (error) {
        if (!(error instanceof SyntaxError)) throw error;
        throw new ApiError(400, `An expression can't be computed: ${error.message}`);
      }
    },
  });
}

const computeSchema = z.strictObject({
  node: actionSchema,
  context: jsonSchema,
  groupContext: jsonSchema.nullish(),
});
