import type { CatalogueEntry } from "./catalogue/entry";

type WorkerManifest = Omit<CatalogueEntry, "integration"> & {
  name: string;
  integration: Omit<CatalogueEntry["integration"], "slug" | "category">;
};

/** The workers that somebody has deployed to Cargo; only these can be registered. */
export const workerManifests: Record<string, WorkerManifest> = {
  "d0000000-0000-4000-8000-000000000001": {
    name: "Territory assigner",
    integration: {
      name: "Territory assigner",
      description: "Assigns accounts to sales territories by country and size.",
      color: "#0f766e",
      connector: {
        config: {
          jsonSchema: {
            type: "object",
            properties: { apiKey: { type: "string", title: "API key" } },
            required: ["apiKey"],
          },
        },
      },
      actions: {
        assignTerritory: {
          name: "Assign territory",
          config: {
            jsonSchema: {
              type: "object",
              properties: {
                country: { type: "string", title: "Country" },
                employees: { type: "integer", title: "Employees", minimum: 0 },
              },
              required: ["country"],
            },
          },
        },
      },
    },
    outputs: { assignTerritory: (config) => ({ territory: `${config.country ?? "Rest"} – SMB` }) },
  },
  "d0000000-0000-4000-8000-000000000002": {
    name: "Contract parser",
    integration: {
      name: "Contract parser",
      description: "Reads dates and amounts out of signed contracts.",
      connector: { config: { jsonSchema: { type: "object", properties: {} } } },
      actions: {
        parseContract: {
          name: "Parse contract",
          config: {
            jsonSchema: {
              type: "object",
              properties: { url: { type: "string", title: "Document URL", format: "uri" } },
              required: ["url"],
            },
          },
        },
      },
    },
    outputs: { parseContract: () => ({ endsOn: "2027-06-30", amount: 48_000, currency: "EUR" }) },
  },
};
