import { ReweaveError } from '../model/errors.ts';

const HEAD_BYTES = 512;

/** Bytes that other formats begin with; archives are told apart because the answer is to unpack them. */
const MAGIC: { bytes: string | number[]; got: string; code: 'archive' | 'other-format' }[] = [
  { bytes: 'PK\x03\x04', got: 'ZIP', code: 'archive' },
  { bytes: 'PK\x05\x06', got: 'ZIP', code: 'archive' },
  { bytes: [0x1f, 0x8b], got: 'gzip', code: 'archive' },
  { bytes: 'Rar!', got: 'RAR', code: 'archive' },
  { bytes: "7z\xbc\xaf'\x1c", got: '7-Zip', code: 'archive' },
  { bytes: [0x00, 0x00, 0x27, 0x0a], got: 'Shapefile (.shp)', code: 'other-format' },
  { bytes: 'SQLite format 3\0', got: 'GeoPackage / SQLite', code: 'other-format' },
  { bytes: 'fgb', got: 'FlatGeobuf', code: 'other-format' },
  { bytes: 'PAR1', got: 'Parquet', code: 'other-format' },
  { bytes: 'PMTiles', got: 'PMTiles', code: 'other-format' },
  { bytes: '%PDF', got: 'PDF', code: 'other-format' },
  { bytes: '\x89PNG', got: 'PNG', code: 'other-format' },
  { bytes: [0xff, 0xd8, 0xff], got: 'JPEG', code: 'other-format' },
  { bytes: 'II*\0', got: 'TIFF', code: 'other-format' },
  { bytes: 'MM\0*', got: 'TIFF', code: 'other-format' },
];

/** `var x =`, `window.data=`, `callback(`, `export default`, `(function`, a comment: code, not data. */
const SCRIPT =
  /^(?:(?:var|let|const)\s+[\w$]+\s*=|[A-Za-z_$][\w$]*(?:\.[\w$]+|\['[^']*'\])*\s*[=(]|export\s+\w+|import\s|function\b|\(|\/\/|\/\*|;)/;

/**
 * Looks at the beginning of a file and refuses what is plainly not GeoJSON text, naming what it is.
 * Throws `empty-file`, `archive`, `other-format`, `utf-16`, `script`, `json-not-object`, `not-json`.
 */
export async function refuseByFirstBytes(file: Blob & { name: string }): Promise<void> {
  const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  if (head.length === 0) throw new ReweaveError('empty-file', { file: file.name, bytes: 0 });
  for (const { bytes, got, code } of MAGIC) {
    const expected = typeof bytes === 'string' ? Array.from(bytes, (c) => c.charCodeAt(0)) : bytes;
    if (expected.every((byte, i) => head[i] === byte)) throw new ReweaveError(code, { file: file.name, got });
  }
  const isMarked16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (isMarked16 || (head.length > 1 && (head[0] === 0) !== (head[1] === 0))) {
    throw new ReweaveError('utf-16', { file: file.name });
  }
  const text = new TextDecoder().decode(head);
  const start = text.trimStart();
  const script = SCRIPT.exec(start);
  if (script) throw new ReweaveError('script', { file: file.name, got: script[0].slice(0, 40) });
  if (/^(?:\[|"|-?\d|true\b|false\b|null\b)/.test(start) && !/^[\d.+-]+[,;\t]/.test(start)) {
    throw new ReweaveError('json-not-object', { file: file.name, got: start.split(/\s/, 1)[0].slice(0, 12) });
  }
  if (start !== '' && !start.startsWith('{')) {
    const at = new TextEncoder().encode(text.slice(0, text.length - start.length)).length;
    throw new ReweaveError('not-json', {
      file: file.name,
      got: start.split(/[\r\n]/, 1)[0].slice(0, 24),
      at,
    });
  }
}
