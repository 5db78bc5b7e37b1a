let expired = false;
const listeners = new Set<() => void>();

function set(next: boolean) {
  if (expired === next) return;
  expired = next;
  for (const listener of listeners) listener();
}

/** Offers signing in again over whatever page is open, if that is what the error is about; for any call's failure. */
export function noticeExpiry(error: unknown): void {
  if (!(error instanceof Error) || !("status" in error) || !("reason" in error)) return;
  if (error.status === 401 && error.reason === "sessionExpired") set(true);
}

export const sessionExpiry = {
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
  read: () => expired,
  forget: () => set(false),
};
