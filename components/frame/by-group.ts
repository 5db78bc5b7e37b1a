/** Items under their headings, both in the order in which they came. */
export function byGroup<Item extends { group: string }>(
  items: readonly Item[],
): [group: string, items: Item[]][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(item.group);
    if (group) group.push(item);
    else groups.set(item.group, [item]);
  }
  return [...groups];
}
