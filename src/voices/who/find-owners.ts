import { endsLikePlural } from '../../lexicon/inflect';
import { findKnown } from '../../phrase/find-known';
import { fold } from '../../phrase/fold';
import { isThing } from '../../phrase/is-thing';
import { titleOf } from '../../phrase/known-names';
import { PHRASE_WORDS } from '../../phrase/phrase-words';
import { type NameReading, readName } from '../../phrase/read-name';
import { isPossessive, type Word } from '../../phrase/word';
import { sentenceAt, wordAt } from '../reading';
import { ROLE_TRAITS } from '../role-traits';
import type { Voice } from '../voice';
import type { Entity, Occurrence } from './entity';
import { findIssuer } from './find-issuer';
import { ownerTold } from './owner-told';
import { resolveNominal, speaksForNobodyNamed } from './resolve-nominal';
import { meantBy } from './resolve-pronoun';
import { firstFrom, mentionsBefore, type Told, voiceOf } from './told';

/** So many sentences on, "another" still means one more of the same kind. */
const FURTHER = 6;

/** For whom a description at word `at` speaks: "their lawyer", "the report", "another". */
export function ownerOf(told: Told, phrase: NameReading, at: number): Entity | null {
  const { lead, name, after } = phrase;
  const possessive = lead.find((word) => PHRASE_WORDS.possessive.has(word));
  if (possessive) return meantBy(told, possessive, at);
  const last = name[name.length - 1]?.key ?? '';
  if (name.length === 1 && lead.length === 0 && after.length === 0 && PHRASE_WORDS.counted.has(last))
    return kindBefore(told, at);
  const within = personWithin(told, phrase, at);
  if (within) return within;
  if (isThing(name) && lead.some((word) => PHRASE_WORDS.definite.has(word))) return findIssuer(told, last, at);
  const spokenFor = representedBy(told, [...name, ...after], at) ?? representedPerson(told, name, after);
  if (spokenFor) return spokenFor;
  if (isRetinue(name, after)) return inOffice(told, at);
  if (!ROLE_TRAITS.standsForSpeaker.has(last)) return null;
  return ownerInName(told, name, at) ?? bodyBehind(told, phrase, at);
}

/** The person whose paper or office a description names: "a statement from Ms Falk", "Mr Peel's book", "an official in Ms Falk's office". */
function personWithin({ cast, reading }: Told, { lead, name, after }: NameReading, at: number): Entity | null {
  const { words } = reading;
  const end = at + lead.length + name.length + after.length;
  const person = cast.occurrences[firstFrom(cast.occurrences, at)];
  if (person?.entity.kind !== 'person' || person.at >= end) return null;
  const isIssuer = words
    .slice(Math.max(at, person.at - 2), person.at)
    .some(({ key }) => key === 'by' || key === 'from');
  const possessive = words.slice(person.at, end).findIndex(isPossessive);
  const owned = possessive < 0 ? '' : (words[person.at + possessive + 1]?.key ?? '');
  const isPaper = isDocument(name) && (isIssuer || owned === name.at(-1)?.key);
  return isPaper || ROLE_TRAITS.officeOfPerson.has(owned) ? person.entity : null;
}

const isDocument = (name: readonly Word[]): boolean => isThing(name) && findKnown(name).at(-1)?.kind === 'role';

/** The body or person that somebody's descriptions point back to: "Ann Lee, a spokeswoman for the group". */
export function ownerOfPerson(told: Told, one: Entity): Entity | null {
  const { words: all } = told.reading;
  for (const { words } of one.descriptions) {
    if (words.length === 2 && words[1]?.key === 'charge') return bodyNear(told, wordAt(all, words[1].span.start), 1);
    const start = words.findIndex(({ key }) => !PHRASE_WORDS.determiner.has(key));
    const first = words[start];
    if (!first) continue;
    const body = representedBy(told, words.slice(start), wordAt(all, first.span.start));
    if (body?.kind === 'body') return body;
    const role = findKnown(words)[0];
    const person = role ? representedPerson(told, words.slice(0, role.to), words.slice(role.to)) : null;
    if (person && person !== one) return person;
  }
  return ownerTold(told, one);
}

/** Whose office or people a body is: "Lee's office", "Lee's team"; `null` for bodies with names of their own. */
export function ownerOfOffice({ cast }: Told, { name }: Entity): Entity | null {
  const possessive = name.findIndex(isPossessive);
  const holder = name[possessive - 1];
  const isOffice = name.length === possessive + 2 && ROLE_TRAITS.officeOfPerson.has(name.at(-1)?.key ?? '');
  return isOffice && holder ? (cast.register.people.get(fold(holder.text))?.at(-1) ?? null) : null;
}

/** Takes over what was said of somebody not named yet: "An MP has … ¶ Luke Falk wrote …". */
export function introduce({ turns, cast, reading }: Told, person: Entity, at: number): void {
  const last = turns[turns.length - 1];
  const isNew = !person.isSource && person.descriptions.length === 0 && person.titles.length === 0;
  if (!isNew || !last || sentenceAt(reading, at) - last.sentence > 2 || !isOneUnnamed(last.entity)) return;
  const first = cast.occurrences.find(({ entity }) => entity === person)?.at ?? -1;
  if (first < last.at || first > at + 3) return;
  person.descriptions.push({ by: 'clause', words: [...last.entity.name, ...last.entity.after] });
  person.owner = last.entity.owner;
}

/** Whether a description stands for one person not named: "an MP in Plymouth", "the head of the union", "his lawyer". */
function isOneUnnamed({ kind, lead, name, isHearsay }: Entity): boolean {
  const role = findKnown(name).at(-1);
  const isOne = lead.some((word) => PHRASE_WORDS.determiner.has(word)) && !endsLikePlural(name.at(-1)?.key ?? '');
  return (
    kind === 'nominal' && !isHearsay && isOne && !isThing(name) && role?.kind === 'role' && role.to === name.length
  );
}

/** Whom the words before a role point back to: "the agency spokesman". */
function ownerInName(told: Told, name: readonly Word[], at: number): Entity | null {
  const owning = name.slice(0, -1).filter((word) => word.key !== "'s");
  return owning.length > 0 ? resolveNominal(told, definite(owning), at) : null;
}

const definite = (name: readonly Word[]): NameReading => ({
  kind: 'nominal',
  lead: ['the'],
  before: [],
  titles: [],
  name,
  after: [],
});

/** The body mentioned last, where the words don't say for whom a mouthpiece speaks: "the spokesman". */
const bodyBehind = (told: Told, { name, after }: NameReading, at: number): Entity | null =>
  ROLE_TRAITS.mouthpiece.has(name.at(-1)?.key ?? '') && speaksForNobodyNamed(name, after)
    ? bodyNear(told, at, 3)
    : null;

/** The last body mentioned in the sentence of word `at` or so many before it. */
function bodyNear(told: Told, at: number, sentences: number): Entity | null {
  const sentence = sentenceAt(told.reading, at);
  const isNear = (one: Occurrence): boolean => one.entity.kind === 'body' && sentence - one.sentence <= sentences;
  return mentionsBefore(told, at).findLast(isNear)?.entity ?? null;
}

/** The person whose aide speaks: "Trump advisers", "Ms Falk's spokesman", "a spokesman for Ms Falk". */
function representedPerson({ cast }: Told, words: readonly Word[], after: readonly Word[]): Entity | null {
  const role = findKnown(words).at(-1);
  if (role?.to !== words.length || !role.sections.includes('represents')) return null;
  const isNamed = ({ isCapital, key }: Word): boolean => isCapital && titleOf(key) === null;
  const end = after.findIndex((word, at) => at > 0 && !word.isCapital);
  const isTied = ['for', 'from', 'to'].includes(after[0]?.key ?? '');
  const whom = isTied ? after.slice(1, end < 0 ? after.length : end) : [];
  const named = whom.findLast(isNamed) ?? words.slice(0, role.from).findLast(isNamed);
  return named ? (cast.register.people.get(fold(named.text))?.at(-1) ?? null) : null;
}

/** "Aides", "two senior advisers": people around somebody whom the words do not name. */
function isRetinue(name: readonly Word[], after: readonly Word[]): boolean {
  const role = findKnown(name).at(-1);
  return role?.to === name.length && after.length === 0 && ROLE_TRAITS.retinue.has(role.term);
}

const IN_OFFICE = new Set<Voice>(['us-official', 'government', 'prime-minister', 'politician']);

/** Whom aides who are only called so stand around: the first in their sentence, else the last before it, who holds an office or seeks one. */
function inOffice(told: Told, at: number): Entity | null {
  const { occurrences } = told.cast;
  const sentence = sentenceAt(told.reading, at);
  const isInOffice = ({ entity }: Occurrence): boolean =>
    entity.kind === 'person' && IN_OFFICE.has(voiceOf(told, entity));
  const before = mentionsBefore(told, at);
  const behind = firstFrom(occurrences, at);
  const near = [...before, ...occurrences.slice(behind, behind + FURTHER)];
  const beside = near.find((one) => one.sentence === sentence && isInOffice(one));
  const earlier = beside ?? before.findLast((one) => sentence - one.sentence <= FURTHER && isInOffice(one));
  return earlier?.entity ?? null;
}

/** The description that spoke last and is of a kind that can be counted: "one user … | another". */
function kindBefore({ reading, turns }: Told, at: number): Entity | null {
  const isKind = ({ kind, isHearsay, name }: Entity): boolean => kind === 'nominal' && !isHearsay && !isThing(name);
  const last = turns.findLast(({ entity }) => isKind(entity));
  if (!last || sentenceAt(reading, at) - last.until > FURTHER) return null;
  const isCounted = last.entity.name.every(({ key }) => PHRASE_WORDS.counted.has(key));
  return isCounted ? last.entity.owner : last.entity;
}

/** The body that a description points back to: "a spokesman for | the group", "a member of | the company's board". */
function representedBy(told: Told, words: readonly Word[], at: number): Entity | null {
  const role = findKnown(words)[0];
  const isTied = role?.sections.includes('represents') && ['for', 'of', 'at'].includes(words[role.to]?.key ?? '');
  if (!role || !isTied || words[role.to + 1]?.key !== 'the') return null;
  const near = words.slice(role.to + 1, role.to + 4).filter(({ key }) => key !== 'and');
  const whom = readName(near, told.reading.setting.localBodies);
  return whom.kind === 'nominal' ? resolveNominal(told, { ...whom, name: whom.name.slice(0, 1), after: [] }, at) : null;
}
