import type { VerbClass } from '../../lexicon/reporting-verbs';
import { CUE_NOUNS } from '../../phrase/cue-nouns';
import { cueVerbsFrom } from '../../phrase/cue-verbs';
import { type TokenRange, WORD, type Words } from '../../phrase/read-words';
import type { Span } from '../../span';
import { hashOf } from '../../text/hash-of';
import { remember } from '../../text/remember';
import type { Attribution, Look } from '../attribution';
import { lookOf } from '../patterns';
import { ROLE, type Role } from './label';

/** What the features are made of: one number a token in each column. */
export interface TokenColumns {
  readonly count: number;
  readonly sentenceOf: Int32Array;
  readonly sentences: readonly TokenRange[];
  /** Hashes of the word in lower case, its last three and first four letters; numbers share one. */
  readonly word: Int32Array;
  readonly suffix: Int32Array;
  readonly prefix: Int32Array;
  /** Kind of letters: number, all capitals, capital first, hyphenated, small; each punctuation mark is a shape of its own. */
  readonly shape: Int32Array;
  /** Word classes of the closed lists, as one number. */
  readonly wordClass: Int32Array;
  /** What a word can tie to a speaker: 0 nothing, otherwise a class of reporting verb, a cue noun, "according". */
  readonly cue: Uint8Array;
  /** 1 inside a quotation, its marks included. */
  readonly quoted: Uint8Array;
  /** 1 at an opening quotation mark, 2 at a closing one. */
  readonly quotationMark: Uint8Array;
  /** Length of the quotation around the token, in tokens, capped; 0 outside. */
  readonly quotationLength: Uint8Array;
  /** 1 at a comma, 2 at another mark that parts clauses. */
  readonly clauseMark: Uint8Array;
  /** What the patterns found: a role, by which pattern (the hash of its id) and how that looks, how surely (0 to 7), and in which relation. */
  readonly patternRole: Uint8Array;
  readonly pattern: Int32Array;
  readonly foundBy: Uint8Array;
  readonly sureness: Uint8Array;
  readonly relation: Int32Array;
}

const CLASSES: readonly VerbClass[] = ['say', 'claim', 'tell', 'quote', 'promise', 'object', 'belief', 'evidence'];
const SPEECH_NOUNS = [CUE_NOUNS.claim, CUE_NOUNS.opinion, CUE_NOUNS.document];
const ACCORDING = CLASSES.length + 1;
export const NOUN = CLASSES.length + 2;
const LOOKS: readonly Look[] = [
  'cue-verb',
  'inverted-cue',
  'according-to',
  'cue-noun',
  'passive-cue',
  'colon',
  'headline',
  'participle',
  'quotation-beside-speaker',
  'quotation-continued',
  'continuation',
];
const LONG_QUOTATION = 15;

/** The columns of a passage, given what the patterns found in it. */
export function readColumns(words: Words, found: readonly Attribution[]): TokenColumns {
  const { passage, flags, sentences } = words;
  const { tokens, quotations } = passage;
  const count = tokens.length;
  const ints = () => new Int32Array(count);
  const bytes = () => new Uint8Array(count);
  const columns = {
    count,
    sentences,
    sentenceOf: ints(),
    word: ints(),
    suffix: ints(),
    prefix: ints(),
    shape: ints(),
    wordClass: ints(),
    cue: bytes(),
    quoted: bytes(),
    quotationMark: bytes(),
    quotationLength: bytes(),
    clauseMark: bytes(),
    patternRole: bytes(),
    pattern: ints(),
    foundBy: bytes(),
    sureness: bytes(),
    relation: ints().fill(-1),
  };
  tokens.forEach(({ kind, lower, text }, i) => {
    columns.sentenceOf[i] = Math.max(passage.sentenceOf[i] ?? -1, i > 0 ? (columns.sentenceOf[i - 1] ?? 0) : 0, 0);
    columns.wordClass[i] = (flags[i] ?? 0) & ~WORD.quoted;
    if (kind === 'word') {
      const letters = lettersOf(lower);
      columns.word[i] = letters.word;
      columns.suffix[i] = letters.suffix;
      columns.prefix[i] = letters.prefix;
      columns.cue[i] = letters.cue;
      columns.shape[i] = letterShape(text, lower);
      return;
    }
    columns.word[i] = kind === 'number' ? 1 : hashOf(lower);
    columns.shape[i] = kind === 'number' ? 5 : hashOf(lower) | 16;
    columns.clauseMark[i] = lower === ',' ? 1 : CLAUSE_MARKS.has(lower) ? 2 : 0;
  });
  const rangeOf = ({ start, end }: Span): TokenRange => ({
    from: firstFrom(tokens, start),
    to: firstFrom(tokens, end),
  });
  for (const { span, inner, closing } of quotations) {
    const { from, to } = rangeOf(span);
    columns.quoted.fill(1, from, to);
    columns.quotationLength.fill(1 + Math.min(LONG_QUOTATION, to - from), from, to);
    if (inner.start > span.start) columns.quotationMark[from] = 1;
    if (closing === 'closed' && to - 1 > from) columns.quotationMark[to - 1] = 2;
  }
  found.forEach((relation, index) => {
    const fill = (span: Span, role: Role): void => {
      const { from, to } = rangeOf(span);
      columns.patternRole.fill(role, from, to);
      columns.pattern.fill(hashOf(relation.foundBy), from, to);
      columns.foundBy.fill(1 + LOOKS.indexOf(lookOf(relation.foundBy)), from, to);
      columns.sureness.fill(Math.round(7 * relation.confidence), from, to);
      columns.relation.fill(index, from, to);
    };
    for (const part of relation.content) fill(part, ROLE.content);
    if (relation.source) fill(relation.source.span, ROLE.source);
    if (relation.cue) fill(relation.cue.span, ROLE.cue);
  });
  return columns;
}

const CLAUSE_MARKS: ReadonlySet<string> = new Set([';', ':', '—', '–', '--', '-']);

/** The columns that the letters of a word fill. */
const lettersOf = remember((lower) => ({
  word: hashOf(lower),
  suffix: hashOf(lower.slice(-3)),
  prefix: hashOf(lower.slice(0, 4)),
  cue: cueClass(lower),
}));

function letterShape(word: string, lower: string): number {
  const upper = word.toUpperCase();
  if (word.length > 1 && word === upper && word !== lower) return 1;
  if (word[0] !== lower[0]) return 2;
  return word.includes('-') ? 3 : 4;
}

function cueClass(lower: string): number {
  if (lower === 'according') return ACCORDING;
  const verbs = cueVerbsFrom(lower);
  if (verbs.length > 0) {
    const classes = verbs.find((verb) => verb.rest.length === 0)?.classes ?? verbs[0]?.classes;
    const first = CLASSES.findIndex((name) => classes?.has(name));
    if (first >= 0) return first + 1;
  }
  return SPEECH_NOUNS.some((nouns) => nouns.has(lower)) ? NOUN : 0;
}

/** Index of the first token that starts at or after `offset`. */
export function firstFrom(tokens: readonly { readonly span: Span }[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.span.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether token `i` is a word or a number: punctuation marks have shapes of their own, beyond the few of letters and digits. */
export const isWord = (c: TokenColumns, i: number): boolean => {
  const shape = c.shape[i] ?? 0;
  return shape > 0 && shape <= 5;
};
