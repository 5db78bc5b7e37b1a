/** The places of a config that hold what a provider's consent gives: their widget has "oauth" in its name. */
export function oauthFields(uiSchema: unknown, path: readonly string[] = []): string[][] {
  if (typeof uiSchema !== "object" || uiSchema === null || Array.isArray(uiSchema)) return [];
  const widget: unknown = Reflect.get(uiSchema, "ui:widget");
  const options: unknown = Reflect.get(uiSchema, "ui:options");
  const named =
    widget ??
    (typeof options === "object" && options !== null ? Reflect.get(options, "widget") : "");
  const own =
    typeof named === "string" && isOauthWidget(named) && path.length > 0 ? [[...path]] : [];
  const inner = Object.entries(uiSchema)
    .filter(([key]) => !key.startsWith("ui:") && path.length < 8)
    .flatMap(([key, value]) => oauthFields(value, [...path, key]));
  return [...own, ...inner];
}

export function isOauthWidget(name: string): boolean {
  return /oauth/i.test(name);
}
