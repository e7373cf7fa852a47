/** Broken at the space nearest to the middle, so that names of neighbouring axes stay apart. */
export function twoLines(name: string): string {
  const middle = name.length / 2;
  let at = -1;
  for (let i = 0; i < name.length; i++) {
    if (name[i] === ' ' && (at < 0 || Math.abs(i - middle) < Math.abs(at - middle))) at = i;
  }
  return at < 0 ? name : `${name.slice(0, at)}\n${name.slice(at + 1)}`;
}

/** Broken at spaces into lines of at most so many letters where that can be; Chinese, twice as wide, anywhere. */
export function inLines(name: string, letters: number): string {
  if (/\p{Script=Han}/u.test(name)) {
    const most = Math.max(1, Math.floor(letters / 2));
    return name.match(new RegExp(`.{1,${most}}`, 'gu'))?.join('\n') ?? name;
  }
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}
