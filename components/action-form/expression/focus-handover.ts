/** What was selected in a text box, from where to where. */
export type TextSelection = { from: number; to: number };

let waiting: ({ fieldId: string } & TextSelection) | undefined;

/** Keeps for the field's next text box the focus and selection that its present one is about to lose. */
export function handFocusOver(fieldId: string, selection: TextSelection): void {
  waiting = { fieldId, ...selection };
}

/** The selection of a field whose focus is waiting to be taken; asking takes it. */
export function takeFocus(fieldId: string): TextSelection | undefined {
  if (waiting?.fieldId !== fieldId) return undefined;
  const { from, to } = waiting;
  waiting = undefined;
  return { from, to };
}
