const textFields =
  "input:not([type=checkbox]):not([type=radio]):not([type=button]), textarea, [contenteditable]:not([contenteditable=false])";

/** Whether a key pressed here is meant for a text field or an open dialog rather than the page. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest(`${textFields}, [role=dialog], [role=alertdialog], [role=menu]`) !== null
  );
}
