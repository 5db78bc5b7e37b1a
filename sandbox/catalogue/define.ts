import { authenticateWith } from "./credentials";
import type { AutocompleteResult, CatalogueEntry, Integration, Json, Question } from "./entry";
import type { Fields } from "./form";
import { group } from "./form";
import { mark, type Shape } from "./mark";
import { roster } from "./roster";
import { sampleOf } from "./sample";

type Answer<Result> = (question: Question) => Result;

export type Lookup = {
  params?: Fields;
  cacheExpirationInSeconds?: number;
  answer: Answer<AutocompleteResult[] | Promise<AutocompleteResult[]>>;
};

export type Definition = Omit<
  Integration,
  "name" | "category" | "connector" | "autocompletes" | "dynamicSchemas"
> &
  Omit<CatalogueEntry, "integration" | "autocompletes" | "dynamicSchemas"> & {
    sign?: Shape;
    connector: Omit<Integration["connector"], "credits"> & { credits?: Json };
    /** Where the service is called otherwise than in Cargo's list ("HubSpot" for "Hubspot"). */
    ownName?: string;
    lookups?: Record<string, Lookup>;
    schemas?: Record<
      string,
      { params?: Fields; answer: Answer<{ schema?: Json; uiSchema?: Json }> }
    >;
  };

const paramsOf = (params: Fields = {}) => ({ jsonSchema: group(undefined, params).schema });

const mapValues = <From, To>(record: Record<string, From>, change: (value: From) => To) =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));

/** Most icons are raw SVG text; some services give an address instead. */
const iconOf = (sign: Shape, color = "#475569") =>
  sign.startsWith("https://") ? sign : mark(sign, color);

/** A key that was good once: it connects, and then no list comes. */
function refuseRevoked(name: string, answer: Lookup["answer"]): Lookup["answer"] {
  return (question) => {
    const given = Object.values(question.connectorConfig);
    if (given.some((value) => typeof value === "string" && value.startsWith("revoked")))
      throw new Error(`${name} answered 401: the credentials were revoked.`);
    return answer(question);
  };
}

/** What a pretended run of each action gives, made up from its output's schema. */
const sampleOutputs = (actions: Integration["actions"] = {}): CatalogueEntry["outputs"] =>
  Object.fromEntries(
    Object.entries(actions).flatMap(([action, { output }]) =>
      output ? [[action, () => ({ ...Object(sampleOf(output)) })]] : [],
    ),
  );

/** An entry of the catalogue: name, category and credits come from the roster. */
export function define(definition: Definition): CatalogueEntry {
  const {
    slug,
    sign,
    ownName,
    connector,
    lookups,
    schemas,
    documentation,
    authenticate,
    languageModels,
    oauth,
    outputs,
    ...integration
  } = definition;
  const row = roster.find((candidate) => candidate.slug === slug);
  if (!row) throw new Error(`${slug} is not in the roster`);
  const serviceName = ownName ?? row.name;
  return {
    integration: {
      slug,
      name: row.name,
      category: row.category,
      ...(sign ? { icon: iconOf(sign, integration.color) } : {}),
      ...integration,
      connector: {
        ...connector,
        ...(row.isCreditsCompatible ? { credits: { isCompatible: true } } : {}),
      },
      ...(lookups
        ? {
            autocompletes: Object.entries(lookups).map(
              ([lookup, { params, answer: _, ...rest }]) => ({
                slug: lookup,
                params: paramsOf(params),
                ...rest,
              }),
            ),
          }
        : {}),
      ...(schemas
        ? { dynamicSchemas: mapValues(schemas, ({ params }) => ({ params: paramsOf(params) })) }
        : {}),
    },
    documentation,
    authenticate: authenticate ?? authenticateWith(connector.config, serviceName),
    autocompletes:
      lookups && mapValues(lookups, ({ answer }) => refuseRevoked(serviceName, answer)),
    dynamicSchemas: schemas && mapValues(schemas, ({ answer }) => answer),
    languageModels,
    oauth,
    outputs: { ...sampleOutputs(integration.actions), ...outputs },
  };
}
