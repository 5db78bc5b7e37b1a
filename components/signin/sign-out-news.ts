/** One for the whole tab: what it says it does not hear itself. */
let channel: BroadcastChannel | undefined;

/** Tells the other tabs of this browser. */
export function announceSignOut(): void {
  channel?.postMessage(null);
}

/**
 * Leaves the page when another tab signs out, and when the browser brings it back from before a sign-out: whoever sits
 * down next sees nothing. Signing in again leads back here.
 */
export function followSignOut(): () => void {
  const leave = () => {
    const here = window.location.pathname + window.location.search;
    window.location.replace(`/signin?callbackUrl=${encodeURIComponent(here)}`);
  };
  const onShow = (event: PageTransitionEvent) => {
    if (event.persisted) window.location.reload();
  };
  window.addEventListener("pageshow", onShow);
  if (typeof BroadcastChannel !== "undefined") {
    channel = new BroadcastChannel("sign-out");
    channel.onmessage = leave;
  }
  return () => {
    window.removeEventListener("pageshow", onShow);
    channel?.close();
    channel = undefined;
  };
}
