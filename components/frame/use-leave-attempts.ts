import { useEffect, useRef } from "react";
import { askBeforeLeaving, leads, leavingLink } from "./leaving";

/**
 * While `isAsking`, whatever would leave for another page of ours is held back and handed to `onAttempt`, which leaves
 * by calling it: links, what the program itself would open, and the browser's way back, as far as it can be held.
 */
export function useLeaveAttempts(isAsking: boolean, onAttempt: (go: () => void) => void) {
  const latest = useRef(onAttempt);
  latest.current = onAttempt;
  useEffect(() => {
    if (!isAsking) return;
    let isAgreed = false;
    const hold = (go: () => void) => latest.current(go);
    const onClick = (event: MouseEvent) => {
      const link = isAgreed ? undefined : leavingLink(event, new URL(window.location.href));
      if (!link) return;
      // Before anybody else hears of it: a menu that closes takes its link, and the focus with it.
      event.preventDefault();
      event.stopPropagation();
      // Not every browser focuses a link that is clicked; staying leads back to it.
      link.focus();
      hold(() => {
        isAgreed = true;
        link.click();
        isAgreed = false;
      });
    };
    const { navigation } = window as { navigation?: Navigation };
    const onNavigate = (event: NavigateEvent) => {
      const { destination, navigationType, cancelable } = event;
      // A browser lets nobody be held twice who has not used the page in between: then it can't be cancelled.
      if (isAgreed || navigationType !== "traverse" || !cancelable) return;
      if (!leads(destination.url, new URL(window.location.href))) return;
      event.preventDefault();
      hold(() => {
        isAgreed = true;
        navigation?.traverseTo(destination.key);
      });
    };
    const letGo = askBeforeLeaving(hold);
    window.addEventListener("click", onClick, true);
    navigation?.addEventListener("navigate", onNavigate);
    return () => {
      letGo();
      window.removeEventListener("click", onClick, true);
      navigation?.removeEventListener("navigate", onNavigate);
    };
  }, [isAsking]);
}
