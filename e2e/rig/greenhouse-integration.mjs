// A custom integration as somebody outside would write one who has Cargo's public contract and nothing of ours: a program of
// its own that speaks HTTP. It tells on standard output, a line of JSON each, where it listens and what it was asked.
import { createServer } from "node:http";

const name = process.argv[2] ?? "Greenhouse";
const keys = new Set(["leaf-key"]);
const beds = [
  { slug: "tomato", label: "Tomatoes", columns: ["ripeness", "weight"] },
  { slug: "basil", label: "Basil", columns: ["aroma"] },
];

const expression = (title) => ({ $ref: "#/definitions/expression", title });
const list = (slug, params) => ({
  "ui:widget": "IntegrationAutocompleteWidget",
  "ui:options": { slug, ...(params ? { params } : {}), allowRefresh: true },
});

const manifest = {
  name,
  description: "Keeps what grows under glass.",
  url: "https://greenhouse.example",
  color: "#3b7d3a",
  icon: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="currentColor"><path d="M4 21V9l8-6 8 6v12z"/></svg>',
  connector: {
    rateLimit: { unit: "second", max: 5 },
    caching: { isCompatible: true },
    config: {
      jsonSchema: {
        type: "object",
        properties: {
          apiKey: { type: "string", title: "Greenhouse key" },
          region: { type: "string", title: "Region", oneOf: [{ const: "north", title: "North" }] },
        },
        required: ["apiKey"],
      },
      uiSchema: {},
    },
  },
  // In this contract they are lists, where a whole integration of Cargo's has records.
  dynamicSchemas: [{ slug: "bed", params: { jsonSchema: { type: "object", required: ["bed"] } } }],
  autocompletes: [
    { slug: "listBeds", params: { jsonSchema: { type: "object" } } },
    {
      slug: "listColumns",
      params: {
        jsonSchema: {
          type: "object",
          properties: { bed: { type: "string" } },
          required: ["bed"],
        },
      },
      cacheExpirationInSeconds: 60,
    },
  ],
  actions: {
    note: {
      name: "Note a harvest",
      description: "Writes down what was picked.",
      isSerialized: true,
      retry: { maximumAttempts: 3 },
      config: {
        jsonSchema: {
          type: "object",
          properties: {
            bed: { type: "string", title: "Bed" },
            kind: {
              type: "string",
              title: "Kind",
              oneOf: [
                { const: "add", title: "Add" },
                { const: "remove", title: "Remove" },
              ],
            },
          },
          required: ["bed", "kind"],
          allOf: [
            {
              if: { properties: { kind: { const: "add" } }, required: ["kind"] },
              // biome-ignore lint/suspicious/noThenProperty: JSON Schema's own word
              then: {
                properties: {
                  mappings: {
                    type: "array",
                    title: "Mappings",
                    items: {
                      type: "object",
                      properties: {
                        name: { type: "string", title: "Column" },
                        value: expression("Value"),
                      },
                      required: ["name"],
                    },
                  },
                },
              },
              else: {},
            },
          ],
        },
        uiSchema: {
          bed: list("listBeds"),
          mappings: {
            items: {
              name: list("listColumns", { bed: "$this.$parent.$parent.$parent.bed" }),
              value: { "ui:widget": "ExpressionWidget" },
            },
          },
        },
      },
    },
  },
  model: {
    slug: { jsonSchema: { type: "string" }, uiSchema: {} },
    variants: [
      { config: { jsonSchema: { type: "object" }, uiSchema: {} }, mode: { kind: "ingest" } },
    ],
  },
};

const tell = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);

const routes = {
  "GET /manifest": () => manifest,
  "POST /authenticate": ({ connector }) =>
    keys.has(connector?.config?.apiKey)
      ? { outcome: "success", config: { ...connector.config, greenhouseId: "gh-7" } }
      : {
          outcome: "error",
          reason: "unauthenticated",
          errorMessage: "No greenhouse opens with this key.",
        },
  "POST /autocomplete": ({ connector, slug, params, value }) => {
    // The config is the one that authenticate gave back.
    if (connector?.config?.greenhouseId !== "gh-7") return undefined;
    const all =
      slug === "listBeds"
        ? beds.map((bed) => ({ label: bed.label, value: bed.slug, description: "a bed" }))
        : beds
            .filter((bed) => bed.slug === params.bed)
            .flatMap((bed) => bed.columns.map((column) => ({ label: column, value: column })));
    const wanted = String(value ?? "").toLowerCase();
    return { results: all.filter(({ label }) => label.toLowerCase().includes(wanted)) };
  },
  "POST /actions/note/execute": ({ config }) => ({
    outcome: "executed",
    title: `Noted in ${config.bed}`,
    data: { bed: config.bed },
    unitsCount: 1,
  }),
};

const server = createServer((request, response) => {
  let text = "";
  request.setEncoding("utf8");
  request.on("data", (chunk) => {
    text += chunk;
  });
  request.on("end", () => {
    const call = `${request.method} ${request.url}`;
    const body = text === "" ? undefined : JSON.parse(text);
    tell({ asked: call, body });
    const answer = routes[call]?.(body ?? {});
    response.writeHead(answer === undefined ? 404 : 200, { "content-type": "application/json" });
    response.end(JSON.stringify(answer ?? { errorMessage: "Nothing grows here." }));
  });
});
server.listen(0, "127.0.0.1", () => tell({ listening: server.address().port }));
