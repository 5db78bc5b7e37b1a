import { catalogue } from "@/sandbox/catalogue/catalogue";
import { nativeIntegration } from "@/sandbox/catalogue/native-integration";

export type CorpusForm = { name: string; jsonSchema: unknown; uiSchema?: unknown };

/** Every form of the embedded Cargo, once: many of the plainer integrations share theirs. */
export function sandboxForms(): CorpusForm[] {
  const forms: CorpusForm[] = [];
  const seen = new Set<string>();
  const add = (name: string, form: { jsonSchema: unknown; uiSchema?: unknown } | undefined) => {
    const text = JSON.stringify(form);
    if (!form || seen.has(text)) return;
    seen.add(text);
    forms.push({ name, ...form });
  };
  for (const { integration } of Object.values(catalogue)) {
    add(`${integration.slug} connector`, integration.connector.config);
    for (const [slug, action] of Object.entries(integration.actions ?? {}))
      add(`${integration.slug} ${slug}`, action.config);
    for (const [slug, extractor] of Object.entries(integration.extractors ?? {}))
      add(`${integration.slug} ${slug} extractor`, extractor.config);
  }
  for (const [slug, action] of Object.entries(nativeIntegration.actions))
    add(`native ${slug}`, action.config);
  return forms;
}
