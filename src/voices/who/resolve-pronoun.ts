import * as pronounsList from '../../lexicon/pronouns.txt?entries';
import { readLexicon } from '../../lexicon/read-lexicon';
import { findKnown } from '../../phrase/find-known';
import { isThing } from '../../phrase/is-thing';
import type { Gender } from '../../phrase/known-names';
import { openingAt } from '../../phrase/opening';
import { PHRASE_WORDS } from '../../phrase/phrase-words';
import { stateKeyOf } from '../../phrase/state-key';
import type { Span } from '../../span';
import { isQuoted, type Reading, sentenceAt } from '../reading';
import type { Entity, Occurrence } from './entity';
import { firstFrom, lastBefore, type Told } from './told';

const SENTENCES_BACK = 8;
const MENTIONS_BACK = 121;
/** So many speakers and pronouns back. */
const TURNS_BACK = 3;
/** How much it counts that a pronoun stood for somebody before: a sentence goes on speaking of the same person. */
const MEANT_BEFORE = 3.8;
const MEANT_IN_SENTENCE = 5;

/**
 * Whom a pronoun stands for: the best of those mentioned in the sentences before, by agreement (he, she: a person of that sex; it: a
 * body; they: a group, or a person), nearness, being the subject, and having spoken last, all within one entry of a live blog. `null` when nobody
 * agrees. First-person pronouns stand for nobody here: outside quotations they are the reporter.
 */
function resolvePronoun(told: Told, key: string, at: number, content: readonly Span[]): Entity | null {
  const wanted = WANTED.get(key);
  if (!wanted) return null;
  const pronoun: Pronoun = { key, at, sentence: sentenceAt(told.reading, at), wanted, content };
  return bestFitting(wanted, [
    ...mentionedBefore(pronoun, told),
    ...spokeBefore(pronoun, told),
    ...meantBefore(pronoun, told),
  ]);
}

/** Whom a third-person pronoun stands for, given whom all those before it stood for: who is told of goes on being meant. */
export function meantBy(told: Told, key: string, at: number, content: readonly Span[] = []): Entity | null {
  const { reading, pronouns } = told;
  for (; told.followedTo < at; told.followedTo += 1) {
    const earlier = reading.words[told.followedTo]?.key ?? '';
    if (!FOLLOWED.has(earlier) || isQuoted(reading, told.followedTo)) continue;
    const entity = resolvePronoun(told, earlier, told.followedTo, []);
    if (entity)
      pronouns.push({ entity, key: earlier, at: told.followedTo, sentence: sentenceAt(reading, told.followedTo) });
  }
  return resolvePronoun(told, key, at, content);
}

const FOLLOWED = new Set(['he', 'she']);

/** Pronouns that stand right behind the name they mean. */
const RELATIVE = new Set(['who', 'which', 'that', 'whom']);

/** Whom a pronoun that says `content` stands for: "who" for the name before it, the others for whoever agrees best. */
export const pronounMeans = (told: Told, key: string, at: number, content: readonly Span[]): Entity | null =>
  RELATIVE.has(key) ? antecedentOf(told, at) : (subjectBehind(told, key, at) ?? meantBy(told, key, at, content));

/** Whom "who" or "which" at word `at` belongs to: the name that ends right before it; not where a body has its seat ("the Grain Group in Kenya, which"). */
function antecedentOf({ cast, reading }: Told, at: number): Entity | null {
  const [last, owner] = lastBefore(cast.occurrences, at, 2);
  if (!last || at - last.at > 12) return null;
  const isSeat = stateKeyOf(last.entity.name) !== null && reading.words[last.at - 1]?.key === 'in';
  return isSeat && owner?.entity.kind === 'body' && owner.sentence === last.sentence ? owner.entity : last.entity;
}

/** Whom a possessive in an opening phrase looks ahead to: "In its latest forecast, | the bank …". */
function subjectBehind({ reading, cast }: Told, key: string, at: number): Entity | null {
  const comma = PHRASE_WORDS.possessive.has(key) ? commaAfterOpening(reading, at) : null;
  if (comma === null) return null;
  const next = cast.occurrences[firstFrom(cast.occurrences, comma)];
  return next && next.at <= comma + 3 && fitOf(next.entity, WANTED.get(key) ?? 'group') >= 0 ? next.entity : null;
}

/** A pronoun, and whom it can stand for. */
interface Pronoun {
  readonly key: string;
  readonly at: number;
  readonly sentence: number;
  readonly wanted: Wanted;
  readonly content: readonly Span[];
}

/** Somebody whom a pronoun may stand for, and how much speaks for them, agreement aside. */
interface Candidate {
  readonly entity: Entity;
  readonly score: number;
}

/** The candidate with the best score, agreement counted; of equals the first. `null` when nobody agrees. */
function bestFitting(wanted: Wanted, candidates: readonly Candidate[]): Entity | null {
  const scores = new Map<Entity, number>();
  for (const { entity, score } of candidates) {
    const fit = fitOf(entity, wanted);
    if (fit >= 0) scores.set(entity, Math.max(scores.get(entity) ?? Number.NEGATIVE_INFINITY, score + fit));
  }
  let best: Entity | null = null;
  for (const [entity, score] of scores) if (best === null || score > (scores.get(best) ?? 0)) best = entity;
  return best;
}

/** Those whom the article names in the sentences before: the nearer the better, a subject best. */
function mentionedBefore({ at, sentence, content }: Pronoun, told: Told): readonly Candidate[] {
  const { entryOf } = told.reading.passage;
  const candidates: Candidate[] = [];
  for (const occurrence of lastBefore(told.cast.occurrences, at, MENTIONS_BACK)) {
    const distance = sentence - occurrence.sentence;
    if (distance > SENTENCES_BACK || entryOf[occurrence.sentence] !== entryOf[sentence]) break;
    const place = weightOfPlace(occurrence, content, told);
    candidates.push({ entity: occurrence.entity, score: 3 - distance + place + (distance === 0 ? 0.5 : 0) });
  }
  return candidates;
}

/** How much the place of a mention tells: a subject more, a quotation, the pronoun's own words or a heading less. */
function weightOfPlace(occurrence: Occurrence, content: readonly Span[], { reading }: Told): number {
  const offset = reading.words[occurrence.at]?.span.start ?? 0;
  const isSaid = occurrence.isQuoted || content.some(({ start, end }) => start <= offset && offset < end);
  const block = reading.passage.article.blocks[occurrence.block];
  const isOpenEnded = /[\p{L}\p{N}]/u.test(reading.text.charAt((block?.span.end ?? 0) - 1));
  const isOwner = reading.words
    .slice(occurrence.at, occurrence.at + 4)
    .some((word, i, near) => word.key === "'s" && near[i - 1]?.isCapital);
  return (isOwner ? -0.8 : 0) + (occurrence.opensSentence ? 1.2 : 0) - (isSaid ? 2 : 0) - (isOpenEnded ? 1.5 : 0);
}

/** The last who spoke: the nearer the end of what they said, the better. */
function spokeBefore(
  { at, sentence }: Pronoun,
  {
    turns,
    reading: {
      passage: { entryOf },
    },
  }: Told,
): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (const [back, speaker] of lastBefore(turns, at, TURNS_BACK).entries()) {
    const distance = sentence - Math.max(speaker.sentence, Math.min(speaker.until, sentence - 1));
    if (distance > 2 * SENTENCES_BACK || entryOf[speaker.sentence] !== entryOf[sentence]) break;
    const isSpeaking = speaker.sentence === sentence;
    candidates.push({ entity: speaker.entity, score: 4.2 - 0.7 * distance - back * 0.8 + (isSpeaking ? 0.8 : 0) });
  }
  return candidates;
}

/** Whom the last pronouns stood for; in the same sentence only the same pronoun counts. */
function meantBefore({ key, at, sentence, wanted }: Pronoun, told: Told): readonly Candidate[] {
  const { pronouns, reading } = told;
  const { entryOf } = reading.passage;
  const candidates: Candidate[] = [];
  for (const earlier of lastBefore(pronouns, at, TURNS_BACK)) {
    const distance = sentence - earlier.sentence;
    if (distance > SENTENCES_BACK || entryOf[earlier.sentence] !== entryOf[sentence]) break;
    if (distance > 0) candidates.push({ entity: earlier.entity, score: MEANT_BEFORE - distance });
    else if (earlier.key === key) {
      const entity = takenUpBy(earlier.at, at, wanted, told) ?? earlier.entity;
      candidates.push({ entity, score: MEANT_IN_SENTENCE });
    }
  }
  return candidates;
}

/** Who speaks between two pronouns, or opens a clause there by a name that agrees: "When he came, Lee said he …" → Lee. */
function takenUpBy(
  from: number,
  at: number,
  wanted: Wanted,
  { cast: { occurrences }, turns, reading: { words } }: Told,
): Entity | null {
  const speaker = turns[firstFrom(turns, at) - 1];
  if (speaker && speaker.at > from && fitOf(speaker.entity, wanted) >= 0) return speaker.entity;
  for (let i = firstFrom(occurrences, from); (occurrences[i]?.at ?? at) < at; i += 1) {
    const occurrence = occurrences[i];
    if (occurrence && words[occurrence.at - 1]?.text === ',' && fitOf(occurrence.entity, wanted) >= 0)
      return occurrence.entity;
  }
  return null;
}

const LONGEST_OPENING = 12;

/** The comma that ends the phrase a sentence opens with, where word `at` stands in one: "In its latest forecast | , the bank …". */
function commaAfterOpening({ words, passage }: Reading, at: number): number | null {
  const sentence = passage.sentenceOf[at];
  let first = at;
  while (first > 0 && at - first < 4 && passage.sentenceOf[first - 1] === sentence) first -= 1;
  if (passage.sentenceOf[first - 1] === sentence) return null;
  const comma = openingAt(words, first, at + LONGEST_OPENING)?.comma ?? -1;
  return comma > at && passage.sentenceOf[comma] === sentence ? comma : null;
}

type Wanted = Gender | 'body' | 'group';
const WANTED: ReadonlyMap<string, Wanted> = new Map(
  [...readLexicon(pronounsList, ['man', 'woman', 'body', 'group'] as const)].flatMap(([wanted, entries]) =>
    entries.map(({ term }): [string, Wanted] => [term, wanted]),
  ),
);

/** How well an entity agrees with a pronoun; negative: not at all. */
function fitOf(entity: Entity, wanted: Wanted): number {
  if (entity.kind === 'body' && !entity.isSource && PHRASE_WORDS.facility.has(entity.name.at(-1)?.key ?? '')) return -1;
  switch (wanted) {
    case 'man':
    case 'woman':
      return fitOfOnePerson(entity, wanted);
    case 'body':
      return fitOfBody(entity);
    case 'group':
      return fitOfGroup(entity);
  }
}

/** How well an entity agrees with "he" or "she". */
function fitOfOnePerson(entity: Entity, wanted: Gender): number {
  if (entity.kind === 'body' || (entity.gender !== null && entity.gender !== wanted)) return -1;
  if (entity.kind === 'nominal')
    return entity.isSource && !isPlural(entity) && !isThing(entity.name) && meansPerson(entity) ? 0.3 : -1;
  if (entity.gender === wanted) return entity.isSource ? 1.35 : 1;
  if (entity.isSource) return 0.45;
  if (entity.titles.length > 0) return 0.3;
  if (entity.name.length < 2) return -1;
  return entity.descriptions.some(({ by }) => by !== 'affiliation') || entity.forms.size > 1 ? 0.3 : -1;
}

/** How well an entity agrees with "it". */
function fitOfBody(entity: Entity): number {
  if (entity.kind === 'person') return -1;
  if (entity.kind === 'nominal') return entity.isSource && isThing(entity.name) ? 0.5 : -1;
  return entity.isSource ? 1.5 : 0;
}

/** How well an entity agrees with "they", which may also stand for one person. */
function fitOfGroup(entity: Entity): number {
  if (entity.kind === 'nominal') return isPlural(entity) ? 1.5 : 0.2;
  return entity.kind === 'body' ? 0.6 : 0.1;
}

/** Whether a description's noun is known, or tells an age: "the clerk", "the 42-year-old"; not "the look". */
const meansPerson = ({ name }: Entity): boolean =>
  findKnown(name).length > 0 || name.at(-1)?.key.endsWith('-old') === true;

const lastKey = (entity: Entity): string => entity.name[entity.name.length - 1]?.key ?? '';

/** Whether a description's noun is a plural or means several: "ministers", "police"; not "boss", "virus", "crisis", "news". */
function isPlural(entity: Entity): boolean {
  const key = lastKey(entity);
  if (key.endsWith('s')) return !['ss', 'us', 'is'].includes(key.slice(-2)) && !key.endsWith('news');
  return key.endsWith('men') || key.endsWith('people') || key.endsWith('police');
}
