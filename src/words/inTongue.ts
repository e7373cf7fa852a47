/** Words that a person gave in both languages, in that of the screen; in the other where they are missing. */
export function inTongue(words: { en: string; zh: string }, tongue: 'en' | 'zh'): string {
  return words[tongue] || words[tongue === 'en' ? 'zh' : 'en'];
}
