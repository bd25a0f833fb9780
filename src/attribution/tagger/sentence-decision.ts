import { mix, toStep } from './feature-hash';
import { ROLE } from './label';
import { toLogit } from './logistic';
import { isWord, type TokenColumns } from './token-columns';

/** What the decision looks at: the words, what the patterns found in them, and of each sentence the share that the tagger expects to be content. */
export interface Decidable {
  readonly columns: TokenColumns;
  readonly blockOf: (sentence: number) => number;
  readonly contentShares: Float64Array;
}

/** Patterns that make so much of a sentence content give it its speaker. */
const COVERED = 0.2;

/** Whether the patterns give a sentence to somebody, only tell something of somebody in it, or leave it alone. */
const STATE = { alone: 0, touched: 1, given: 2 } as const;

/** What a sentence is like, in numbers that fit into features. */
interface SentenceTraits {
  readonly from: number;
  readonly to: number;
  readonly words: number;
  readonly state: number;
  /** The relation of the patterns with the most words in it, -1 for none, and its pattern. */
  readonly relation: number;
  readonly pattern: number;
  readonly content: number;
  readonly quoted: number;
  /** Log odds, in steps. */
  readonly share: number;
}

const BEYOND: SentenceTraits = {
  from: 0,
  to: 0,
  words: 0,
  state: 3,
  relation: -1,
  pattern: 0,
  content: 0,
  quoted: 0,
  share: 15,
};

/** A share of a whole as one of seven steps: none, little, …, all. */
const toShareStep = (part: number, whole: number): number =>
  part === 0 ? 0 : part === whole ? 6 : 1 + Math.floor((5 * part) / whole);

/** Log odds as one of fifteen steps. */
const toLogitStep = (probability: number): number => Math.max(0, Math.min(14, Math.round(toLogit(probability)) + 7));

/** The traits of every sentence, in text order. */
export const readTraits = ({ columns, contentShares }: Decidable): readonly SentenceTraits[] =>
  columns.sentences.map(({ from, to }, sentence) => {
    const { words, content, quoted } = countWords(columns, from, to);
    const relation = findRelation(columns, from, to);
    const isCovered = content > 0 && content >= COVERED * words;
    return {
      from,
      to,
      words,
      state: relation < 0 ? STATE.alone : isCovered ? STATE.given : STATE.touched,
      relation,
      pattern: relation < 0 ? 0 : (columns.pattern[columns.relation.indexOf(relation, from)] as number),
      content: toShareStep(content, words),
      quoted: toShareStep(quoted, words),
      share: toLogitStep(contentShares[sentence] ?? 0),
    };
  });

/** How many words there are, those of sources and cues aside, and how many of them are content by the patterns, and quoted. */
function countWords(c: TokenColumns, from: number, to: number) {
  let [words, content, quoted] = [0, 0, 0];
  for (let i = from; i < to; i++) {
    const role = c.patternRole[i];
    if (!isWord(c, i) || role === ROLE.source || role === ROLE.cue) continue;
    words++;
    quoted += c.quoted[i] as number;
    if (role === ROLE.content) content++;
  }
  return { words, content, quoted };
}

/** The relation of the patterns that has most of the tokens, -1 for none. */
function findRelation({ patternRole, relation }: TokenColumns, from: number, to: number): number {
  const sizes = new Map<number, number>();
  for (let i = from; i < to; i++)
    if (patternRole[i] !== ROLE.none) sizes.set(relation[i] as number, (sizes.get(relation[i] as number) ?? 0) + 1);
  let most = -1;
  for (const [own, size] of sizes) if (size > (sizes.get(most) ?? 0)) most = own;
  return most;
}

/** Whether the patterns give the sentence to somebody. */
export const isGiven = ({ state }: SentenceTraits): boolean => state === STATE.given;

/** Seeds of the features begin here: below are those of tokens and links. */
const SEED = 1000;

/** The features of a sentence that speak for or against its being somebody's words, as hashes. */
export function extractSentenceFeatures(
  { columns: c, blockOf }: Decidable,
  traits: readonly SentenceTraits[],
  sentence: number,
): readonly number[] {
  const own = traits[sentence] ?? BEYOND;
  const features: number[] = [];
  let seed = SEED;
  /** Features stand in the same order for every sentence, so that each call has a seed of its own. */
  const add = (a: number, b = 0): void => void features.push(mix(seed++, a, b));
  addPlace(add, traits, sentence, blockOf);
  const { from, to, state } = own;
  const word = (i: number): number => (i >= from && i < to ? (c.word[i] as number) : 1);
  add(word(from), word(from + 1));
  add(word(from), state);
  add(word(to - 1), state);
  addRelation(add, c, own, word);
  // Every word, and what stands beside each that may tie words to a speaker.
  for (let i = from; i < to; i++) {
    if (!isWord(c, i)) continue;
    features.push(mix(seed, word(i), state), mix(seed + 1, word(i), 0));
    if (c.cue[i] === 0 || c.quoted[i] === 1) continue;
    features.push(
      mix(seed + 2, c.cue[i] as number, state),
      mix(seed + 3, word(i), word(i + 1)),
      mix(seed + 4, word(i - 1), word(i)),
    );
  }
  return features;
}

type Add = (a: number, b?: number) => void;

function addPlace(
  add: Add,
  traits: readonly SentenceTraits[],
  sentence: number,
  blockOf: (sentence: number) => number,
): void {
  const at = (k: number): SentenceTraits => traits[sentence + k] ?? BEYOND;
  const kind = (k: number): number => Math.imul(at(k).pattern + 1, 4) + at(k).state;
  const { state, share, content, quoted, words } = at(0);
  add(state);
  add(kind(0));
  add(state, share);
  add(kind(0), share >> 1);
  add(state, content);
  add(state, quoted);
  add(kind(0), quoted);
  add(state, kind(-1));
  add(state, kind(1));
  add(kind(-2), kind(-1));
  add(state, 4 * at(-1).state + at(1).state);
  add(state, at(-1).share);
  add(state, at(1).share);
  add(state, blockOf(sentence) === blockOf(sentence - 1) ? 1 : 0);
  add(state, toStep(sentence));
  add(state, toStep(words));
}

/** What ties the sentence to a speaker, by the patterns, and what stands beside it. */
function addRelation(add: Add, c: TokenColumns, own: SentenceTraits, word: (i: number) => number): void {
  const { from, to, state, relation } = own;
  const find = (role: number, after: number): number => {
    for (let i = after; i < to; i++) if (c.patternRole[i] === role && c.relation[i] === relation) return i;
    return -1;
  };
  const endOf = (start: number): number => {
    let end = start;
    while (end < to && c.patternRole[end] === c.patternRole[start] && c.relation[end] === relation) end++;
    return end;
  };
  const [source, cue, content] = [ROLE.source, ROLE.cue, ROLE.content].map((role) =>
    relation < 0 ? -1 : find(role, from),
  ) as [number, number, number];
  const cueEnd = cue < 0 ? -1 : endOf(cue);
  const sourceEnd = source < 0 ? -1 : endOf(source);
  const near = (place: number): number => (place < 0 ? 2 : word(place));
  add(state, (source < 0 ? 0 : 1) + (cue < 0 ? 0 : 2) + (content >= 0 && content < cue ? 4 : 0));
  add(near(cue), near(cueEnd - 1));
  add(near(cue), state);
  add(near(cue), near(cueEnd));
  add(near(cue), cue < 0 ? 2 : word(cue - 1));
  add(near(cue), own.quoted);
  add(cue < 0 ? 2 : word(cue - 1), state);
  add(near(cueEnd), state);
  add(near(cueEnd), cueEnd < 0 ? 2 : word(cueEnd + 1));
  add(cue < 0 ? 2 : word(cue - 2), cue < 0 ? 2 : word(cue - 1));
  add(cue < 0 ? 0 : (c.cue[cue] as number), state);
  add(cue < 0 ? 0 : (c.cue[cue] as number), near(cueEnd));
  add(cue < 0 ? 0 : (c.suffix[cueEnd - 1] as number), state);
  add(cue < 0 ? 9 : toStep(cue - from), cue < 0 ? 9 : toStep(to - cueEnd));
  add(near(sourceEnd - 1));
  add(near(source), state);
  add(near(content));
  add(near(content), content < 0 ? 2 : word(content + 1));
}
