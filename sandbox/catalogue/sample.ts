import type { Json } from "./entry";

const byName: Record<string, string> = {
  email: "ada@example.com",
  value: "ada@example.com",
  domain: "example.com",
  companyDomain: "example.com",
  phone: "+33 1 99 00 12 34",
  number: "+33 1 99 00 12 34",
  fullName: "Ada Example",
  firstName: "Ada",
  lastName: "Example",
  companyName: "Example Ltd",
  name: "Example Ltd",
  title: "Head of Sales",
  linkedinUrl: "https://www.linkedin.com/in/ada-example",
  companyLinkedinUrl: "https://www.linkedin.com/company/example-ltd",
  answer: "Example Ltd sells software to logistics companies.",
  city: "Lyon",
  country: "France",
  countryCode: "FR",
  currency: "EUR",
};
const byFormat: Record<string, string> = {
  uri: "https://example.com",
  email: "ada@example.com",
  date: "2025-03-11",
  "date-time": "2025-03-11T09:20:00.000Z",
  ipv4: "203.0.113.7",
};

const isJson = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A value that fits a schema, the same each time: what a pretended run gives. */
export function sampleOf(schema: unknown, name = ""): unknown {
  if (!isJson(schema)) return "Example";
  if ("const" in schema) return schema.const;
  if ("default" in schema) return schema.default;
  if (Array.isArray(schema.oneOf)) return sampleOf(schema.oneOf[0], name);
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  const { minimum = 0, maximum = Number.POSITIVE_INFINITY, title = name } = schema;
  switch (type) {
    case "object":
      return Object.fromEntries(
        Object.entries(isJson(schema.properties) ? schema.properties : {}).map(
          ([key, property]) => [key, sampleOf(property, key)],
        ),
      );
    case "array":
      return [sampleOf(schema.items, name)];
    case "boolean":
      return true;
    case "integer":
    case "number":
      return Math.min(Math.max(42, Number(minimum)), Number(maximum));
    default:
      return byName[name] ?? byFormat[String(schema.format)] ?? String(title || "Example");
  }
}
