import { endsLikeParticiple } from '../lexicon/inflect';
import type { VerbClass } from '../lexicon/reporting-verbs';
import { CUE_NOUNS } from '../phrase/cue-nouns';
import { type NounPhrase, nounPhraseAfter, nounPhraseBefore } from '../phrase/noun-phrase';
import { openingAt } from '../phrase/opening';
import { has, isDash, isIndefiniteArticle, lowerOf, type TokenRange, WORD, type Words } from '../phrase/read-words';
import { QUOTE_MARKS } from '../text/quote-marks';
import type { Candidate } from './candidate';
import { subjectBefore, withAppositive } from './find-subject';
import { isDoneToSay } from './is-done-to-say';
import { headOf, isReporter, isSpeaker } from './is-speaker';
import { passiveCandidate } from './passive-candidate';
import { afterAdverbials, contentEnd, cueVerbAt, trimmed } from './read-on';
import { afterEverything, readRight } from './read-right';
import { isDoubtful, type Occurrence, readOccurrence, toCandidate } from './verb-occurrence';
import { clauseLimit, isHungOn, isTrusted, SUBORDINATORS } from './weigh-verb';

/**
 * The relations that reporting verbs of one sentence propose, in text order: `“Go,” she said, adding that it was late.` → two.
 * Verbs inside quotations propose nothing; neither do negated and declined acts of speech.
 */
export function findVerbCandidates(w: Words, sentence: number, range: TokenRange): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let k = range.from; k < range.to; k++) {
    if (!has(w, k, WORD.cueVerb) && !(has(w, k, WORD.capital) && k === range.from)) continue;
    const match = cueVerbAt(w, k);
    if (!match) continue;
    const occurrence = readOccurrence(w, sentence, range, k, match.end, match.verb);
    if (!occurrence) continue;
    const candidate = candidateFor(w, occurrence, found.at(-1) ?? null);
    if (!candidate || isReporter(w, candidate.source)) continue;
    found.push(candidate);
    k = match.end - 1;
  }
  return found;
}

function candidateFor(w: Words, o: Occurrence, before: Candidate | null): Candidate | null {
  switch (o.voice) {
    case 'passive':
      return passiveCandidate(w, o);
    case 'infinitive':
      return infinitiveCandidate(w, o, before);
    case 'participle':
      return participleCandidate(w, o, before);
    case 'active':
      return invertedCandidate(w, o) ?? activeCandidate(w, o, before);
  }
}

/** `“It is over,” said Ana Li, a judge.` */
function invertedCandidate(w: Words, o: Occurrence): Candidate | null {
  if (!o.verb.forms.has('past') && !o.verb.forms.has('third')) return null;
  const before = o.groupStart - 1;
  if (before <= o.range.from) return null;
  const afterQuotation = has(w, before, WORD.quoted) || (lowerOf(w, before) === ',' && has(w, before - 1, WORD.quoted));
  if (
    !afterQuotation &&
    !(lowerOf(w, before) === ',' && o.verb.classes.has('say') && !CUE_NOUNS.homograph.has(lowerOf(w, o.at)))
  )
    return null;
  const phrase = nounPhraseAfter(w, o.end, o.range.to);
  if (!phrase) return null;
  const next = phrase.last + 1;
  if (
    has(w, next, WORD.auxiliary) ||
    (lowerOf(w, next) === 'that' && !afterQuotation) ||
    (has(w, next, WORD.verbLike) && !afterQuotation)
  )
    return null;
  if (
    !afterQuotation &&
    (!endsClause(w, next, o.range.to) || has(w, phrase.first, WORD.pronoun) || !isSpeaker(w, phrase))
  )
    return null;
  const source = withAppositive(w, phrase, o.range.to);
  const cue = { from: o.groupStart, to: o.end };
  const left = trimmed(w, { from: o.range.from, to: o.groupStart });
  if (left.to <= left.from) return null;
  return toCandidate(o, source, cue, withRightQuotation(w, o, [left], source.last + 1), 'inverted');
}

/** Words that a further verb of the same subject stands behind: "he said it was over and | added …". */
const ADDS_CLAUSE = new Set(['and', 'but', 'then']);

/** `Ana Li, a judge, said on Sunday that it was over.` and `It was over, Ana Li said.` */
function activeCandidate(w: Words, o: Occurrence, earlier: Candidate | null): Candidate | null {
  const last = o.groupStart - 1;
  const source = subjectOf(w, o, last, earlier);
  if (!source) return null;
  const isOwn = source !== earlier?.source && source.first <= last && !ADDS_CLAUSE.has(lowerOf(w, last));
  const left = isOwn ? trimmed(w, { from: o.range.from, to: source.first }) : { from: o.at, to: o.at };
  const parts = readRight(w, o);
  const isBehindQuotation = isOwn && endsInQuotation(w, left) && source.first - left.to <= 1;
  if (!parts || (isBehindQuotation && parts.pattern !== 'subject-verb-quotation'))
    return isOwn ? parentheticalCandidate(w, o, source, left, isBehindQuotation) : null;
  const { pattern, from, to } = parts;
  if (!isTrusted(w, o, source, pattern)) return null;
  const right = { from, to: to ?? contentEnd(w, from, clauseLimit(w, o, source, from)) };
  if (right.to <= right.from || isHungOn(w, o, source, right)) return null;
  return toCandidate(o, source, cueOf(o), isBehindQuotation ? [left, right] : [right], pattern);
}

const cueOf = (o: Occurrence): TokenRange => ({ from: o.groupStart, to: o.end });

/** `It was over, Ana Li said.`, `“It is over,” Ana Li said, “and done.”` */
function parentheticalCandidate(
  w: Words,
  o: Occurrence,
  source: NounPhrase,
  left: TokenRange,
  isBehindQuotation: boolean,
): Candidate | null {
  if (left.to <= left.from || !isParenthetical(w, o, source, left)) return null;
  const next = afterEverything(w, o);
  if (!isBehindQuotation) {
    if (has(w, source.first, WORD.relative) || (isDoubtful(w, o) && !has(w, source.nameEnd, WORD.capital))) return null;
    if (next < o.range.to && !has(w, next, WORD.punctuation | WORD.quoted | WORD.conjunction)) return null;
  }
  const content = withRightQuotation(w, o, [left], next);
  const isAlone = content.length === 1 && !isBehindQuotation;
  const isLast = next >= o.range.to - 1 && o.verb.classes.has('say');
  return isAlone && (left.to - left.from < 3 || (!isLast && isOpeningPhrase(w, left)))
    ? null
    : toCandidate(o, source, cueOf(o), content, 'parenthetical');
}

/** `…, adding that it was late`: the speaker is the one before. */
function participleCandidate(w: Words, o: Occurrence, earlier: Candidate | null): Candidate | null {
  const before = o.groupStart - 1;
  const parts = readRight(w, o);
  if (!parts || parts.pattern === 'subject-verb-belief') return null;
  if (parts.pattern === 'subject-verb-object' && lowerOf(w, before) !== ',') return null;
  const source = subjectOfWith(w, o) ?? earlier?.source ?? mainSubject(w, o);
  if (
    !source ||
    (!earlier && (o.verb.classes.has('evidence') || parts.pattern === 'subject-verb-object') && !isSpeaker(w, source))
  )
    return null;
  const right = { from: parts.from, to: parts.to ?? contentEnd(w, parts.from, o.range.to) };
  if (right.to - right.from < 2) return null;
  return toCandidate(o, source, { from: o.groupStart, to: o.end }, [right], 'participle');
}

/** `…, with forecasters | warning that it would last`: the participle has a subject of its own. */
function subjectOfWith(w: Words, o: Occurrence): NounPhrase | null {
  const phrase = nounPhraseBefore(w, o.groupStart - 1, o.range.from);
  if (!phrase) return null;
  // "has sparked fears with | some analysts | suggesting that …"
  let first = phrase.last;
  while (first > phrase.first && lowerOf(w, first - 1) !== 'with') first--;
  const subject = { ...phrase, first };
  return lowerOf(w, first - 1) === 'with' && isSpeaker(w, subject) ? subject : null;
}

/** `She used the speech to call the plan “a disgrace”`: trusted only with a quotation, or with a clause after what was done to say it. */
function infinitiveCandidate(w: Words, o: Occurrence, earlier: Candidate | null): Candidate | null {
  const from = afterEverything(w, o);
  const to = contentEnd(w, from, o.range.to);
  let isQuoting = false;
  for (let k = from; k < to && k < from + 20; k++) isQuoting ||= has(w, k, WORD.quoted);
  const subject = to > from ? (earlier?.source ?? mainSubject(w, o)) : null;
  if (!subject || !isSpeaker(w, subject)) return null;
  const cue = { from: o.groupStart, to: o.end };
  if (isQuoting) return toCandidate(o, subject, cue, [{ from, to }], 'infinitive-quotation');
  const parts = readRight(w, o);
  const saysClause = parts?.pattern === 'subject-verb-that' || parts?.pattern === 'subject-verb-clause';
  const source = withAppositive(w, subject, o.groupStart);
  return saysClause && isDoneToSay(w, o, source)
    ? toCandidate(o, source, cue, [{ from: parts.from, to }], 'done-to-say')
    : null;
}

/** The subject of an active verb: before it, or shared with the verb before ("said … and added …"). */
function subjectOf(w: Words, o: Occurrence, last: number, earlier: Candidate | null): NounPhrase | null {
  const lower = lowerOf(w, last);
  if (last >= o.range.from && !has(w, last, WORD.quoted) && !ADDS_CLAUSE.has(lower)) {
    const own = subjectBefore(w, last, o.range.from);
    if (own && isPlaceBefore(w, own)) return null;
    if (own) return own;
  }
  if (ADDS_CLAUSE.has(lower) || lower === ',') return earlier?.source ?? mainSubject(w, o);
  return null;
}

/** "a South Carolina | shared workspace": "a" with nothing but names behind it describes what follows. */
function isPlaceBefore(w: Words, { first, last }: NounPhrase): boolean {
  if (!isIndefiniteArticle(w, first) || first === last) return false;
  for (let k = first + 1; k <= last; k++) if (!has(w, k, WORD.capital)) return false;
  return true;
}

/** The first noun phrase of the sentence that is not inside an opening phrase ("In a statement, the army …"). */
function mainSubject(w: Words, o: Occurrence): NounPhrase | null {
  let k = afterDateline(w, o.range.from);
  while (k < o.at && has(w, k, WORD.quoted | WORD.punctuation)) k++;
  while (
    k < o.at &&
    has(w, k, WORD.conjunction | WORD.adverb | WORD.time | WORD.punctuation) &&
    !has(w, k, WORD.pronoun)
  )
    k++;
  if (has(w, k, WORD.preposition) || lowerOf(w, k).endsWith('ing'))
    k = (openingAt(w.passage.tokens, k, o.at)?.comma ?? o.at) + 1;
  return k < o.at ? nounPhraseAfter(w, k, o.at) : null;
}

const LONGEST_DATELINE = 12;

/** The first token after the place that opens a report: `KENTON, Ohio (AP) — | Two officers …`; `from` itself without one. */
function afterDateline(w: Words, from: number): number {
  const place = w.passage.tokens[from];
  if (!place || !/^\p{Lu}{3,}$/u.test(w.passage.article.text.slice(place.span.start, place.span.end))) return from;
  for (let k = from + 1; k < from + LONGEST_DATELINE; k++) {
    if (isDash(w, k)) return k + 1;
    if (!has(w, k, WORD.capital | WORD.punctuation | WORD.number)) return from;
  }
  return from;
}

/** Whether a clause of saying may end before `k`: "…, said the mayor on Monday", not "…, said the mayor had left". */
const endsClause = (w: Words, k: number, limit: number): boolean =>
  k >= limit || (!has(w, k, WORD.quoted) && has(w, k, WORD.punctuation | WORD.preposition | WORD.time | WORD.relative));

const BEFORE_CLOSING = new Set(',?!');

/** Whether `…, X said` ends or interrupts what X said: before the subject stands a comma or a quotation. */
function isParenthetical(w: Words, o: Occurrence, source: NounPhrase, left: TokenRange): boolean {
  const before = source.first - 1;
  const isQuoted = has(w, left.to - 1, WORD.quoted);
  if (isQuoted && before - left.to <= 1) return true;
  if (QUOTE_MARKS.closing.has(lowerOf(w, before)) && BEFORE_CLOSING.has(lowerOf(w, before - 1))) return true;
  if (lowerOf(w, before) === 'as' && lowerOf(w, before - 1) === ',')
    return o.verb.classes.has('say') || o.verb.classes.has('claim');
  if (lowerOf(w, before) !== ',' && !isDash(w, before)) return false;
  if (o.verb.classes.has('hearing')) return CUE_NOUNS.court.has(lowerOf(w, headOf(w, source)));
  return ['say', 'claim', 'tell', 'question'].some((name) => o.verb.classes.has(name as VerbClass));
}

/** "At 10 p.m.", "Speaking to reporters": words before a comma that are no clause of their own. */
function isOpeningPhrase(w: Words, { from, to }: TokenRange): boolean {
  const isClause = SUBORDINATORS.has(lowerOf(w, from));
  if (!isClause && to - from > 12) return false;
  if (has(w, from + 1, WORD.number)) return false;
  if (!isClause && !has(w, from, WORD.preposition | WORD.adverb | WORD.time) && !endsLikeParticiple(lowerOf(w, from)))
    return false;
  for (let k = from; k < Math.min(to, from + 40); k++)
    if (lowerOf(w, k) === ',' || (!isClause && has(w, k, WORD.auxiliary | WORD.pronoun))) return false;
  return true;
}

/** Words after which the reporter goes on, not the speaker: "It was late, he said, but nobody left." */
const REPORTERS_OWN = new Set([
  'but',
  'although',
  'though',
  'despite',
  'who',
  'which',
  'while',
  'whereas',
  'when',
  'according',
]);

const endsInQuotation = (w: Words, range: TokenRange): boolean =>
  range.to > range.from && has(w, range.to - 1, WORD.quoted);

/** Adds what goes on behind the interruption: `“Well,” she said, “go.”`, `The landers, he said, could carry tools.` */
function withRightQuotation(w: Words, o: Occurrence, content: readonly TokenRange[], k: number): readonly TokenRange[] {
  const punctuation = lowerOf(w, k);
  if (punctuation !== ',' && punctuation !== ':') {
    const next = afterAdverbials(w, k, o.range.to);
    if (lowerOf(w, next) !== ',' && lowerOf(w, next) !== ':') return content;
    return withRightQuotation(w, o, content, next);
  }
  const from = k + 1;
  if (from >= o.range.to) return content;
  if (has(w, from, WORD.quoted)) return [...content, { from, to: contentEnd(w, from, o.range.to) }];
  // "…,” he said in Kenton, Ohio, “but …”"
  if (has(w, from, WORD.capital) && lowerOf(w, from + 1) === ',' && has(w, from + 2, WORD.quoted))
    return withRightQuotation(w, o, content, from + 1);
  if (endsInQuotation(w, content.at(-1) ?? { from: 0, to: 0 }) && !has(w, from, WORD.auxiliary)) return content;
  if (REPORTERS_OWN.has(lowerOf(w, from)) || lowerOf(w, from).endsWith('ing')) return content;
  const to = contentEnd(w, from, o.range.to);
  return to - from > 2 ? [...content, { from, to }] : content;
}
