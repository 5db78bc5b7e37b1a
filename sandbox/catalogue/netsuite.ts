import { action } from "./action";
import { define } from "./define";
import type { Question } from "./entry";
import {
  area,
  expression,
  form,
  group,
  integer,
  list,
  need,
  pick,
  secret,
  text,
  written,
} from "./form";
import { listed } from "./narrow";

const records: Record<string, [label: string, fields: Record<string, string>]> = {
  customer: [
    "Customer",
    { companyName: "Company name", email: "Email", subsidiary: "Subsidiary", terms: "Terms" },
  ],
  invoice: ["Invoice", { entity: "Customer", tranDate: "Date", dueDate: "Due date", memo: "Memo" }],
  salesOrder: ["Sales order", { entity: "Customer", orderStatus: "Status", total: "Total" }],
  vendor: ["Vendor", { companyName: "Company name", category: "Category" }],
};

function fieldsOf({ params }: Question): Record<string, string> {
  const found = records[String(params.recordType)];
  if (!found) throw new Error(`NetSuite has no record type "${String(params.recordType)}".`);
  return found[1];
}

const recordType = need(pick("Record type", "listRecordTypes", { refresh: true }));
const fields = need(
  list(
    "Fields",
    group(undefined, {
      name: need(
        pick("Field", "listFields", {
          params: { recordType: "$this.$parent.$parent.$parent.recordType" },
        }),
      ),
      value: expression("Value"),
    }),
    { minItems: 1 },
  ),
);
const record = {
  id: text("Internal ID"),
  fields: { schema: { type: "object", title: "Fields", additionalProperties: true } },
};

export const netsuite = define({
  slug: "netsuite",
  ownName: "NetSuite",
  description: "Customers, orders and invoices of a company's books.",
  sign: "N",
  color: "#2f5d8a",
  url: "https://www.netsuite.com",
  connector: {
    config: form({
      accountId: need(text("Account ID", { examples: ["1234567_SB1"] })),
      consumerKey: need(secret("Consumer key")),
      consumerSecret: need(secret("Consumer secret")),
      tokenId: need(secret("Token ID")),
      tokenSecret: need(secret("Token secret")),
    }),
  },
  actions: {
    findRecords: action(
      "Find records",
      "Finds records by a field's value.",
      form({
        recordType,
        field: need(
          pick("Field", "listFields", { params: { recordType: "$this.$parent.recordType" } }),
        ),
        value: need(expression("Value")),
        limit: integer("Limit", { default: 50, maximum: 1000 }),
      }),
      { output: { records: list("Records", group(undefined, record)) } },
    ),
    getRecord: action(
      "Get a record",
      "Reads a record by its internal ID.",
      form({ recordType, id: need(written("Internal ID")) }),
      { output: record },
    ),
    createRecord: action("Create a record", "Makes a record.", form({ recordType, fields }), {
      output: record,
      isSerialized: true,
    }),
    updateRecord: action(
      "Update a record",
      "Writes a record's fields.",
      form({ recordType, id: need(written("Internal ID")), fields }),
      { output: record, isSerialized: true },
    ),
    runQuery: action(
      "Run SuiteQL",
      "Runs a query and gives its rows.",
      form({
        query: need(area("SuiteQL", { examples: ["SELECT id, companyname FROM customer"] })),
      }),
      {
        output: { rows: list("Rows", { schema: { type: "object", additionalProperties: true } }) },
      },
    ),
  },
  lookups: {
    listRecordTypes: {
      answer: listed(
        Object.fromEntries(Object.entries(records).map(([value, [label]]) => [value, label])),
      ),
    },
    listFields: {
      params: { recordType: need(text()) },
      answer: (question) => listed(fieldsOf(question))(question),
    },
  },
  documentation:
    "# NetSuite\n\nToken-based authentication takes four secrets:\n\n| Secret | From |\n| --- | --- |\n| Consumer key and secret | *Setup → Integration → Manage Integrations* |\n| Token ID and secret | *Setup → Users/Roles → Access Tokens* |\n",
});
