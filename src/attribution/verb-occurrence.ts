import { CUE_NOUNS } from '../phrase/cue-nouns';
import { type CueVerb, isDeclining } from '../phrase/cue-verbs';
import type { NounPhrase } from '../phrase/noun-phrase';
import { has, lowerOf, opensSentence, type TokenRange, WORD, type Words } from '../phrase/read-words';
import type { Candidate } from './candidate';
import type { Pattern } from './patterns';

/** A reporting verb in its sentence, with the auxiliaries and adverbs that belong to it. */
export interface Occurrence {
  readonly verb: CueVerb;
  readonly sentence: number;
  readonly range: TokenRange;
  /** First token of the verb group: "has" in "has also said". */
  readonly groupStart: number;
  readonly at: number;
  readonly end: number;
  readonly voice: 'active' | 'passive' | 'participle' | 'infinitive';
}

const BE = new Set(['am', 'are', "aren't", 'be', 'been', 'being', 'is', "isn't", 'was', "wasn't", 'were', "weren't"]);

const HAVE = new Set(['has', 'have', 'had', "hasn't", "haven't", "hadn't", "i've", "they've", "we've"]);

const NEGATIONS = new Set([
  'not',
  'never',
  "didn't",
  "don't",
  "doesn't",
  "hasn't",
  "haven't",
  "hadn't",
  "wouldn't",
  "won't",
  "can't",
  "couldn't",
  'cannot',
  'nor',
]);

const LEADING_TO_SPEECH = new Set([
  'went',
  'goes',
  'going',
  'continued',
  'continues',
  'began',
  'used',
  'proceeded',
  'tends',
  'tended',
  'quick',
]);

/** Places a verb form in its sentence; `null` when it is a noun here, negated, or part of a silence ("declined to say"). */
export function readOccurrence(
  w: Words,
  sentence: number,
  range: TokenRange,
  at: number,
  end: number,
  verb: CueVerb,
): Occurrence | null {
  const group = readGroup(w, range, at, verb);
  if (!group) return null;
  const { isActive, isPassive, isInfinitive } = group;
  const isParticiple = verb.forms.has('participle') && !group.isProgressive;
  if (!isActive && !isParticiple && !isInfinitive && isNounUse(w, at, verb)) return null;
  const voice = isInfinitive ? 'infinitive' : isPassive ? 'passive' : isParticiple ? 'participle' : 'active';
  return { verb, sentence, range, groupStart: group.start, at, end, voice };
}

/** What the words before a verb make of it; written while they are read. */
interface Group {
  /** First token of the group. */
  start: number;
  isPassive: boolean;
  isProgressive: boolean;
  isActive: boolean;
  isInfinitive: boolean;
}

const LONGEST_GROUP = 8;

/** Reads the auxiliaries and adverbs before a verb, from right to left; `null` when they say that nothing was said. */
function readGroup(w: Words, range: TokenRange, at: number, verb: CueVerb): Group | null {
  const group: Group = { start: at, isPassive: false, isProgressive: false, isActive: false, isInfinitive: false };
  const lowest = Math.max(range.from, at - LONGEST_GROUP);
  let k = at - 1;
  while (k >= lowest && !has(w, k, WORD.quoted)) {
    if (NEGATIONS.has(lowerOf(w, k)) && verb.lemma !== 'deny') return null;
    if (has(w, k, WORD.pronoun)) {
      group.isActive ||= has(w, k, WORD.auxiliary);
      break;
    }
    if (lowerOf(w, k) === 'to') {
      if (!has(w, k + 1, WORD.capital) && isDeclining(lowerOf(w, k - 1))) return null;
      const start = startOfLeadIn(w, k);
      group.isInfinitive = start === null && !has(w, k + 1, WORD.capital);
      if (start === null) break;
      group.isActive = true;
      k = start - 1;
      continue;
    }
    if (isAuxiliary(w, k)) readAuxiliary(lowerOf(w, k), verb, group);
    else {
      const start = startOfAdverbial(w, k, range.from);
      if (start === null) break;
      k = start;
    }
    k--;
  }
  group.start = k + 1;
  return group;
}

const isAuxiliary = (w: Words, k: number): boolean =>
  BE.has(lowerOf(w, k)) || HAVE.has(lowerOf(w, k)) || (has(w, k, WORD.auxiliary) && !has(w, k, WORD.capital));

function readAuxiliary(lower: string, verb: CueVerb, group: Group): void {
  if (BE.has(lower)) {
    if (!group.isActive && !group.isInfinitive && verb.forms.has('past-participle')) group.isPassive = true;
    group.isProgressive = true;
  }
  group.isActive = true;
}

/** The first token of what leads to speech with the "to" at `k`: "went on | to say", "began | to say"; `null` without. */
function startOfLeadIn(w: Words, k: number): number | null {
  if (has(w, k + 1, WORD.capital)) return null;
  if (lowerOf(w, k - 1) === 'on') return LEADING_TO_SPEECH.has(lowerOf(w, k - 2)) ? k - 2 : null;
  return LEADING_TO_SPEECH.has(lowerOf(w, k - 1)) ? k - 1 : null;
}

/** The first token of an adverbial inside a verb group that ends with token `k`, itself behind `from`; `null` for other words. */
function startOfAdverbial(w: Words, k: number, from: number): number | null {
  if (isWhen(w, k) && k > from) return k;
  if (lowerOf(w, k) === 'long' && HAVE.has(lowerOf(w, k - 1))) return k;
  if (lowerOf(w, k) === 'more' && has(w, k + 1, WORD.adverb) && k > from) return k;
  const period = startOfPeriod(w, k);
  if (period > from) return period;
  const isAdverb =
    has(w, k, WORD.adverb) && !has(w, k, WORD.conjunction | WORD.determiner | WORD.otherPronoun | WORD.preposition);
  return isAdverb && k > from ? k : null;
}

/** Where a period that ends with token `k` begins: "has | over the past few months | warned"; -1 where there is none. */
function startOfPeriod(w: Words, k: number): number {
  if (!has(w, k, WORD.time)) return -1;
  for (let i = k - 1; i > k - 6 && i > 0; i--) {
    if (['over', 'in', 'for', 'during', 'within'].includes(lowerOf(w, i)))
      return has(w, i - 1, WORD.auxiliary) ? i : -1;
    if (has(w, i, WORD.capital | WORD.punctuation | WORD.pronoun | WORD.cueVerb)) return -1;
  }
  return -1;
}

const WHEN = new Set(['last', 'this', 'late', 'earlier', 'later', 'today', 'yesterday', 'recently']);
const BEFORE_WHEN = new Set(['last', 'this', 'late', 'early', 'on', 'in']);

/** Part of a time that stands between subject and verb: "last week", "Tuesday". */
const isWhen = (w: Words, k: number): boolean =>
  (has(w, k, WORD.time) && (has(w, k, WORD.capital) || WHEN.has(lowerOf(w, k)) || isWhen(w, k - 1))) ||
  (BEFORE_WHEN.has(lowerOf(w, k)) &&
    has(w, k + 1, WORD.time) &&
    (!has(w, k, WORD.preposition) || has(w, k + 1, WORD.capital)));

/**
 * Whether a form that can be a noun is one here: "the report", "new claims", "a call". Past forms and participles are verbs, except
 * right behind a determiner.
 */
function isNounUse(w: Words, at: number, verb: CueVerb): boolean {
  const before = at - 1;
  const isPast = verb.forms.has('past') || verb.forms.has('past-participle');
  if (opensSentence(w, at)) return !isPast && !verb.forms.has('third');
  if (!isPast && opensSentence(w, before) && !has(w, before, WORD.pronoun) && hasVerbBehind(w, at)) return true;
  const lower = lowerOf(w, before);
  if (has(w, before, WORD.pronoun) || lower === 'who') return false;
  if (has(w, before, WORD.determiner) && !has(w, before, WORD.otherPronoun)) return true;
  if (isPast) return false;
  // "The harbour protests | are over."
  if (CUE_NOUNS.homograph.has(lowerOf(w, at)) && has(w, at + 1, WORD.auxiliary)) return true;
  return lower === "'s" || lower === "'" || lower === '’' || has(w, before, WORD.preposition);
}

const PLAIN_SAYING = new Set(['said', 'told', 'wrote', 'say', 'tell', 'write']);

/** Whether a finite verb stands right behind token `k`: "Initial reports | said", "Consumer advocates | are urging". */
const hasVerbBehind = (w: Words, k: number): boolean =>
  has(w, k + 1, WORD.auxiliary) ||
  (has(w, k + 1, WORD.cueVerb) && (lowerOf(w, k + 1).endsWith('ed') || PLAIN_SAYING.has(lowerOf(w, k + 1))));

/** Whether a form like "states" or "report" stands behind a word that does not show it to be a verb. */
export function isDoubtful(w: Words, o: Occurrence): boolean {
  if (o.verb.forms.has('past') || o.verb.forms.has('participle') || o.groupStart < o.at) return false;
  if (
    !CUE_NOUNS.homograph.has(lowerOf(w, o.at)) &&
    !CUE_NOUNS.claim.has(lowerOf(w, o.at)) &&
    !CUE_NOUNS.document.has(lowerOf(w, o.at))
  )
    return false;
  const before = o.at - 1;
  return !(has(w, before, WORD.pronoun) || lowerOf(w, before) === 'who');
}

/** A candidate around a verb; `null` when no content is left. */
export function toCandidate(
  o: Occurrence,
  source: NounPhrase | null,
  cue: TokenRange,
  content: readonly TokenRange[],
  pattern: Pattern,
): Candidate | null {
  const parts = content.filter((part) => part.to > part.from);
  if (parts.length === 0) return null;
  return { sentence: o.sentence, source, cue, cueKind: 'verb', lemma: o.verb.lemma, content: parts, pattern };
}
