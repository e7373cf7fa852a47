export interface SaidPerPlace {
  counts: Uint32Array;
  /** Comments per person who lives there; NaN where nobody does or it is not known. */
  perHead: Float64Array;
  /** Comments without a place. */
  unplaced: number;
}

/**
 * How much was said about each place, and per head. It tells where people spoke up, never where the need is: who is not heard has needs, too.
 * @param places index of the place of each comment, −1 without one. @param people per place, NaN unknown
 */
export function saidPerPlace(places: Int32Array, people: Float64Array): SaidPerPlace {
  const counts = new Uint32Array(people.length);
  let unplaced = 0;
  for (const place of places) {
    if (place < 0) unplaced++;
    else counts[place]++;
  }
  const perHead = people.map((heads, place) => (heads > 0 ? counts[place] / heads : Number.NaN));
  return { counts, perHead, unplaced };
}
