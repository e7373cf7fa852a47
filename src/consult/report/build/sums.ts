/** The sum of the values that there are, and how many they are. */
export function sumOf(values: ArrayLike<number>): { sum: number; known: number } {
  let sum = 0;
  let known = 0;
  for (let i = 0; i < values.length; i++) {
    if (Number.isNaN(values[i])) continue;
    sum += values[i];
    known++;
  }
  return { sum, known };
}
