/** A term of the field and how it may be written in a text. */
export interface Term {
  id: string;
  forms: string[];
}

export interface Piece {
  text: string;
  /** Id of the term that it is; null: words between terms. */
  term: string | null;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Splits a text at the terms in it, the longest first, whatever the case. Where words are set apart by letters of the Latin alphabet a
 * term is a whole word; in Chinese it is found anywhere. The pieces joined are the text.
 */
export function splitTerms(text: string, terms: Term[]): Piece[] {
  const forms = terms.flatMap(({ id, forms: all }) => all.map((form) => ({ id, form })));
  if (forms.length === 0 || text === '') return text === '' ? [] : [{ text, term: null }];
  const longestFirst = forms.toSorted((a, b) => b.form.length - a.form.length);
  const byForm = new Map(longestFirst.map(({ id, form }) => [form.toLowerCase(), id]));
  const pattern = longestFirst
    .map(({ form }) => (/[a-z]/i.test(form) ? `(?<![\\p{L}])${escaped(form)}(?![\\p{L}])` : escaped(form)))
    .join('|');
  const pieces: Piece[] = [];
  let at = 0;
  for (const found of text.matchAll(new RegExp(pattern, 'giu'))) {
    if (found.index > at) pieces.push({ text: text.slice(at, found.index), term: null });
    pieces.push({ text: found[0], term: byForm.get(found[0].toLowerCase()) ?? null });
    at = found.index + found[0].length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), term: null });
  return pieces;
}

/** The terms that occur in some texts, each once, in the order in which they first do. */
export function termsIn(texts: string[], terms: Term[]): string[] {
  const found = texts.flatMap((text) => splitTerms(text, terms).flatMap(({ term }) => term ?? []));
  return [...new Set(found)];
}
