/**
 * The reporters' names in a byline: `"By Jane Doe and Li Wei, Example News"` → `["Jane Doe", "Li Wei"]`. What is no name of a person is left out;
 * `[]` when nobody is named. One-word names are missed.
 */
export function toNames(byline: string): readonly string[] {
  return byline
    .slice(0, MAX_CHARACTERS)
    .replace(/^.{0,30}?\b(?:by|from)\b:?\s+/i, '')
    .split(/\s*(?:[,;|•·/]|\band\b|&)\s*/i)
    .map((part) => part.replace(/\s+(?:at|for|in)\s.*$/u, '').trim())
    .filter((part) => isPerson(part) && !DESK.test(part));
}

/** Names as a byline prints them: `["Ann Lee", "Bo Ek", "Cy Day"]` → `"Ann Lee, Bo Ek and Cy Day"`; `null` for none. */
export function toByline(names: readonly string[]): string | null {
  const different = [...new Set(names)];
  const last = different.pop();
  if (last === undefined) return null;
  return different.length === 0 ? last : `${different.join(', ')} and ${last}`;
}

const MAX_CHARACTERS = 1_000;
const NAME_WORD = /^\p{Lu}[\p{L}\p{M}.'’-]*$/u;
const PARTICLE = /^(?:al|ap|bin|da|de|del|den|der|di|dos|du|el|ibn|la|le|ter|van|von|y)$/u;

/** Two to five words that begin as names do; no digits, no addresses. */
function isPerson(text: string): boolean {
  const words = text.split(' ');
  if (words.length < 2 || words.length > 5) return false;
  return (
    words.every((word) => NAME_WORD.test(word) || PARTICLE.test(word)) && NAME_WORD.test(words[words.length - 1] ?? '')
  );
}

/** Bodies that sign articles in place of people, and what stands beside names. */
const DESK =
  /\b(admin|agency|agencies|bureau|chief|columnist|contributors?|correspondents?|desk|digital|editors?|editorial|international|journal|magazine|media|network|news|newsroom|online|post|press|reporters?|reuters|service|staff|team|times|wire|writers?)\b/i;
