/** What XML cannot hold: control characters and halves of surrogate pairs. Source: XML 1.0 (fifth edition), §2.2 Characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it is about.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** The same value with every text in it fit for XML: a pasted control character would make a document that Word refuses to open. */
export function allowedInXml<T>(value: T): T {
  if (typeof value === 'string') return value.replace(FORBIDDEN, '') as T;
  if (Array.isArray(value)) return value.map(allowedInXml) as T;
  if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, allowedInXml(part)])) as T;
}
