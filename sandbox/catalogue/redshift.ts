import { databaseLookups, exampleRows, tableFields } from "./database";
import {
  databaseExtractors,
  findRowsAction,
  insertManyAction,
  insertRowAction,
  queryAction,
} from "./database-actions";
import { define } from "./define";
import { form, group, integer, need, secret, text } from "./form";

export const redshift = define({
  slug: "redshift",
  description: "Reads and writes the tables of an Amazon Redshift cluster.",
  sign: "cylinder",
  color: "#8c4fff",
  connector: {
    config: form({
      host: need(text("Host", { examples: ["cluster.example.eu-west-1.redshift.amazonaws.com"] })),
      port: need(integer("Port", { default: 5439 })),
      database: need(text("Database")),
      username: need(text("User name")),
      password: need(secret("Password")),
      staging: group("Staging bucket", {
        bucket: text("Bucket"),
        region: text("Region"),
        accessKeyId: text("Access key ID"),
        secretAccessKey: secret("Secret access key"),
      }),
    }),
  },
  actions: {
    query: queryAction("Redshift SQL"),
    findRows: findRowsAction,
    insertRow: insertRowAction,
    insertMany: insertManyAction,
  },
  extractors: databaseExtractors,
  lookups: databaseLookups(),
  schemas: { tableFields: tableFields() },
  outputs: { query: exampleRows, findRows: exampleRows },
  documentation: `# Amazon Redshift

Rows by the thousand go through a **staging bucket**: without one they are inserted one by one.
`,
});
