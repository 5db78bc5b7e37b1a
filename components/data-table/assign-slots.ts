/**
 * Which drawn row shows which of the rows wanted. One that is drawn already stays what it is, so that the focus and an open
 * menu stay with it; a new one takes over what a row that went away leaves behind, which is cheaper than making all of it.
 */
export function assignSlots(
  before: ReadonlyMap<string, number>,
  wanted: readonly string[],
  /** A row whose place nobody takes over. */
  kept: string | undefined,
): Map<string, number> {
  const stays = new Set(wanted);
  const used = new Set<number>();
  const free: number[] = [];
  for (const [uuid, slot] of before) {
    used.add(slot);
    if (!stays.has(uuid) && uuid !== kept) free.push(slot);
  }
  free.reverse();
  let next = 0;
  const take = () => {
    const slot = free.pop();
    if (slot !== undefined) return slot;
    while (used.has(next)) next += 1;
    used.add(next);
    return next;
  };
  return new Map(wanted.map((uuid) => [uuid, before.get(uuid) ?? take()]));
}
