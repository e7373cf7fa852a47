import { ERROR_WORDS, type ErrorCode, fill, type WordParams } from './words.ts';

/**
 * A person's bad input, or a limit of the product: one sentence of the form "got X, expected Y" with what to do.
 * The sentence lives in words.ts in both languages; `message` is the English one.
 */
export class ReweaveError extends Error {
  readonly code: ErrorCode;
  readonly params: WordParams;

  constructor(code: ErrorCode, params: WordParams = {}) {
    super(fill(ERROR_WORDS[code].en, params));
    this.name = 'ReweaveError';
    this.code = code;
    this.params = params;
  }
}
