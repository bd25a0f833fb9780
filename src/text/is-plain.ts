/** Whether a word is nothing but letters from A to Z, as most are: what else letters can be need not be looked into. */
export function isPlain(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at) | 32;
    if (code < 97 || code > 122) return false;
  }
  return true;
}

/** Whether a text has other characters than the printable ones of ASCII: letters with accents, typographic marks. */
export const isBeyondAscii = (text: string): boolean => /[^ -~]/.test(text);
