import { action, fixed, perPackage, perUnit } from "./action";
import { apiKeyForm } from "./credentials";
import { define, type Lookup } from "./define";
import type { Action, CatalogueEntry, Cost } from "./entry";
import { type Fields, form, need, pick } from "./form";
import { listed } from "./narrow";
import type { Plan } from "./plan";
import { roster } from "./roster";
import { sampleOf } from "./sample";
import { type Template, templates } from "./templates";
import { fieldsNamed } from "./vocabulary";

/** Prices differ from service to service, but not from start to start. */
function costOf(unit: string, slug: string): Cost {
  const turn = slug.length % 3;
  if (turn === 0) return fixed(unit === "phone" ? 8 : 1);
  if (turn === 1) return perUnit(unit === "phone" ? 5 : 0.5, unit);
  return perPackage(1, unit, 10, slug.length % 2 === 0 ? 0.1 : undefined);
}

/** Where a lead goes to, a person chooses from the account's campaigns. */
const campaignActions = new Set(["addLead", "removeLead", "pauseLead"]);
const taskActions = new Set(["launchTask"]);

const campaigns: Lookup = {
  answer: listed({ c101: "Founders in France", c102: "Webinar follow-up", c103: "Win back 2025" }),
};
const tasks: Lookup = {
  answer: listed({ t1: "Company pages", t2: "Search results", t3: "Reviews" }),
};

function toAction(
  slug: string,
  { name, description, inputs, outputs, unit }: Template,
  plan: Plan,
): Action {
  const isCreditsCompatible = roster.find((row) => row.slug === plan.slug)?.isCreditsCompatible;
  const choices: Fields = {
    ...(campaignActions.has(slug)
      ? { campaignId: need(pick("Campaign", "listCampaigns", { refresh: true })) }
      : {}),
    ...(taskActions.has(slug) ? { taskId: need(pick("Task", "listTasks")) } : {}),
  };
  return action(name, description, form({ ...choices, ...fieldsNamed(inputs) }), {
    output: fieldsNamed(outputs),
    ...(isCreditsCompatible && unit ? { costs: [costOf(unit, plan.slug)] } : {}),
  });
}

function documentationOf(plan: Plan, name: string, actions: Action[]): string {
  const rows = actions.map(({ name: title, description }) => `| ${title} | ${description} |`);
  const { config = form({}), name: first } = actions[0] ?? {};
  const example = JSON.stringify(sampleOf(config.jsonSchema), undefined, 2);
  return `# ${name}

${plan.description}

## Connecting

1. Sign in at [${plan.host}](https://${plan.host}) and open the settings.
2. Make an **API key** and paste it here.

## Actions

| Action | What it does |
| --- | --- |
${rows.join("\n")}

The config of *${first}*, with values instead of expressions:

\`\`\`json
${example}
\`\`\`
`;
}

/** A plausible integration from one line of the plan. */
export function generate(plan: Plan): CatalogueEntry {
  const row = roster.find((candidate) => candidate.slug === plan.slug);
  const name = row?.name ?? plan.slug;
  const actions = plan.actions.map((slug): [string, Action] => {
    const template = templates[slug];
    if (!template) throw new Error(`no template "${slug}"`);
    return [slug, toAction(slug, template, plan)];
  });
  const lookups: Record<string, Lookup> = {
    ...(plan.actions.some((slug) => campaignActions.has(slug)) ? { listCampaigns: campaigns } : {}),
    ...(plan.actions.some((slug) => taskActions.has(slug)) ? { listTasks: tasks } : {}),
  };
  return define({
    slug: plan.slug,
    description: plan.description,
    sign: plan.sign,
    color: plan.color,
    url: `https://${plan.host}`,
    connector: {
      config: apiKeyForm(),
      rateLimit: { unit: "minute", max: 60 },
    },
    actions: Object.fromEntries(actions),
    ...(Object.keys(lookups).length > 0 ? { lookups } : {}),
    documentation: documentationOf(
      plan,
      name,
      actions.map(([, one]) => one),
    ),
  });
}
