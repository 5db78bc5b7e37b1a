import { z } from "zod";
import type { CustomIntegration } from "@/lib/cargo/operations/custom-integrations";

/** Not named in the public contract, but said by Cargo where it knows it. */
const moreSchema = z.object({
  name: z.string().min(1).optional().catch(undefined),
  integrationSlug: z.string().min(1).optional().catch(undefined),
});

export type CustomIntegrationRow = {
  uuid: string;
  name: string;
  kind: string;
  /** Where it runs: its address, or its worker. */
  place: string;
  integrationSlug: string | undefined;
  updatedAt: string;
};

export function toCustomIntegrationRow(custom: CustomIntegration): CustomIntegrationRow {
  const { name, integrationSlug } = moreSchema.parse(custom);
  const place = custom.baseUrl ?? custom.workerUuid ?? "";
  return {
    uuid: custom.uuid,
    name: name ?? (place === "" ? custom.uuid : place),
    kind: custom.kind,
    place,
    integrationSlug,
    updatedAt: custom.updatedAt ?? custom.createdAt ?? "",
  };
}
