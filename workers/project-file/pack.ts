const ARRAYS = {
  Float64Array,
  Float32Array,
  Uint32Array,
  Int32Array,
  Uint16Array,
  Int16Array,
  Uint8Array,
  Int8Array,
} as const;
type ArrayName = keyof typeof ARRAYS;
type AnyArray = InstanceType<(typeof ARRAYS)[ArrayName]>;

/** A plain value with its typed arrays taken out: JSON text, and the arrays' bytes one after the other, each at a multiple of 8. */
export interface Packed {
  json: string;
  bytes: Uint8Array<ArrayBuffer>;
}

const MARK = '$array';
const padded = (bytes: number) => Math.ceil(bytes / 8) * 8;

function nameOf(value: unknown): ArrayName | undefined {
  return (Object.keys(ARRAYS) as ArrayName[]).find((name) => value instanceof ARRAYS[name]);
}

/** Takes a value of objects, arrays, texts, finite numbers and typed arrays apart. Bytes are little-endian as on every machine that runs this. */
export function pack(value: unknown): Packed {
  const arrays: AnyArray[] = [];
  let length = 0;
  const json = JSON.stringify(value, (_key, inner: unknown) => {
    const name = nameOf(inner);
    if (name === undefined) return inner;
    const array = inner as AnyArray;
    const place = { [MARK]: name, at: length, length: array.length };
    arrays.push(array);
    length += padded(array.byteLength);
    return place;
  });
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const array of arrays) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at += padded(array.byteLength);
  }
  return { json, bytes };
}

/** Puts a packed value together again. Throws where the text is not JSON or names bytes that are not there. */
export function unpack({ json, bytes }: Packed): unknown {
  return JSON.parse(json, (_key, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null || !(MARK in inner)) return inner;
    const { [MARK]: name, at, length } = inner as Record<string, unknown>;
    const kind = Object.hasOwn(ARRAYS, String(name)) ? ARRAYS[name as ArrayName] : undefined;
    const start = bytes.byteOffset + Number(at);
    if (
      !kind ||
      !(Number(at) >= 0) ||
      !(Number(at) + Number(length) * kind.BYTES_PER_ELEMENT <= bytes.length)
    )
      throw new RangeError(`no ${String(name)} at ${String(at)}`);
    return new kind(bytes.buffer.slice(start, start + Number(length) * kind.BYTES_PER_ELEMENT));
  });
}
