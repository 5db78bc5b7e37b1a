import { type RefObject, useLayoutEffect } from "react";

const nativeValue = () => Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;

/**
 * Reports what was typed into a server-rendered input before the page's script was there. React does not: it would put its
 * own value back at the next drawing, and the text would be lost.
 */
export function useEarlyTyping(input: RefObject<HTMLInputElement | null>, value: unknown): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: early is before the first drawing, and never again
  useLayoutEffect(() => {
    const node = input.current;
    const typed = node?.value;
    // Only where nothing was filled in: a browser may have changed what was, such as line breaks, without anybody typing.
    if (!node || !typed || value !== "") return;
    // React compares with what it has last seen: first its own value, then, unseen by it, the person's.
    node.value = "";
    nativeValue()?.call(node, typed);
    node.dispatchEvent(new Event("input", { bubbles: true }));
  }, []);
}
