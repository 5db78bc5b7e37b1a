let waiting: string | undefined;

/** Keeps for the field's next text box the focus that its present one is about to lose. */
export function handFocusOver(fieldId: string): void {
  waiting = fieldId;
}

/** Whether the focus of a field is waiting to be taken; asking takes it. */
export function takeFocus(fieldId: string): boolean {
  const isWaiting = waiting === fieldId;
  if (isWaiting) waiting = undefined;
  return isWaiting;
}
