/**
 * Whether one of some phrases stands in a text, both in lower case, as words of their own: `'read more'` in `'please read more.'`. Browsers take much longer to make
 * ready a regular expression of many phrases than to look for each of them, and a page is read once.
 */
export function hasPhrase(text: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => {
    for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1))
      if (!isLetter(text[at - 1]) && !isLetter(text[at + phrase.length])) return true;
    return false;
  });
}

/** Whether a text begins with one of some phrases, both in lower case. */
export function opensWith(text: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => text.startsWith(phrase) && !isLetter(text[phrase.length]));
}

const isLetter = (character = ''): boolean => /^\p{L}/u.test(character);
