import { databaseLookups, exampleRows, tableFields } from "./database";
import {
  databaseExtractors,
  findRowsAction,
  insertRowAction,
  queryAction,
  updateRowsAction,
  upsertRowAction,
} from "./database-actions";
import { define } from "./define";
import { form, integer, need, radio, secret, text } from "./form";

export const sql = define({
  slug: "sql",
  description: "MySQL, MariaDB and SQL Server.",
  sign: "cylinder",
  color: "#0f766e",
  connector: {
    config: form({
      dialect: need(radio("Server", { mysql: "MySQL", mariadb: "MariaDB", mssql: "SQL Server" })),
      host: need(text("Host")),
      port: need(integer("Port", { default: 3306 })),
      database: need(text("Database")),
      username: need(text("User name")),
      password: need(secret("Password")),
    }),
  },
  actions: {
    query: queryAction("SQL"),
    findRows: findRowsAction,
    insertRow: insertRowAction,
    updateRows: updateRowsAction,
    upsertRow: upsertRowAction,
  },
  extractors: databaseExtractors,
  lookups: databaseLookups(),
  schemas: { tableFields: tableFields() },
  outputs: { query: exampleRows, findRows: exampleRows },
  documentation: "# SQL\n\nOne integration for **MySQL**, **MariaDB** and **SQL Server**.\n",
});
