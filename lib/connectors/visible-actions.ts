import type { Action } from "@/lib/cargo/integration";

const order = ["logic", "storage", "ai", "sales", "code"];

/** Cargo's own actions without those that nobody places by hand, in the order of their categories. */
export function visibleActions(actions: Readonly<Record<string, Action>>): Record<string, Action> {
  const place = ({ category }: Action) =>
    (order.indexOf(category ?? "") + order.length + 1) % (order.length + 1);
  return Object.fromEntries(
    Object.entries(actions)
      .filter(([, { category }]) => category !== "invisible")
      .sort(([, a], [, b]) => place(a) - place(b)),
  );
}
