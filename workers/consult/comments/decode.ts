import { ReweaveError } from '../../model/errors.ts';

export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/**
 * Bytes of a text file as text: by its byte order mark, else UTF-16 where every other byte is mostly 0, else UTF-8 where they are valid
 * UTF-8, else GB18030 (which holds GBK and GB2312). @throws comments-encoding
 */
export function decodeText(bytes: Uint8Array, file: string): { text: string; encoding: TextEncodingName } {
  for (const encoding of likely(bytes)) {
    try {
      return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
    } catch {
      // Not this one.
    }
  }
  throw new ReweaveError('comments-encoding', { file });
}

function likely(bytes: Uint8Array): TextEncodingName[] {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return ['utf-8'];
  if (a === 0xff && b === 0xfe) return ['utf-16le'];
  if (a === 0xfe && b === 0xff) return ['utf-16be'];
  const zeros = [0, 0];
  const looked = Math.min(bytes.length, 4096);
  for (let i = 0; i < looked; i++) if (bytes[i] === 0) zeros[i % 2]++;
  if (zeros[1] > looked / 20 && zeros[1] > zeros[0]) return ['utf-16le'];
  if (zeros[0] > looked / 20) return ['utf-16be'];
  return zeros[0] + zeros[1] > 0 ? [] : ['utf-8', 'gb18030'];
}
