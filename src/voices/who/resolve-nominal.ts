import * as backReferencesList from '../../lexicon/back-references.txt?entries';
import { endsLikePlural } from '../../lexicon/inflect';
import { readLexicon } from '../../lexicon/read-lexicon';
import { findKnown, type Known } from '../../phrase/find-known';
import { PHRASE_WORDS } from '../../phrase/phrase-words';
import type { NameReading } from '../../phrase/read-name';
import type { Word } from '../../phrase/word';
import { sentenceAt } from '../reading';
import type { Entity, Occurrence } from './entity';
import { genderOfNoun } from './link-names';
import { mentionsBefore, type Told, voiceOf } from './told';

const lexicon = readLexicon(backReferencesList, ['body', 'title'] as const);
const VOICES_OF_BODY: ReadonlyMap<string, readonly string[]> = new Map(
  lexicon.get('body')?.map(({ term, forms }) => [term, forms]),
);
const NOUN_OF_TITLE: ReadonlyMap<string, string | undefined> = new Map(
  lexicon.get('title')?.map(({ term, forms }) => [term, forms[0]]),
);

/** "42-year-old", "year-old". */
const tellsAge = (key: string): boolean => key.endsWith('year-old') && /^(?:\d{1,3}-)?year-old$/u.test(key);

/**
 * Who a definite description stands for: "the minister", "the agency", "the 42-year-old", "the company" → the last person or body before it
 * whom the article describes so; `null` when nobody fits or the words name somebody of their own ("the health ministry of Gaza").
 */
export function resolveNominal(told: Told, phrase: NameReading, at: number): Entity | null {
  const { lead, name, after } = phrase;
  if (!lead.some((word) => PHRASE_WORDS.definite.has(word))) return null;
  if (after.length > 0 && after[0]?.key !== ',' && after[0]?.key !== 'who' && after[0]?.key !== 'in') return null;
  const key = name[name.length - 1]?.key ?? '';
  if (tellsAge(key)) return lastOfAge(told, key, at);
  const head = findKnown(name).at(-1);
  if (!head) return null;
  const isProper = name.some(({ isCapital }) => isCapital);
  if (head.kind !== 'role' || isDocument(head)) return isProper ? null : lastBody(told, name, head, at);
  if (endsLikePlural(key)) return null;
  if (isProper) return lastCalledSo(told, name, head, at);
  const isBare = lead.includes('the') && after.length === 0;
  return (
    lastPerson(told, name, head, at) ??
    lastBody(told, name, head, at) ??
    (isBare ? personInView(told, name, head, at) : null)
  );
}

const isDocument = (known: Known): boolean => known.sections.includes('document');

/** The last person whom the article describes so, else the last who spoke in the voice of such an office. */
function lastPerson(told: Told, name: readonly Word[], head: Known, at: number): Entity | null {
  const called = lastCalledSo(told, name, head, at);
  if (called) return called;
  const voice = head.sections[0];
  if (voice === 'represents' || voice === 'individual') return null;
  const isAlike = ({ entity }: Occurrence): boolean =>
    entity.kind === 'person' && entity.isSource && voiceOf(told, entity) === voice;
  return mentionsBefore(told, at).slice(-60).findLast(isAlike)?.entity ?? null;
}

/** Whoever was last mentioned of those called so: a person described, or a description that spoke. */
function lastCalledSo(told: Told, name: readonly Word[], head: Known, at: number): Entity | null {
  const person = mentionsBefore(told, at).findLast(
    ({ entity }) => entity.kind === 'person' && isCalled(entity, name, head),
  );
  const nominal = told.turns.findLast(({ entity }) => entity.kind === 'nominal' && isSameDescription(entity, name));
  return (nominal && nominal.at > (person?.at ?? -1) ? nominal : person)?.entity ?? null;
}

/** Whether a description has the same noun, and all that a later one says: "a Nato spokesman", "the spokesman". */
const isSameDescription = (entity: Entity, name: readonly Word[]): boolean =>
  entity.name.at(-1)?.key === name.at(-1)?.key && name.every(({ key }) => entity.name.some((word) => word.key === key));

/** The person of an age: whose years stand behind the name ("Ana Falk, 42, "), else who spoke last. */
function lastOfAge(told: Told, key: string, at: number): Entity | null {
  const { words } = told.reading;
  const years = key.split('-')[0];
  const isAged = ({ entity, at: from }: Occurrence): boolean =>
    entity.kind === 'person' &&
    words.slice(from, from + 8).some((word, i, near) => word.text === years && near[i - 1]?.text.match(/[,(]/u));
  const before = mentionsBefore(told, at);
  const aged = before.findLast(isAged) ?? told.turns.findLast(({ entity }) => entity.kind === 'person');
  return (aged ?? before.findLast(({ entity }) => entity.kind === 'person' && entity.name.length > 1))?.entity ?? null;
}

/** The person the article is telling of, of whom it has not said yet what they are: "Eve Sow came by. The estate agent said …". */
function personInView(told: Told, name: readonly Word[], head: Known, at: number): Entity | null {
  const occurrences = mentionsBefore(told, at);
  const sentence = sentenceAt(told.reading, at);
  const isOffice = head.sections.some(
    (section) => section === 'represents' || section === 'executive' || section === 'law',
  );
  const last = occurrences.findLast(({ opensSentence, isQuoted }) => opensSentence && !isQuoted);
  const entity = occurrences.slice(-20).find((occurrence) => occurrence.sentence === last?.sentence)?.entity;
  if (isOffice || !entity || entity.kind !== 'person' || sentence - (last?.sentence ?? 0) > 2) return null;
  const isUnknown =
    !entity.isSource && entity.name.length > 1 && entity.titles.length === 0 && voiceOf(told, entity) === 'individual';
  const gender = genderOfNoun(name[name.length - 1]?.key ?? '');
  return isUnknown && (gender === null || entity.gender === null || gender === entity.gender) ? entity : null;
}

/** Whether a person's titles or descriptions say all that a later description does: "chief" of the city's fire chief. */
function isCalled(entity: Entity, name: readonly Word[], head: Known): boolean {
  const key = name.at(-1)?.key ?? '';
  const term = head.term.split(' ');
  if (entity.titles.some((title) => NOUN_OF_TITLE.get(title.key) === key || title.key === key)) return true;
  return entity.descriptions.some(({ words }) => {
    const said = words.slice(0, 14).map((word) => word.key);
    const places = new Set(findKnown(words.slice(0, 14)).map((k) => (k.kind === 'country' ? k.term : '')));
    const says = (word: Word): boolean =>
      said.includes(word.key) || findKnown([word]).some((k) => k.kind === 'country' && places.has(k.term));
    return (
      said.includes(key) &&
      name.every((word) => !word.isCapital || says(word)) &&
      (term.length < 2 || term.every((word) => said.includes(word)))
    );
  });
}

/** The last body that is named so, else of a kind that is called so; of bodies of state only what the words tell apart: not "the health ministry". */
function lastBody(told: Told, name: readonly Word[], head: Known, at: number): Entity | null {
  const key = name.at(-1)?.key ?? '';
  const bodies = mentionsBefore(told, at)
    .map(({ entity }) => entity)
    .filter(({ kind }) => kind === 'body');
  const own = VOICES_OF_BODY.get(head.term);
  const voices = own ?? VOICES_OF_BODY.get(key);
  const named = bodies.findLast((body) => body.name.some((word) => word.key === key));
  if (named && (!own || own.includes(voiceOf(told, named)))) return named;
  const section = head.kind === 'body' ? head.sections[0] : head.sections.find((one) => OF_BODIES.has(one));
  const wanted = voices ?? (section && OF_BODIES.has(section) ? [section] : []);
  if (name.length > 1 && wanted.includes('government')) return null;
  const fitting = bodies.filter((body) => wanted.includes(voiceOf(told, body)));
  return (voices && fitting.findLast(({ isSource }) => isSource)) ?? fitting.at(-1) ?? null;
}

/** Sections of roles and bodies whose noun alone stands for a body named before: "the retailer", "the charity". */
const OF_BODIES = new Set(['business', 'organisation', 'broadcaster', 'armed-group']);

/** Whether a representative's own words name whom they speak for: "a spokesman for the army" does, "the spokesman" does not. */
export function speaksForNobodyNamed(name: readonly Word[], after: readonly Word[]): boolean {
  return (
    (after.length === 0 || after[0]?.key === 'who') &&
    findKnown(name).filter((k) => k.kind !== 'role').length === 0 &&
    !name.some((word) => word.isCapital && word !== name[0])
  );
}
