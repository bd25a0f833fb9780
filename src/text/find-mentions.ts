import type { Span } from '../span';
import { FUNCTION_WORDS, NAMELESS_WORDS } from './function-words';
import type { Token } from './tokenize';

/** Words that refer to somebody or something that could speak: "John Kirby", "the army", "she". */
export interface Mention {
  readonly span: Span;
  readonly kind: 'name' | 'nominal' | 'pronoun';
}

const MAX_NOMINAL = 6;
const PARTICLES = new Set([
  'of',
  'the',
  'de',
  'la',
  'le',
  'du',
  'des',
  'del',
  'da',
  'di',
  'van',
  'von',
  'der',
  'den',
  'bin',
  'ibn',
  'al',
  'el',
  'and',
  '&',
  'for',
  'on',
]);

/**
 * The mentions among `tokens`, in text order and disjoint: `Gen. Li of the Army said she met a spokesman.` →
 * `Gen. Li of the Army` (name), `she` (pronoun), `a spokesman` (nominal).
 * Names are runs of capitalised words with the particles between them and a leading "the"; nominals start with a determiner and end before the next
 * word of grammar, so one may take a verb with it ("the army left"). `opensSentence` tells for a token index whether a sentence
 * starts there, where a capital means less.
 */
export function findMentions(tokens: readonly Token[], opensSentence: (token: number) => boolean): readonly Mention[] {
  const mentions: Mention[] = [];
  let i = 0;
  while (i < tokens.length) {
    const token = tokens[i];
    if (!token) break;
    const start = token.span.start;
    const lower = token.lower;
    const add = (kind: Mention['kind'], last: number): void => {
      mentions.push({ span: { start, end: tokens[last]?.span.end ?? token.span.end }, kind });
      i = last + 1;
    };
    if (token.kind !== 'word') i++;
    else if (FUNCTION_WORDS.personalPronoun.has(lower) || lower === 'who') add('pronoun', i);
    else if (isNameStart(tokens, i, opensSentence)) add('name', endOfName(tokens, i, opensSentence));
    else if (lower === 'the' && tokens[i + 1]?.isCapital === true) add('name', endOfName(tokens, i + 1, opensSentence));
    else if (lower !== 'that' && FUNCTION_WORDS.determiner.has(lower)) {
      const end = endOfNominal(tokens, i, opensSentence);
      if (end === null) i++;
      else add('nominal', end);
    } else i++;
  }
  return mentions;
}

function isNameStart(tokens: readonly Token[], i: number, opensSentence: (token: number) => boolean): boolean {
  const token = tokens[i];
  if (!token?.isCapital || token.lower === "'s") return false;
  if (!NAMELESS_WORDS.has(token.lower)) return true;
  // "Will Smith" and "May" inside a sentence are names although their first word is a word of grammar.
  return (
    !opensSentence(i) &&
    token.lower !== 'i' &&
    !(FUNCTION_WORDS.auxiliary.has(token.lower) && !GIVEN_NAMES_TOO.has(token.lower)) &&
    !FUNCTION_WORDS.determiner.has(token.lower) &&
    tokens[i + 1]?.isCapital === true
  );
}

/** Auxiliaries that people are called, too: "Will", "May". */
const GIVEN_NAMES_TOO = new Set(['will', 'may', 'can', 'do', 'might']);

/** Index of the last token of the name that starts at `first`: particles count only when a capital follows within two tokens. */
function endOfName(tokens: readonly Token[], first: number, opensSentence: (token: number) => boolean): number {
  let last = first;
  for (let i = first + 1; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token || opensSentence(i)) break;
    if (token.isCapital || (token.kind === 'number' && i === last + 1)) last = i;
    else if (token.lower === "'s" && tokens[i + 1]?.isCapital === true) continue;
    else if (!PARTICLES.has(token.lower) || i > last + 2) break;
  }
  return last;
}

/** Index of the last token of the nominal that starts with the determiner at `first`; `null` when no noun follows it. */
function endOfNominal(
  tokens: readonly Token[],
  first: number,
  opensSentence: (token: number) => boolean,
): number | null {
  let last = first;
  for (let i = first + 1; i < tokens.length && i <= first + MAX_NOMINAL; i++) {
    const token = tokens[i];
    if (!token || token.kind === 'punctuation' || opensSentence(i)) break;
    if (token.isCapital) {
      last = endOfName(tokens, i, opensSentence);
      i = last;
    } else if (NAMELESS_WORDS.has(token.lower) && token.lower !== "'s") break;
    else last = i;
  }
  return last === first ? null : last;
}
