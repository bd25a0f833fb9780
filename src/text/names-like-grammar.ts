import { FUNCTION_WORDS, NAMELESS_WORDS } from './function-words';
import type { Token } from './tokenize';

/** Family names that are words of grammar, too. */
const LIKE_GRAMMAR = new Set(['may', 'march', 'april', 'june', 'august']);
/** What stands before months: "last May", "early May". */
const BEFORE_MONTH = new Set([
  'last',
  'next',
  'this',
  'early',
  'late',
  'mid',
  'every',
  'each',
  'in',
  'since',
  'until',
  'till',
  'by',
  'during',
  'of',
]);

/**
 * The tokens of a text with the names among them that read like grammar kept apart from it, as "WHO" is: where a text names `Ana May`, the
 * "May" of `May said` has its capital in `lower`, that of `in May` and `May 5` has not.
 */
export function withNamesLikeGrammar(tokens: readonly Token[], sentenceOf: ArrayLike<number>): readonly Token[] {
  const names = new Set<string>();
  tokens.forEach((token, i) => {
    if (token.isCapital && LIKE_GRAMMAR.has(token.lower) && isFamilyName(tokens, i, sentenceOf)) names.add(token.text);
  });
  if (names.size === 0) return tokens;
  return tokens.map((token, i) => {
    const before = tokens[i - 1]?.lower ?? '';
    const isMonth = tokens[i + 1]?.kind === 'number' || BEFORE_MONTH.has(before) || tokens[i - 1]?.kind === 'number';
    return names.has(token.text) && !isMonth ? { ...token, lower: token.text } : token;
  });
}

/** Whether a name stands right before a word and none right behind it: "Ana | May | said"; not "Storm May Hit", "On Friday May 5". */
function isFamilyName(tokens: readonly Token[], i: number, sentenceOf: ArrayLike<number>): boolean {
  const [before, next] = [tokens[i - 1], tokens[i + 1]];
  const isName =
    before?.isCapital === true && !NAMELESS_WORDS.has(before.lower) && before.text !== before.text.toUpperCase();
  return (
    isName &&
    sentenceOf[i - 1] === sentenceOf[i] &&
    next?.isCapital !== true &&
    next?.kind !== 'number' &&
    !(next && FUNCTION_WORDS.personalPronoun.has(next.lower))
  );
}
