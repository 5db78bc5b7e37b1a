import { z } from "zod";
import { rateLimitSchema } from "@/lib/cargo/connector";
import type { Action } from "@/lib/cargo/integration";
import { rateLimitText } from "./connector-texts";

const limitsSchema = z.array(rateLimitSchema.catch({ unit: "second", max: 0 }));

/** How an action is slowed down, as short texts. */
export function actionRateTexts(action: Action): string[] {
  const limits = limitsSchema.safeParse(action.rateLimits ?? []).data ?? [];
  const texts = limits.filter(({ max }) => max > 0).map(rateLimitText);
  if (texts.length === 0 && action.isRateLimited) texts.push("Rate limited");
  if (action.isSerialized) texts.push("One at a time");
  return texts;
}
