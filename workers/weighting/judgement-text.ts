import { ReweaveError } from '../model/errors.ts';
import { isWorkbook } from './workbook.ts';

/**
 * The text of a table of judgements: UTF-8, UTF-16 with its mark, or else GB 18030, in which spreadsheets in Chinese save CSV.
 * @throws judgements-workbook for a file that is not text
 */
export function judgementText(bytes: Uint8Array, file: string): string {
  if (isWorkbook(bytes)) {
    throw new ReweaveError('judgements-workbook', { file });
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
