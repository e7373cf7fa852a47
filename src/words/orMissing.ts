import type { TFunction } from 'i18next';

/** Numbers as they are written, with the words for no data where there is none: missing is never 0. */
export function orMissing(t: TFunction, write: (value: number) => string): (value: number) => string {
  return (value) => (Number.isNaN(value) ? t('missing') : write(value));
}
