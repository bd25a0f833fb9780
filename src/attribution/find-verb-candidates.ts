import { afterLeadIn } from './after-lead-in';
import type { Candidate, Pattern } from './candidate';
import { CUE_NOUNS } from './cue-phrases';
import { type CueVerb, DECLINING, type VerbClass } from './cue-verbs';
import {
  has,
  lowerOf,
  type NounPhrase,
  nounPhraseAfter,
  opensSentence,
  subjectBefore,
  withAppositive,
} from './noun-phrase';
import { afterAdverbials, afterHearer, contentEnd, cueVerbAt, isInfinitive, opensClause, trimmed } from './read-on';
import { type TokenRange, WORD, type Words } from './read-words';
import { SPEAKER_NOUNS } from './speaker-nouns';

/** A reporting verb in its sentence, with the auxiliaries and adverbs that belong to it. */
interface Occurrence {
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
const QUESTION_WORDS = new Set(['whether', 'if', 'how', 'why', 'what', 'who', 'where', 'when', 'which']);

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

/** "I", "we" and "you" outside quotations are the reporter and the readers; "nobody" says nothing. */
const isReporter = (w: Words, source: NounPhrase | null): boolean =>
  source !== null &&
  /^(?:(?:i|we|you)(?:'\w+)?|nobody|none|neither|there)$/u.test(lowerOf(w, source.first)) &&
  source.first === source.last;

/** Places a verb form in its sentence; `null` when it is a noun here, negated, or part of a silence ("declined to say"). */
function readOccurrence(
  w: Words,
  sentence: number,
  range: TokenRange,
  at: number,
  end: number,
  verb: CueVerb,
): Occurrence | null {
  let k = at - 1;
  let passive = false;
  let progressive = false;
  let active = false;
  let infinitive = false;
  const lowest = Math.max(range.from, at - 8);
  for (; k >= lowest; k--) {
    const lower = lowerOf(w, k);
    if (has(w, k, WORD.quoted)) break;
    if (NEGATIONS.has(lower) && verb.lemma !== 'deny') return null;
    if (has(w, k, WORD.pronoun)) {
      active ||= has(w, k, WORD.auxiliary);
      break;
    }
    if (BE.has(lower)) {
      if (!active && !infinitive && verb.forms.has('past-participle')) passive = true;
      progressive = true;
      active = true;
    } else if (HAVE.has(lower)) active = true;
    else if (lower === 'to') {
      if (has(w, k + 1, WORD.capital)) break;
      infinitive = true;
      const before = lowerOf(w, k - 1);
      if (DECLINING.has(before)) return null;
      if (before === 'on' ? LEADING_TO_SPEECH.has(lowerOf(w, k - 2)) : LEADING_TO_SPEECH.has(before)) {
        k -= before === 'on' ? 2 : 1;
        infinitive = false;
        active = true;
        continue;
      }
      break;
    } else if (has(w, k, WORD.auxiliary) && !has(w, k, WORD.capital)) active = true;
    else if (isWhen(w, k) && k > range.from) continue;
    else if (
      has(w, k, WORD.adverb) &&
      !has(w, k, WORD.conjunction | WORD.determiner | WORD.otherPronoun | WORD.preposition) &&
      k > range.from
    )
      continue;
    else break;
  }
  const groupStart = k + 1;
  const participle = verb.forms.has('participle') && !progressive;
  if (!active && !participle && !infinitive && isNounUse(w, at, verb)) return null;
  const voice = infinitive ? 'infinitive' : passive ? 'passive' : participle ? 'participle' : 'active';
  return { verb, sentence, range, groupStart, at, end, voice };
}

/** Part of a time that stands between subject and verb: "last week", "Tuesday". */
const isWhen = (w: Words, k: number): boolean =>
  (has(w, k, WORD.time) &&
    (has(w, k, WORD.capital) ||
      /^(?:last|this|late|earlier|later|today|yesterday|recently)$/u.test(lowerOf(w, k)) ||
      isWhen(w, k - 1))) ||
  (/^(?:last|this|late|early|on|in)$/u.test(lowerOf(w, k)) &&
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
  const lower = lowerOf(w, before);
  if (has(w, before, WORD.pronoun) || lower === 'who') return false;
  if (has(w, before, WORD.determiner) && !has(w, before, WORD.otherPronoun)) return true;
  if (isPast) return false;
  return lower === "'s" || lower === "'" || lower === '’' || has(w, before, WORD.preposition);
}

/** Whether a form like "states" or "report" stands behind a word that does not show it to be a verb. */
function isDoubtful(w: Words, o: Occurrence): boolean {
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
  return build(o, source, cue, withRightQuotation(w, o, [left], source.last + 1), 'inverted');
}

/**
 * Whether a noun phrase names or describes somebody or something that speaks, judged by its head: "a spokesman for the army" does,
 * "support for the army" does not.
 */
function isSpeaker(w: Words, phrase: NounPhrase): boolean {
  const { first } = phrase;
  if (has(w, first, WORD.pronoun | WORD.relative) || has(w, first, WORD.number)) return true;
  if (has(w, first, WORD.otherPronoun) && !has(w, first, WORD.determiner)) return true;
  const head = headOf(w, phrase);
  if (QUANTITIES.has(lowerOf(w, head))) return true;
  if (has(w, head, WORD.capital) && !has(w, head, WORD.determiner | WORD.time | WORD.preposition | WORD.conjunction))
    return true;
  const noun = lowerOf(w, head);
  return SPEAKER_NOUNS.has(noun) || noun.endsWith('-old') || noun === ')' || /^["'”’]$/u.test(noun);
}

/** Token index of the noun that the rest hangs on: "spokesman" in "a spokesman for the army". */
function headOf(w: Words, { first, nameEnd }: NounPhrase): number {
  let head = first;
  while (
    head < nameEnd &&
    !has(w, head + 1, WORD.preposition | WORD.relative) &&
    lowerOf(w, head + 1) !== ',' &&
    !(head > first && lowerOf(w, head + 1).endsWith('ing'))
  )
    head++;
  return head;
}

/** "some of the officials": the head only counts who speaks. */
const QUANTITIES = new Set([
  'some',
  'many',
  'most',
  'several',
  'few',
  'one',
  'two',
  'both',
  'all',
  'those',
  'half',
  'majority',
  'number',
  'dozens',
  'hundreds',
  'thousands',
  'others',
  'group',
  'percent',
  'none',
  'each',
  'part',
]);

/** `Ana Li, a judge, said on Sunday that it was over.` and `It was over, Ana Li said.` */
function activeCandidate(w: Words, o: Occurrence, earlier: Candidate | null): Candidate | null {
  const last = o.groupStart - 1;
  const source = subjectOf(w, o, last, earlier);
  if (!source) return null;
  const cue = { from: o.groupStart, to: o.end };
  const isOwn = source !== earlier?.source && source.first <= last && !/^(?:and|but|then)$/u.test(lowerOf(w, last));
  const left = isOwn ? trimmed(w, { from: o.range.from, to: source.first }) : { from: o.at, to: o.at };
  const parts = readRight(w, o);
  const afterQuotation = isOwn && endsInQuotation(w, left) && source.first - left.to <= 1;
  if (parts && (!afterQuotation || parts.pattern === 'subject-verb-quotation')) {
    const { pattern, from, to } = parts;
    if (!isTrusted(w, o, source, pattern)) return null;
    const right = { from, to: to ?? contentEnd(w, from, clauseLimit(w, o, source, from)) };
    if (right.to <= right.from || isHungOn(w, o, source, right)) return null;
    return build(o, source, cue, afterQuotation ? [left, right] : [right], pattern);
  }
  if (!isOwn || left.to <= left.from || !isParenthetical(w, o, source, left)) return null;
  if (
    !afterQuotation &&
    (has(w, source.first, WORD.relative) || (isDoubtful(w, o) && !has(w, source.nameEnd, WORD.capital)))
  )
    return null;
  const next = afterEverything(w, o);
  if (!afterQuotation && next < o.range.to && !has(w, next, WORD.punctuation | WORD.quoted | WORD.conjunction))
    return null;
  const content = withRightQuotation(w, o, [left], next);
  const isAlone = content.length === 1 && !afterQuotation;
  return isAlone && (left.to - left.from < 3 || isOpeningPhrase(w, left))
    ? null
    : build(o, source, cue, content, 'parenthetical');
}

const MODALS = /^(?:would|could|can|should|may|might|must|will|cannot|can't|'ll)$/u;

/** Whether subject and verb may mean speech with that kind of content: things and doubtful forms need more evidence than people. */
function isTrusted(w: Words, o: Occurrence, source: NounPhrase, pattern: Pattern): boolean {
  const speaker = isSpeaker(w, source);
  if (isDoubtful(w, o)) {
    if (!speaker || (o.verb.forms.has('base') && !isPlural(w, source))) return false;
    if (o.verb.forms.has('third') && has(w, source.last, WORD.otherPronoun)) return false;
    if (pattern === 'subject-verb-quotation') return has(w, o.end, WORD.quoted) || has(w, o.end + 1, WORD.quoted);
    if (pattern === 'subject-verb-question' || pattern === 'subject-verb-belief' || pattern === 'colon') return false;
  }
  if (pattern === 'subject-verb-quotation') return true;
  if (o.verb.classes.has('evidence')) {
    const isDocument = CUE_NOUNS.document.has(lowerOf(w, headOf(w, source)));
    const shows = o.verb.lemma === 'show' || o.verb.lemma === 'find';
    if (!speaker || (pattern === 'subject-verb-object' && shows && !isDocument)) return false;
  }
  if (o.verb.classes.has('hearing')) return CUE_NOUNS.court.has(lowerOf(w, headOf(w, source)));
  // What somebody believed once is the reporter's reading; what he believes he has declared.
  if (pattern === 'subject-verb-belief' && o.verb.forms.has('past') && o.groupStart === o.at) return false;
  if (pattern === 'subject-verb-infinitive') return speaker;
  if (pattern !== 'subject-verb-object') return true;
  for (let k = o.groupStart; k < o.at; k++) if (MODALS.test(lowerOf(w, k))) return false;
  return speaker;
}

/** Whether the head or the last word of a noun phrase is a plural, or the phrase names several. */
function isPlural(w: Words, source: NounPhrase): boolean {
  for (let k = source.first; k <= source.nameEnd; k++) if (lowerOf(w, k) === 'and') return true;
  return PLURALS.test(lowerOf(w, headOf(w, source))) || PLURALS.test(lowerOf(w, source.nameEnd));
}

const PLURALS =
  /(?:[^s]s|men|people|police|children|media|many|some|most|others|few|all|both|voters|data|half|number|majority|public)$/u;

/** Whether the report stands in a fronted or inserted clause and is less than the rest: the sentence is then about something else. */
function isHungOn(w: Words, o: Occurrence, source: NounPhrase, content: TokenRange): boolean {
  if (content.to >= o.range.to - 1 || has(w, content.from, WORD.quoted)) return false;
  if (clauseLimit(w, o, source, content.from) >= o.range.to) return false;
  if (isFrontedClause(w, o, source) && (WHEN.has(lowerOf(w, source.first - 1)) || WHEN.has(lowerOf(w, o.range.from))))
    return true;
  return content.to - content.from < 0.6 * (o.range.to - content.to);
}

const WHEN = new Set(['when', 'after', 'before', 'since', 'once', 'until', 'because', 'if']);
const SUBORDINATORS = new Set([
  'although',
  'though',
  'while',
  'when',
  'after',
  'before',
  'as',
  'because',
  'since',
  'if',
  'despite',
  'until',
  'once',
  'even',
]);

/** Whether the subject stands in a subordinate clause that opens the sentence: "When the mayor said …, nobody …". */
function isFrontedClause(w: Words, o: Occurrence, source: NounPhrase): boolean {
  const before = source.first - 1;
  if (before > o.range.from + 2 || before < o.range.from) return false;
  for (let k = o.range.from; k <= before; k++) if (lowerOf(w, k) === ',') return false;
  return SUBORDINATORS.has(lowerOf(w, before)) || SUBORDINATORS.has(lowerOf(w, o.range.from));
}

/** Where the clause of the verb ends: a subordinate or a relative clause ends at a comma, not with the sentence. */
function clauseLimit(w: Words, o: Occurrence, source: NounPhrase, from: number): number {
  const isRelative = lowerOf(w, source.first) === 'who' || lowerOf(w, source.first - 1) === 'who';
  const isSubordinate = isFrontedClause(w, o, source);
  if (!isRelative && !isSubordinate) return o.range.to;
  const limit = Math.min(o.range.to, from + 60);
  let end = o.range.to;
  for (let k = from + 1; k < limit; k++) {
    if (has(w, k, WORD.quoted) || lowerOf(w, k) !== ',') continue;
    if (isSubordinate) return k;
    if (has(w, k + 1, WORD.auxiliary | WORD.cueVerb | WORD.verbLike | WORD.adverb)) end = k;
  }
  return end;
}

/** `…, adding that it was late`: the speaker is the one before. */
function participleCandidate(w: Words, o: Occurrence, earlier: Candidate | null): Candidate | null {
  const before = o.groupStart - 1;
  const parts = readRight(w, o);
  if (!parts || parts.pattern === 'subject-verb-belief') return null;
  if (parts.pattern === 'subject-verb-object' && lowerOf(w, before) !== ',') return null;
  const source = earlier?.source ?? mainSubject(w, o);
  if (
    !source ||
    (!earlier && (o.verb.classes.has('evidence') || parts.pattern === 'subject-verb-object') && !isSpeaker(w, source))
  )
    return null;
  const right = { from: parts.from, to: parts.to ?? contentEnd(w, parts.from, o.range.to) };
  if (right.to - right.from < 2) return null;
  return build(o, source, { from: o.groupStart, to: o.end }, [right], 'participle');
}

/** `She used the speech to call the plan “a disgrace”`: trusted only with a quotation. */
function infinitiveCandidate(w: Words, o: Occurrence, earlier: Candidate | null): Candidate | null {
  const from = afterEverything(w, o);
  const to = contentEnd(w, from, o.range.to);
  let isQuoting = false;
  for (let k = from; k < to && k < from + 20; k++) isQuoting ||= has(w, k, WORD.quoted);
  const source = isQuoting && to > from ? (earlier?.source ?? mainSubject(w, o)) : null;
  return source && isSpeaker(w, source)
    ? build(o, source, { from: o.groupStart, to: o.end }, [{ from, to }], 'subject-verb-quotation')
    : null;
}

/** `It was reported that …`, `He is said to be ill`, `She was quoted as saying …`. */
function passiveCandidate(w: Words, o: Occurrence): Candidate | null {
  const next = lowerOf(w, o.end);
  const cue = { from: o.groupStart, to: o.end };
  const subject = subjectBefore(w, o.groupStart - 1, o.range.from);
  if (o.verb.lemma === 'quote' && next === 'as') {
    const saying = cueVerbAt(w, o.end + 1);
    if (!saying || !subject) return null;
    const from = readRight(w, { ...o, end: saying.end, verb: saying.verb })?.from ?? saying.end;
    return build(
      o,
      subject,
      { from: o.groupStart, to: saying.end },
      [{ from, to: contentEnd(w, from, o.range.to) }],
      'subject-verb-quotation',
    );
  }
  if (o.verb.lemma === 'accuse' && next === 'of' && subject)
    return build(o, null, cue, [{ from: o.end, to: contentEnd(w, o.end, o.range.to) }], 'passive');
  if (o.verb.lemma === 'tell' && subject && CUE_NOUNS.court.has(lowerOf(w, headOf(w, subject))))
    return courtWasTold(w, o, subject);
  const isHearsay = HEARSAY.has(o.verb.lemma);
  if (!isHearsay) return null;
  if (lowerOf(w, o.groupStart - 1) === 'it' && next === 'that')
    return build(o, null, cue, [{ from: o.end, to: contentEnd(w, o.end, o.range.to) }], 'passive');
  if (isInfinitive(w, o.end) && subject && HEARSAY_TO.has(o.verb.lemma))
    return build(
      o,
      null,
      cue,
      [
        { from: subject.first, to: o.groupStart },
        { from: o.end, to: contentEnd(w, o.end, o.range.to) },
      ],
      'passive',
    );
  return null;
}

/** `The court was told that he fled.`, `He fled, the court was told.` */
function courtWasTold(w: Words, o: Occurrence, subject: NounPhrase): Candidate | null {
  const cue = { from: o.groupStart, to: o.end };
  const k = afterAdverbials(w, o.end, o.range.to);
  if (k < o.range.to && !has(w, k, WORD.punctuation))
    return build(o, subject, cue, [{ from: k, to: contentEnd(w, k, o.range.to) }], 'subject-verb-clause');
  const left = trimmed(w, { from: o.range.from, to: subject.first });
  return lowerOf(w, subject.first - 1) === ',' ? build(o, subject, cue, [left], 'parenthetical') : null;
}

const HEARSAY = new Set([
  'say',
  'believe',
  'think',
  'report',
  'allege',
  'claim',
  'announce',
  'reveal',
  'understand',
  'confirm',
  'fear',
  'suspect',
  'suggest',
  'tell',
  'disclose',
  'note',
  'argue',
]);
const HEARSAY_TO = new Set(['say', 'believe', 'think', 'allege', 'understand', 'report', 'rumour', 'rumor', 'claim']);

interface Right {
  readonly from: number;
  /** Where the content ends, when that is known already; else `null`. */
  readonly to: number | null;
  readonly pattern: Pattern;
}

/** After their hearer a clause needs no sign of its own: "told lawmakers nothing supports that". */
const TELLS_A_CLAUSE = new Set(['tell', 'warn', 'remind', 'assure']);
/** Before a quotation, or in the passive, these give names: "a plan called “Big Dig”", "a man accused of theft". */
const NAMING = new Set(['call', 'dub', 'label', 'brand', 'term']);

/** Where content to the right of the verb starts and what shows it; `null` when none follows. */
function readRight(w: Words, o: Occurrence): Right | null {
  const { classes } = o.verb;
  const limit = o.range.to;
  const takesHearer = classes.has('tell');
  let k = takesHearer ? afterHearer(w, o.end, limit) : o.end;
  const hasHearer = k > o.end;
  if (o.verb.lemma === 'accuse' && lowerOf(w, k) === 'of') return null;
  k = afterAdverbials(w, k, limit);
  if (lowerOf(w, k) === 'to' && !takesHearer && !isInfinitive(w, k))
    k = afterAdverbials(w, afterHearer(w, k + 1, limit), limit);
  k = afterStrayMark(w, o.end, k, limit);
  if (k >= limit) return null;
  const lower = lowerOf(w, k);
  const introduced = afterLeadIn(w, o.range, k);
  if (introduced) return { ...introduced, pattern: 'colon' };
  if (has(w, k, WORD.quoted))
    return NAMING.has(o.verb.lemma) ? null : { from: k, to: null, pattern: 'subject-verb-quotation' };

  if ((lower === ',' || lower === ':') && has(w, k + 1, WORD.quoted) && k + 1 < limit)
    return { from: k + 1, to: null, pattern: 'subject-verb-quotation' };
  if (lower === ',' && lowerOf(w, k + 1) === 'that' && classes.has('say'))
    return { from: k + 1, to: null, pattern: 'subject-verb-that' };
  if (lower === ':') return k + 2 < limit ? { from: k + 1, to: null, pattern: 'colon' } : null;
  if (has(w, k, WORD.punctuation)) return null;
  const asks = classes.has('question');
  if (classes.has('hearing') && (lower === 'that' || opensClause(w, k, limit)))
    return { from: k, to: null, pattern: 'subject-verb-clause' };
  const speaks = classes.has('say') || classes.has('claim') || (takesHearer && hasHearer && !asks);
  if (lower === 'that' && isDemonstrative(w, k))
    return classes.has('object') ? { from: k, to: null, pattern: 'subject-verb-object' } : null;
  if (lower === 'that' && (speaks || asks || classes.has('promise')))
    return { from: k, to: null, pattern: 'subject-verb-that' };
  if (classes.has('promise') && isInfinitive(w, k)) return { from: k, to: null, pattern: 'subject-verb-infinitive' };
  if (takesHearer && hasHearer && isInfinitive(w, k)) return { from: k, to: null, pattern: 'subject-verb-infinitive' };
  if ((speaks || asks) && QUESTION_WORDS.has(lower)) return { from: k, to: null, pattern: 'subject-verb-question' };
  if (speaks && opensClause(w, k, limit)) return { from: k, to: null, pattern: 'subject-verb-clause' };
  if (classes.has('belief') && (lower === 'that' || opensClause(w, k, limit)))
    return { from: k, to: null, pattern: 'subject-verb-belief' };
  if (o.verb.lemma === 'say' && !has(w, k, WORD.conjunction | WORD.preposition))
    return { from: k, to: null, pattern: 'subject-verb-clause' };
  if (hasHearer && TELLS_A_CLAUSE.has(o.verb.lemma) && !has(w, k, WORD.conjunction | WORD.preposition))
    return { from: k, to: null, pattern: 'subject-verb-clause' };
  if (classes.has('say') && !has(w, k, WORD.conjunction | WORD.preposition))
    return { from: k, to: null, pattern: 'subject-verb-object' };
  if (o.verb.lemma === 'call' && !callsNames(w, k, limit)) return null;
  if (classes.has('object') && !has(w, k, WORD.conjunction | WORD.preposition))
    return { from: k, to: null, pattern: 'subject-verb-object' };
  return null;
}

/** "that position at …", "that.": the word points to something instead of opening a clause. */
const isDemonstrative = (w: Words, k: number): boolean =>
  has(w, k + 1, WORD.punctuation)
    ? !has(w, k + 1, WORD.quoted) && !/^["“‘',:(]$/u.test(lowerOf(w, k + 1))
    : !has(
        w,
        k + 1,
        WORD.capital |
          WORD.pronoun |
          WORD.otherPronoun |
          WORD.determiner |
          WORD.number |
          WORD.preposition |
          WORD.conjunction |
          WORD.adverb |
          WORD.auxiliary,
      ) &&
      !PLURALS.test(lowerOf(w, k + 1)) &&
      ((has(w, k + 2, WORD.preposition) && !/^(?:of|in|for|on)$/u.test(lowerOf(w, k + 2))) ||
        (has(w, k + 2, WORD.punctuation) && !has(w, k + 2, WORD.quoted) && lowerOf(w, k + 2) !== "'"));

/** `said on “Morning Hour, “the word is …”`: behind a mark that closes nothing the content is the next quotation. */
function afterStrayMark(w: Words, from: number, k: number, limit: number): number {
  let isStray = false;
  for (let i = from; i < Math.min(limit, k + 6); i++) {
    if (has(w, i, WORD.quoted)) return isStray ? i : k;
    isStray ||= /^["“”]$/u.test(lowerOf(w, i)) && (w.passage.quotationOf[i] ?? -1) < 0;
  }
  return k;
}

/** `called him a liar`, `called the plan “mad”`: a name is called, not a meeting. */
function callsNames(w: Words, k: number, limit: number): boolean {
  for (let i = k; i < Math.min(limit, k + 12) && !(i > k && has(w, i, WORD.preposition) && lowerOf(w, i) !== 'of'); i++)
    if (has(w, i, WORD.quoted) || /^["“‘']$/u.test(lowerOf(w, i))) return true;
  if (has(w, k, WORD.otherPronoun) && !has(w, k, WORD.determiner))
    return has(w, k + 1, WORD.determiner | WORD.adverb) || !has(w, k + 1, WORD.punctuation | WORD.preposition);
  if (!has(w, k, WORD.capital) && !has(w, k, WORD.pronoun)) return false;
  for (let i = k + 1; i < Math.min(limit, k + 6); i++)
    if (has(w, i, WORD.determiner)) return lowerOf(w, i) === 'a' || lowerOf(w, i) === 'an';
  return false;
}

/** The subject of an active verb: before it, or shared with the verb before ("said … and added …"). */
function subjectOf(w: Words, o: Occurrence, last: number, earlier: Candidate | null): NounPhrase | null {
  const lower = lowerOf(w, last);
  if (last >= o.range.from && !has(w, last, WORD.quoted) && lower !== 'and' && lower !== 'but' && lower !== 'then') {
    const own = subjectBefore(w, last, o.range.from);
    if (own) return own;
  }
  if (lower === 'and' || lower === 'but' || lower === 'then' || lower === ',')
    return earlier?.source ?? mainSubject(w, o);
  return null;
}

/** The first noun phrase of the sentence that is not inside an opening phrase ("In a statement, the army …"). */
function mainSubject(w: Words, o: Occurrence): NounPhrase | null {
  let k = o.range.from;
  while (k < o.at && has(w, k, WORD.quoted | WORD.punctuation)) k++;
  while (
    k < o.at &&
    has(w, k, WORD.conjunction | WORD.adverb | WORD.time | WORD.punctuation) &&
    !has(w, k, WORD.pronoun)
  )
    k++;
  if (has(w, k, WORD.preposition) || lowerOf(w, k).endsWith('ing')) {
    const limit = Math.min(o.at, k + 40);
    while (k < limit && lowerOf(w, k) !== ',') k++;
    k++;
  }
  return k < o.at ? nounPhraseAfter(w, k, o.at) : null;
}

/** Whether a clause of saying may end before `k`: "…, said the mayor on Monday", not "…, said the mayor had left". */
const endsClause = (w: Words, k: number, limit: number): boolean =>
  k >= limit ||
  (!has(w, k, WORD.quoted) && has(w, k, WORD.punctuation | WORD.preposition | WORD.time | WORD.relative));

/** Whether `…, X said` ends or interrupts what X said: before the subject stands a comma or a quotation. */
function isParenthetical(w: Words, o: Occurrence, source: NounPhrase, left: TokenRange): boolean {
  const before = source.first - 1;
  const isQuoted = has(w, left.to - 1, WORD.quoted);
  if (isQuoted && before - left.to <= 1) return true;
  if (/^["'”’]$/u.test(lowerOf(w, before)) && /^[,?!]$/u.test(lowerOf(w, before - 1))) return true;
  if (lowerOf(w, before) === 'as' && lowerOf(w, before - 1) === ',')
    return o.verb.classes.has('say') || o.verb.classes.has('claim');
  if (lowerOf(w, before) !== ',' && !/^[–—-]+$/u.test(lowerOf(w, before))) return false;
  if (o.verb.classes.has('hearing')) return CUE_NOUNS.court.has(lowerOf(w, headOf(w, source)));
  return ['say', 'claim', 'tell', 'question'].some((name) => o.verb.classes.has(name as VerbClass));
}

/** "At 10 p.m.", "Speaking to reporters": words before a comma that are no clause of their own. */
function isOpeningPhrase(w: Words, { from, to }: TokenRange): boolean {
  const isClause = SUBORDINATORS.has(lowerOf(w, from));
  if (!isClause && to - from > 12) return false;
  if (has(w, from + 1, WORD.number)) return false;
  if (!isClause && !has(w, from, WORD.preposition | WORD.adverb | WORD.time) && !/(?:ing|ed)$/u.test(lowerOf(w, from)))
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

/** First token after verb, hearer and adverbials. */
function afterEverything(w: Words, o: Occurrence): number {
  const k = o.verb.classes.has('tell') ? afterHearer(w, o.end, o.range.to) : o.end;
  return afterAdverbials(w, k, o.range.to);
}

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

function build(
  o: Occurrence,
  source: NounPhrase | null,
  cue: TokenRange,
  content: readonly TokenRange[],
  pattern: Pattern,
): Candidate | null {
  const parts = content.filter((part) => part.to > part.from);
  if (parts.length === 0) return null;
  return { sentence: o.sentence, source, cue, cueKind: 'verb', content: parts, pattern };
}
