/**
 * All buffers of a Layer, District or any other plain value made of objects, arrays and typed arrays, each once,
 * ready for the transfer list of postMessage. Shared memory is left where it is.
 */
export function transferables(value: unknown): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  const seen = new Set<object>();
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next !== 'object' || next === null || seen.has(next)) continue;
    seen.add(next);
    if (ArrayBuffer.isView(next)) {
      if (next.buffer instanceof ArrayBuffer) buffers.add(next.buffer);
    } else if (next instanceof ArrayBuffer) {
      buffers.add(next);
    } else {
      for (const inner of Object.values(next)) if (typeof inner === 'object') waiting.push(inner);
    }
  }
  return [...buffers];
}
