type Ask = (go: () => void) => void;

let ask: Ask | undefined;

/** Leaves the page by `go`: at once, or, where something on it would be missed, when its person agrees. */
export function leaveBy(go: () => void): void {
  if (ask) ask(go);
  else go();
}

/** From now on leaving is a question; the answer ends that. */
export function askBeforeLeaving(next: Ask): () => void {
  ask = next;
  return () => {
    if (ask === next) ask = undefined;
  };
}

type Click = Pick<
  MouseEvent,
  "button" | "altKey" | "ctrlKey" | "metaKey" | "shiftKey" | "defaultPrevented" | "target"
>;

/** The link that a click would leave this page by, for another one of ours, in this tab. */
export function leavingLink(click: Click, here: URL): HTMLAnchorElement | undefined {
  const { button, altKey, ctrlKey, metaKey, shiftKey, defaultPrevented, target } = click;
  if (defaultPrevented || button !== 0 || altKey || ctrlKey || metaKey || shiftKey)
    return undefined;
  const link = target instanceof Element ? target.closest("a") : null;
  if (!link?.href || link.hasAttribute("download")) return undefined;
  if (link.target !== "" && link.target !== "_self") return undefined;
  return leads(link.href, here) ? link : undefined;
}

/** Whether an address is another page of ours, and not another place or state of this one. */
export function leads(href: string, here: URL): boolean {
  const { origin, pathname } = new URL(href, here);
  return origin === here.origin && pathname !== here.pathname;
}
