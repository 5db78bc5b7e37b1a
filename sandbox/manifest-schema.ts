import { z } from "zod";

export const json = z.record(z.string(), z.unknown());

/** May be missing; `null` is as good as missing. */
export function absentable<T extends z.ZodType>(schema: T) {
  return schema.nullish().transform((value) => value ?? undefined);
}

const anyObject = { type: "object" };
const formSchema = z.looseObject({
  jsonSchema: absentable(json).transform((schema) => schema ?? anyObject),
  uiSchema: absentable(json),
});
const form = absentable(formSchema).transform((given) => given ?? { jsonSchema: anyObject });

const paramsSchema = absentable(z.looseObject({ jsonSchema: absentable(json) })).transform(
  (params) => ({ ...params, jsonSchema: params?.jsonSchema ?? anyObject }),
);

/** A part that authors write as a list with slugs, or under its slugs. */
const listed = z
  .union([
    z.array(z.looseObject({ slug: z.string(), params: paramsSchema })),
    z.record(z.string(), z.looseObject({ params: paramsSchema })),
  ])
  .transform((parts) =>
    Array.isArray(parts) ? parts : Object.entries(parts).map(([slug, part]) => ({ ...part, slug })),
  );

/** A part under its slugs; what has no name goes by its slug. */
const named = z
  .record(z.string(), z.looseObject({ name: absentable(z.string()), config: form }))
  .transform((parts) =>
    Object.fromEntries(
      Object.entries(parts).map(([slug, part]) => [slug, { ...part, name: part.name || slug }]),
    ),
  );

/**
 * What `GET /manifest` answers. Authors differ: of what the contract has only a name and a connector are insisted on, and
 * what it hasn't is kept.
 */
export const manifestSchema = z
  .looseObject({
    name: z.string().min(1),
    description: absentable(z.string()),
    icon: absentable(z.string()),
    color: absentable(z.string()),
    url: absentable(z.string()),
    connector: z.looseObject({ config: form }),
    actions: absentable(named),
    extractors: absentable(named),
    autocompletes: absentable(listed),
    dynamicSchemas: absentable(listed),
  })
  .transform(({ actions, extractors, autocompletes, dynamicSchemas, ...rest }) => ({
    ...rest,
    actions: actions ?? {},
    extractors: extractors ?? {},
    autocompletes: autocompletes ?? [],
    // Cargo's own answers have them under their slugs.
    dynamicSchemas: Object.fromEntries(
      (dynamicSchemas ?? []).map(({ slug, ...part }) => [slug, part]),
    ),
  }));
