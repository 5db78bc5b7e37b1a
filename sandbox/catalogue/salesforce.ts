import { extractor } from "./action";
import { define } from "./define";
import { drawn, flag, form, need, pick, radio, text } from "./form";
import { salesforceActions } from "./salesforce-actions";
import { objectForm, objectParams, salesforceLookups } from "./salesforce-lookups";

const objectName = need(pick("Object", "listObjects", { refresh: true }));
const example = { Id: "0015e00000EXAMPLE", Name: "Example Ltd" };

export const salesforce = define({
  slug: "salesforce",
  description: "Reads and writes the records of a Salesforce organisation.",
  subCategories: ["crm"],
  sign: "disc",
  color: "#0d9ddb",
  url: "https://www.salesforce.com",
  documentationPath: "integrations/salesforce",
  connector: {
    config: form({
      environment: radio(
        "Environment",
        { production: "Production", sandbox: "Sandbox" },
        { default: "production" },
      ),
      oauth: need(drawn("SalesforceOauthWidget", text("Salesforce account"))),
    }),
    rateLimit: { unit: "second", max: 25, strategy: "burst" },
    caching: { isCompatible: true },
  },
  oauth: { extraValues: { instanceUrl: "https://example.my.salesforce.com" } },
  actions: salesforceActions,
  extractors: {
    fetchObject: extractor(
      "Fetch an object",
      "Copies the records of an object, then what has changed since.",
      form({ objectName, includeDeleted: flag("With deleted records") }),
      { kind: "fetch", isIncremental: true },
    ),
    receiveChanges: extractor(
      "Receive changes",
      "Takes in change events as Salesforce sends them.",
      form({ objectName }),
      { kind: "ingest" },
    ),
  },
  lookups: salesforceLookups,
  schemas: { objectFields: { params: objectParams, answer: objectForm } },
  outputs: {
    findRecords: () => ({ records: [example], totalSize: 1 }),
    getRecord: () => example,
    createRecord: () => ({ id: example.Id, success: true, created: true }),
    updateRecord: () => ({ id: example.Id, success: true, created: false }),
    upsertRecord: () => ({ id: example.Id, success: true, created: false }),
    runQuery: () => ({ records: [example], totalSize: 1 }),
  },
  documentation: `# Salesforce

## Permissions

The signed-in person needs *API Enabled*, and may read and write what their profile lets them.

| Action | Permission |
| --- | --- |
| Find, get, SOQL | read on the object |
| Create, upsert | create and edit on the object |
| Convert a lead | *Convert Leads* |

## Fields

- Custom objects and fields end in \`__c\`.
- A field that does not show up is hidden by **field-level security**.

\`\`\`sql
SELECT Id, Name FROM Account WHERE Website LIKE '%example.com'
\`\`\`
`,
});
