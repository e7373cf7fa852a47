/**
 * The dictionary keys that a source file asks for with t(…), as patterns over whole keys: what a template leaves open
 * can be anything. Keys that come in a variable are not seen.
 */
export function askedKeys(text: string): RegExp[] {
  return [...text.matchAll(/\bt\(\s*/g)].flatMap((match) =>
    keysIn(firstArgument(text, match.index + match[0].length)),
  );
}

function keysIn(argument: string): RegExp[] {
  const written = /^['`]/.test(argument)
    ? [argument]
    : [...argument.matchAll(/[?:]\s*('[^']*'|`[^`]*`)/g)].map((match) => match[1]);
  return written.map((key) => pattern(key.slice(1, -1)));
}

function pattern(key: string): RegExp {
  const parts = key.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.+')}$`);
}

/** From where an argument begins to the comma or bracket that ends it. */
function firstArgument(text: string, start: number): string {
  let depth = 0;
  let quote = '';
  for (let at = start; at < text.length; at++) {
    const sign = text[at];
    if (quote) {
      if (sign === quote) quote = '';
    } else if (sign === "'" || sign === '`') quote = sign;
    else if ('([{'.includes(sign)) depth++;
    else if (depth === 0 && ',)'.includes(sign)) return text.slice(start, at).trim();
    else if (')]}'.includes(sign)) depth--;
  }
  return '';
}
