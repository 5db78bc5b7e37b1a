/** Something about a form that was drawn otherwise than its author wrote it, for whoever wants to know why. */
export type Note = { at: string; text: string };
