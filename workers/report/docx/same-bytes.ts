import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const PROPERTIES = 'docProps/core.xml';
/** The earliest day that a ZIP can name. */
const NO_DAY = new Date('1980-01-01T00:00:00');

/**
 * The same document without the moment in which it was packed, which the library writes into its properties and its parts: the same report gives
 * the same bytes, and the only date of a report is the one that the person typed.
 */
export function withoutMoment(packed: Uint8Array): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(packed);
  const written = strFromU8(parts[PROPERTIES]);
  const dates = /<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g;
  parts[PROPERTIES] = strToU8(written.replace(dates, ''));
  return new Uint8Array(zipSync(parts, { mtime: NO_DAY }));
}
