import { action } from "./action";
import { define } from "./define";
import {
  area,
  choice,
  drawings,
  drawn,
  expression,
  type Fields,
  flag,
  form,
  group,
  integer,
  json,
  list,
  need,
  radio,
  secret,
  text,
  when,
} from "./form";

const basic: Fields = { username: need(text("User name")), password: need(secret("Password")) };
const bearer: Fields = { token: need(secret("Token")) };
const header: Fields = {
  headerName: need(text("Header", { default: "X-Api-Key" })),
  headerValue: need(secret("Header's value")),
};
const jsonBody: Fields = { json: json("JSON") };
const formBody: Fields = {
  formFields: {
    schema: {
      type: "object",
      title: "Form fields",
      propertyNames: { type: "string" },
      additionalProperties: { type: "string" },
    },
  },
};
const textBody: Fields = { text: area("Text") };

const pairs = (title: string) =>
  list(title, group(undefined, { name: need(text("Name")), value: expression("Value") }));

const request: Fields = {
  method: need(
    choice(
      "Method",
      { GET: "GET", POST: "POST", PUT: "PUT", PATCH: "PATCH", DELETE: "DELETE" },
      { default: "GET" },
    ),
  ),
  url: need(
    drawn(
      "ExpressionWidget",
      text("URL", { description: "Absolute, or below the connector's base URL." }),
    ),
  ),
  query: pairs("Query parameters"),
  headers: pairs("Headers"),
  bodyType: radio(
    "Body",
    { none: "None", json: "JSON", form: "Form", text: "Text" },
    { default: "none" },
  ),
};
const bodies = [
  when("bodyType", "json", jsonBody),
  when("bodyType", "form", formBody),
  when("bodyType", "text", textBody),
];
const bodyDrawings = drawings(jsonBody, formBody, textBody);
const response: Fields = {
  status: need(integer("Status")),
  headers: {
    schema: { type: "object", title: "Headers", additionalProperties: { type: "string" } },
  },
  body: { schema: { title: "Body" } },
};

export const http = define({
  slug: "http",
  description: "Calls any HTTP API.",
  sign: "arrow",
  color: "#2563eb",
  documentationPath: "integrations/http",
  connector: {
    config: form(
      {
        baseUrl: text("Base URL", { format: "uri" }),
        authentication: need(
          choice(
            "Authentication",
            {
              none: "None",
              basic: "User name and password",
              bearer: "Bearer token",
              header: "Own header",
            },
            { default: "none" },
          ),
        ),
      },
      {
        allOf: [
          when("authentication", "basic", basic),
          when("authentication", "bearer", bearer),
          when("authentication", "header", header),
        ],
      },
      drawings(basic, bearer, header),
    ),
  },
  actions: {
    request: action(
      "Send a request",
      "Sends one request and gives status, headers and body of the answer.",
      form(
        {
          ...request,
          timeoutSeconds: integer("Time limit (seconds)", {
            minimum: 1,
            maximum: 300,
            default: 30,
          }),
          failOnError: flag("Fail on a status of 400 or more", { default: true }),
        },
        { allOf: bodies },
        bodyDrawings,
      ),
      {
        output: response,
        retry: { maximumAttempts: 3, initialInterval: 1000, backoffCoefficient: 2 },
        caching: { isCompatible: true },
      },
    ),
    paginatedRequest: action(
      "Send a request for every page",
      "Follows the pages of a list until the last one and joins their items.",
      form(
        {
          ...request,
          itemsPath: need(text("Path of the items", { examples: ["data.items"] })),
          pagination: need({
            schema: {
              title: "Pages",
              oneOf: [
                {
                  type: "object",
                  title: "By page number",
                  properties: {
                    kind: { const: "page", title: "Kind" },
                    parameter: { type: "string", title: "Parameter", default: "page" },
                  },
                  required: ["kind", "parameter"],
                },
                {
                  type: "object",
                  title: "By cursor",
                  properties: {
                    kind: { const: "cursor", title: "Kind" },
                    parameter: { type: "string", title: "Parameter", default: "cursor" },
                    nextPath: { type: "string", title: "Path of the next cursor" },
                  },
                  required: ["kind", "parameter", "nextPath"],
                },
              ],
            },
          }),
          maximumPages: integer("At most, pages", { minimum: 1, maximum: 100, default: 10 }),
        },
        { allOf: bodies },
        bodyDrawings,
      ),
      {
        output: {
          items: { schema: { type: "array", title: "Items", items: {} } },
          pagesCount: integer(),
        },
      },
    ),
  },
  outputs: {
    request: ({ url, method }) => ({
      status: 200,
      headers: { "content-type": "application/json" },
      body: { ok: true, url, method },
    }),
    paginatedRequest: () => ({ items: [{ id: 1 }, { id: 2 }], pagesCount: 1 }),
  },
  documentation: `# HTTP

For services that have no integration of their own.

## Authentication

| Choice | Sends |
| --- | --- |
| User name and password | \`Authorization: Basic …\` |
| Bearer token | \`Authorization: Bearer …\` |
| Own header | the header that you name |

## Example

\`\`\`http
GET https://api.example.com/v1/companies?domain=example.com
Accept: application/json
\`\`\`

The answer's body is parsed when its type is JSON; otherwise it stays text.
`,
});
