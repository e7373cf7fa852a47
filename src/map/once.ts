/** What is made of an object when it is first asked for; kept as long as the object is, and always the same. */
export function once<K extends object, T>(cache: WeakMap<K, T>, of: K, make: () => T): T {
  const known = cache.get(of) ?? make();
  cache.set(of, known);
  return known;
}
