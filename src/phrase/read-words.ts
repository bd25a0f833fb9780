import { endsLikeParticiple } from '../lexicon/inflect';
import { FUNCTION_WORDS } from '../text/function-words';
import type { Passage } from '../text/read-passage';
import { remember } from '../text/remember';
import { opensCueVerb } from './cue-verbs';

/** The word classes that the attribution patterns ask for, as bits: a word may be several. */
export const WORD = {
  capital: 1,
  pronoun: 2,
  relative: 4,
  determiner: 8,
  preposition: 16,
  conjunction: 32,
  auxiliary: 64,
  adverb: 128,
  time: 256,
  verbLike: 512,
  punctuation: 1024,
  number: 2048,
  /** Inside a quotation that is long enough to be speech; its marks included. */
  quoted: 4096,
  /** A pronoun that is never a subject of speech or stands for things: "him", "these". */
  otherPronoun: 8192,
  cueVerb: 16384,
} as const;

/** The tokens of a passage with their word classes, and the tokens of each sentence. */
export interface Words {
  readonly passage: Passage;
  readonly flags: ArrayLike<number>;
  /** Half-open range of token indices of each sentence. */
  readonly sentences: readonly TokenRange[];
  /** For each sentence whether it is set like a title, nearly every word with a capital. */
  readonly isTitleCase: readonly boolean[];
  /** Words, in lower case, that have a capital inside sentences of the text: names. */
  readonly names: ReadonlySet<string>;
}

/** Token indices from `from` up to, not including, `to`. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** Whether token `k` is of one of the classes `bits`. */
export const has = (w: Words, k: number, bits: number): boolean => ((w.flags[k] ?? 0) & bits) !== 0;
export const lowerOf = (w: Words, k: number): string => w.passage.tokens[k]?.lower ?? '';
/** Whether token `k` is a dash, or hyphens that stand for one. */
export const isDash = (w: Words, k: number): boolean => {
  const lower = lowerOf(w, k);
  return lower === '–' || lower === '—' || lower.startsWith('-');
};
export const isIndefiniteArticle = (w: Words, k: number): boolean => lowerOf(w, k) === 'a' || lowerOf(w, k) === 'an';
export const opensSentence = (w: Words, k: number): boolean => w.passage.sentenceOf[k] !== w.passage.sentenceOf[k - 1];

const SHORT_QUOTATION = 3;
/** What speech ends with inside its marks. */
const ENDS_SPEECH = new Set('.,!?…');

/** Classifies every token of `passage` once. */
export function readWords(passage: Passage): Words {
  const { tokens, article } = passage;
  const spoken = passage.quotations.map(({ inner }) =>
    isSpoken(article.text.slice(inner.start, Math.min(inner.end, inner.start + 80))),
  );
  const flags = new Int32Array(tokens.length);
  const names = new Set<string>();
  const sentences: { from: number; to: number }[] = passage.sentences.map(() => ({ from: 0, to: 0 }));
  const isTitleCase = findTitleCase(passage);
  tokens.forEach(({ kind, lower, isCapital }, i) => {
    const place = passage.sentenceOf[i] ?? -1;
    const isInside = place === passage.sentenceOf[i - 1];
    const isTitle = isTitleCase[place] === true;
    let bits: number = kind === 'punctuation' ? WORD.punctuation : WORD.number;
    if (kind === 'word') {
      // "Asked about it, he …": a participle that opens a sentence is no name.
      const isOpener = !isInside && endsLikeParticiple(lower) && opensCueVerb(lower);
      bits = isCapital && !isOpener && !(isTitle && isVerbForm(lower)) ? classesOfName(lower) : classesOfWord(lower);
    }
    if (spoken[passage.quotationOf[i] ?? -1]) bits |= WORD.quoted;
    flags[i] = bits;
    if (bits & WORD.capital && place >= 0 && !isTitle && isInside) names.add(lower);
    const sentence = sentences[place];
    if (sentence) {
      if (sentence.to === 0) sentence.from = i;
      sentence.to = i + 1;
    }
  });
  return { passage, flags, sentences, isTitleCase, names };
}

/** Forms that are read as verbs in a title where every word has a capital: "Mayor Says Bridge Will Close". */
const isVerbForm = (lower: string): boolean =>
  FUNCTION_WORDS.auxiliary.has(lower) ||
  FUNCTION_WORDS.preposition.has(lower) ||
  FUNCTION_WORDS.conjunction.has(lower) ||
  isPast(lower) ||
  opensCueVerb(lower);

/** For each sentence whether it is set like a title, nearly every word with a capital. */
function findTitleCase({ tokens, sentenceOf, sentences }: Passage): readonly boolean[] {
  const capitals = new Int32Array(sentences.length);
  const words = new Int32Array(sentences.length);
  tokens.forEach(({ kind, lower, isCapital }, i) => {
    const sentence = sentenceOf[i] ?? -1;
    if (kind !== 'word' || sentence < 0 || lower.length < 4) return;
    words[sentence] = (words[sentence] ?? 0) + 1;
    if (isCapital) capitals[sentence] = (capitals[sentence] ?? 0) + 1;
  });
  return sentences.map((_, i) => (words[i] ?? 0) >= 4 && (capitals[i] ?? 0) >= 0.8 * (words[i] ?? 0));
}

/** Whether quoted words can be speech: more than three, or with the comma or full stop that speech carries inside its marks. */
const isSpoken = (inner: string): boolean =>
  (inner.match(/[\p{L}\p{N}’'-]+/gu) ?? []).length > SHORT_QUOTATION ||
  (ENDS_SPEECH.has(inner.trimEnd().slice(-1)) && inner.length < 80);

/** "asked", unlike "need". */
const isPast = (lower: string): boolean => lower.length > 2 && lower.endsWith('ed') && !lower.endsWith('eed');

/** Whether a word is a pronoun with its auxiliary: "they've"; "he's" may be his. */
function isContracted(lower: string): boolean {
  const mark = lower.indexOf("'");
  return mark > 0 && FUNCTION_WORDS.personalPronoun.has(lower.slice(0, mark)) && lower.slice(mark) !== "'s";
}

/** The classes of a word with a capital, and of one without. */
const classesOfName = remember((lower) => classify(lower, 'capital'));
const classesOfWord = remember((lower) => classify(lower, 'small'));

function classify(lower: string, letters: 'capital' | 'small'): number {
  const isCapital = letters === 'capital';
  let bits = isCapital ? WORD.capital : 0;
  if (FUNCTION_WORDS.personalPronoun.has(lower) || isContracted(lower)) bits |= WORD.pronoun;
  if (FUNCTION_WORDS.relativePronoun.has(lower)) bits |= WORD.relative;
  if (FUNCTION_WORDS.otherPronoun.has(lower)) bits |= WORD.otherPronoun;
  if (FUNCTION_WORDS.determiner.has(lower)) bits |= WORD.determiner;
  if (FUNCTION_WORDS.preposition.has(lower)) bits |= WORD.preposition;
  if (FUNCTION_WORDS.conjunction.has(lower)) bits |= WORD.conjunction;
  if (FUNCTION_WORDS.auxiliary.has(lower)) bits |= WORD.auxiliary;
  if (FUNCTION_WORDS.adverb.has(lower) || (lower.endsWith('ly') && !isCapital && lower.length > 4)) bits |= WORD.adverb;
  if (FUNCTION_WORDS.time.has(lower.endsWith('.') ? lower.slice(0, -1) : lower)) bits |= WORD.time;
  if (!isCapital && isPast(lower)) bits |= WORD.verbLike;
  if (!isCapital && opensCueVerb(lower)) bits |= WORD.cueVerb;
  return bits;
}
