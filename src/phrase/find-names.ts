import { FUNCTION_WORDS, NAMELESS_WORDS } from '../text/function-words';
import type { Passage } from '../text/read-passage';
import type { Token } from '../text/tokenize';
import type { Mention } from './mention';
import { isArabicName } from './person-name';

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
 * The mentions of a passage that name somebody or something, in text order and disjoint: `Gen. Li of the Army met her aide Ana Holm.` →
 * `Gen. Li of the Army` (name), `her aide Ana Holm` (nominal). Names are runs of capitalised words with the particles between them and a
 * leading "the"; a nominal starts with a determiner and ends before the next word of grammar.
 */
export function findNames({ tokens, sentenceOf }: Passage): readonly Mention[] {
  const opensSentence = (token: number): boolean => sentenceOf[token] !== sentenceOf[token - 1];
  const mentions: Mention[] = [];
  const add = (kind: Mention['kind'], first: number, last: number): number => {
    const start = tokens[first]?.span.start ?? 0;
    mentions.push({ span: { start, end: tokens[last]?.span.end ?? start }, kind });
    return last + 1;
  };
  let i = 0;
  while (i < tokens.length) {
    const lower = tokens[i]?.lower ?? '';
    if (tokens[i]?.kind !== 'word' || FUNCTION_WORDS.personalPronoun.has(lower)) i++;
    else if (isNameStart(tokens, i, opensSentence)) i = add('name', i, endOfName(tokens, i, opensSentence));
    else if (lower === 'the' && tokens[i + 1]?.isCapital === true)
      i = add('name', i, endOfName(tokens, i + 1, opensSentence));
    else if (lower !== 'that' && FUNCTION_WORDS.determiner.has(lower)) {
      const last = endOfNominal(tokens, i, opensSentence);
      i = holdsName(tokens, i, last) ? add('nominal', i, last) : last + 1;
    } else i++;
  }
  return mentions;
}

/** Whether a description holds a name: "his longtime physician Dr. Harold Bornstein". */
function holdsName(tokens: readonly Token[], first: number, last: number): boolean {
  for (let k = first + 1; k <= last; k++) if (tokens[k]?.isCapital) return true;
  return false;
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
    if (token.isCapital || isArabicName(token) || (token.kind === 'number' && i === last + 1)) last = i;
    else if (isShortForm(tokens, i) && i === last + 1) i += 2;
    else if (token.lower === "'s" && tokens[i + 1]?.isCapital === true) continue;
    else if (!PARTICLES.has(token.lower) || i > last + 2) break;
  }
  return last;
}

/** Whether a short form in brackets stands at `i` and the name goes on: "Superintendent of Police | (SP) | Ivan Falk". */
const isShortForm = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.text === '(' &&
  tokens[i + 2]?.text === ')' &&
  tokens[i + 3]?.isCapital === true &&
  tokens[i + 1]?.text === tokens[i + 1]?.text.toUpperCase();

/** Index of the last token of the nominal that starts with the determiner at `first`, `first` itself when no noun follows it. */
function endOfNominal(tokens: readonly Token[], first: number, opensSentence: (token: number) => boolean): number {
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
  return last;
}
