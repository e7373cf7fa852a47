/** "120.55, 31.27" as longitude and latitude; null where it is not two numbers in their ranges. */
export function readPlace(text: string): [number, number] | null {
  const parts = text
    .normalize('NFKC')
    .trim()
    .split(/[\s,;、]+/);
  const [lon, lat] = parts.map(Number);
  const isPlace = parts.length === 2 && Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
  return isPlace ? [lon, lat] : null;
}
