export type ToastKind = "success" | "error" | "info";

export type Toast = {
  id: number;
  kind: ToastKind;
  title: string;
  description?: string;
  action?: { label: string; onPick: () => void };
};

type ToastExtras = Pick<Toast, "description" | "action">;

let shown: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function change(next: readonly Toast[]) {
  shown = next;
  for (const listener of listeners) listener();
}

function add(kind: ToastKind, title: string, extras: ToastExtras = {}) {
  lastId += 1;
  // The oldest give way: a wall of news is no news.
  change([...shown, { id: lastId, kind, title, ...extras }].slice(-4));
}

export const toast = {
  success: (title: string, extras?: ToastExtras) => add("success", title, extras),
  error: (title: string, extras?: ToastExtras) => add("error", title, extras),
  info: (title: string, extras?: ToastExtras) => add("info", title, extras),
};

export const toastStore = {
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
  read: () => shown,
  dismiss: (id: number) => change(shown.filter((one) => one.id !== id)),
};
