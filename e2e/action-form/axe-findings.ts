import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** The only rules that a colour can break: the rest of a page is the same in light and dark. */
const rulesOfColour = ["color-contrast", "link-in-text-block"];

/** The page as it stands, in both colours: no load between them, and nothing still on its way from one to the other. */
export async function expectNoAxeFindings(page: Page): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await expect(page.locator("html")).toHaveClass(colorScheme === "dark" ? /dark/ : /^(?!.*dark)/);
    const axe = new AxeBuilder({ page });
    if (colorScheme === "dark") axe.withRules(rulesOfColour);
    const { violations } = await axe.analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  }
}
