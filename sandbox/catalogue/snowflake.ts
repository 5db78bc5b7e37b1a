import { setTimeout as wait } from "node:timers/promises";
import { databaseLookups, exampleDatabase, exampleRows, tableFields } from "./database";
import {
  databaseExtractors,
  findRowsAction,
  insertManyAction,
  insertRowAction,
  queryAction,
  upsertRowAction,
} from "./database-actions";
import { define } from "./define";
import { area, drawings, type Fields, form, need, radio, secret, text, when } from "./form";

const password: Fields = { password: need(secret("Password")) };
const keyPair: Fields = {
  privateKey: need(area("Private key", { description: "PEM, with its first and last line." })),
  passphrase: secret("Passphrase"),
};
const lookups = databaseLookups();
const wakingMs = 1500;

export const snowflake = define({
  slug: "snowflake",
  description: "Reads and writes the tables of a Snowflake account.",
  sign: "plus",
  color: "#249edc",
  url: "https://www.snowflake.com",
  documentationPath: "integrations/snowflake",
  connector: {
    config: form(
      {
        account: need(text("Account", { examples: ["ab12345.eu-west-1"] })),
        warehouse: need(text("Warehouse")),
        database: need(text("Database")),
        role: text("Role"),
        username: need(text("User name")),
        authentication: need(radio("Sign-in", { password: "Password", keyPair: "Key pair" })),
      },
      {
        allOf: [
          when("authentication", "password", password),
          when("authentication", "keyPair", keyPair),
        ],
      },
      drawings(password, keyPair),
    ),
    rateLimit: { unit: "minute", max: 300 },
  },
  actions: {
    query: queryAction("Snowflake SQL"),
    findRows: findRowsAction,
    insertRow: insertRowAction,
    insertMany: insertManyAction,
    upsertRow: upsertRowAction,
  },
  extractors: databaseExtractors,
  lookups: {
    ...lookups,
    /** A warehouse that was suspended takes its time to wake. */
    listTables: {
      ...lookups.listTables,
      answer: async (question) => {
        await wait(wakingMs);
        return lookups.listTables.answer(question);
      },
    },
  },
  schemas: { tableFields: tableFields(exampleDatabase) },
  outputs: {
    query: exampleRows,
    findRows: exampleRows,
    insertRow: () => ({ affectedRowsCount: 1 }),
  },
  documentation: `# Snowflake

## Connecting

| Field | Where to find it |
| --- | --- |
| Account | the address before \`.snowflakecomputing.com\` |
| Warehouse | *Admin → Warehouses* |
| Role | a role that may use the database |

Sign in with a **key pair** where the account asks people for a second factor.

## Slow lists

A suspended warehouse takes a second or two to wake: the first list of tables waits for it.
`,
});
