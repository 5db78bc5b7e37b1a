import type { Page } from "@playwright/test";

/** Lets everything of the page come but the code that holds these words, until it is told to come. */
export async function withholdCode(page: Page, words: string): Promise<() => void> {
  let arrive = () => {};
  const arrival = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    const response = await route.fetch();
    if ((await response.text()).includes(words)) await arrival;
    await route.fulfill({ response });
  });
  return arrive;
}
