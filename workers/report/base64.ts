const CHUNK = 3 * 8192;

/** Bytes as base64, in pieces: one call with all of a picture's bytes as arguments would overflow the stack. */
export function base64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK)
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(at, at + CHUNK))));
  return pieces.join('');
}
