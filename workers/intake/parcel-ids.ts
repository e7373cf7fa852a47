/**
 * Makes ids distinct, in place, so that a decision names one parcel: a repeated id gets "·2", "·3" … and a missing one
 * ('') "#" and its place.
 */
export function makeDistinct(ids: string[]): { repeated: number; missing: number } {
  const taken = new Set(ids);
  const seen = new Map<string, number>();
  let repeated = 0;
  let missing = 0;
  for (let row = 0; row < ids.length; row++) {
    let id = ids[row];
    if (id === '') {
      missing++;
      id = `#${row + 1}`;
      if (!taken.has(id)) {
        ids[row] = id;
        taken.add(id);
        continue;
      }
    } else if (!seen.has(id)) {
      seen.set(id, 1);
      continue;
    } else repeated++;
    let copy = seen.get(id) ?? 1;
    do copy++;
    while (taken.has(`${id}·${copy}`));
    seen.set(id, copy);
    ids[row] = `${id}·${copy}`;
    taken.add(ids[row]);
  }
  return { repeated, missing };
}
