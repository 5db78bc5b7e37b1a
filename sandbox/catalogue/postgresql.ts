import { databaseLookups, exampleRows, tableFields } from "./database";
import {
  databaseExtractors,
  findRowsAction,
  insertRowAction,
  queryAction,
  upsertRowAction,
} from "./database-actions";
import { define } from "./define";
import { choice, flag, form, integer, need, secret, text } from "./form";

export const postgresql = define({
  slug: "postgresql",
  description: "Reads and writes the tables of a PostgreSQL database.",
  sign: "cylinder",
  color: "#336791",
  url: "https://www.postgresql.org",
  connector: {
    config: form({
      host: need(text("Host", { examples: ["db.example.com"] })),
      port: need(integer("Port", { minimum: 1, maximum: 65535, default: 5432 })),
      database: need(text("Database")),
      username: need(text("User name")),
      password: need(secret("Password")),
      ssl: flag("Encrypt the connection", { default: true }),
      sslMode: choice("Check the certificate", {
        require: "No",
        "verify-ca": "Its issuer",
        "verify-full": "Issuer and name",
      }),
    }),
  },
  actions: {
    query: queryAction("SQL"),
    findRows: findRowsAction,
    insertRow: insertRowAction,
    upsertRow: upsertRowAction,
  },
  extractors: databaseExtractors,
  lookups: databaseLookups(),
  schemas: { tableFields: tableFields() },
  outputs: {
    query: exampleRows,
    findRows: exampleRows,
    insertRow: () => ({ affectedRowsCount: 1 }),
  },
  documentation: `# PostgreSQL

## A user of its own

\`\`\`sql
create role cargo login password 'choose-one';
grant usage on schema public to cargo;
grant select, insert, update on all tables in schema public to cargo;
\`\`\`

- Let Cargo's addresses through the firewall.
- A replica is enough when nothing is written.
`,
});
