/**
 * Makes ids distinct, in place, so that a decision names one parcel: a repeated id gets "·2", "·3" … and a missing one
 * ('') "#" and its place. The first parcel that has an id in the file keeps it.
 */
export function makeDistinct(ids: string[]): { repeated: number; missing: number } {
  const taken = new Set(ids);
  const copies = new Map<string, number>();
  let repeated = 0;
  let missing = 0;
  for (let row = 0; row < ids.length; row++) {
    const isMissing = ids[row] === '';
    const id = isMissing ? `#${row + 1}` : ids[row];
    const isFree = isMissing ? !taken.has(id) : !copies.has(id);
    if (isMissing) missing++;
    else if (!isFree) repeated++;
    ids[row] = isFree ? id : nextCopy(id, taken, copies);
    taken.add(ids[row]);
    if (!isMissing && isFree) copies.set(id, 1);
  }
  return { repeated, missing };
}

function nextCopy(id: string, taken: Set<string>, copies: Map<string, number>): string {
  let copy = (copies.get(id) ?? 1) + 1;
  while (taken.has(`${id}·${copy}`)) copy++;
  if (copies.has(id)) copies.set(id, copy);
  return `${id}·${copy}`;
}
