import { ABBREVIATIONS } from './abbreviations';
import { FUNCTION_WORDS } from './function-words';
import { speechForms } from './speech-forms';

const LONGEST = 160;
const LONGEST_TAIL = 6;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}’'.-]*|[,;:]/gu;
const TAKES_HEARER = new Set(['told', 'tells', 'asked', 'asks']);

/**
 * Whether a text that follows a quotation begins with a sentence that only says who spoke: `Sergeant Paul Ames of the Norfolk police
 * shouted.`, `Kim Oster, 61, told the crowd.` Not `The mayor of Lund said it was over.`
 */
export function isDescribedSpeaker(text: string): boolean {
  const words = firstSentence(text.slice(0, LONGEST).trimStart());
  const opening = words?.[0] ?? '';
  if (!words || !(/^\p{Lu}/u.test(opening) || opening === 'the' || opening === 'a')) return false;
  const verb = words.findLastIndex((word) => speechForms().has(word));
  if (verb < 1 || words.length - verb - 1 > LONGEST_TAIL) return false;
  return isNoClause(words.slice(0, verb)) && isTail(words[verb] ?? '', words.slice(verb + 1));
}

/** The words and commas up to the first full stop that ends a sentence; `null` when none does. */
function firstSentence(text: string): readonly string[] | null {
  const words: string[] = [];
  for (const match of text.matchAll(WORD)) {
    const [piece] = match;
    const bare = piece.endsWith('.') ? piece.slice(0, -1) : piece;
    const isAbbreviation = bare.length === 1 || bare.includes('.') || ABBREVIATIONS.title.has(bare.toLowerCase());
    words.push(bare);
    if (bare !== piece && (!isAbbreviation || match.index + piece.length === text.length)) return words;
  }
  return null;
}

/** Whether words hold no verb of their own outside a clause with "who": "Senator Ida Cope, who was there,". */
function isNoClause(words: readonly string[]): boolean {
  const who = words.indexOf('who');
  return words.slice(0, who < 0 ? words.length : who).every((word) => {
    const lower = word.toLowerCase();
    return (
      !FUNCTION_WORDS.auxiliary.has(lower) && !FUNCTION_WORDS.personalPronoun.has(lower) && !speechForms().has(word)
    );
  });
}

/** What may follow the verb: nothing, when and where, or who was told. */
function isTail(verb: string, tail: readonly string[]): boolean {
  const first = tail[0];
  if (first === undefined) return true;
  const isPlace = FUNCTION_WORDS.preposition.has(first) || FUNCTION_WORDS.time.has(first.toLowerCase());
  return (isPlace || TAKES_HEARER.has(verb)) && isNoClause(tail) && !tail.includes('that') && !tail.includes(',');
}
