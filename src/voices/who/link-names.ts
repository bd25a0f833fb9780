import * as personNounsList from '../../lexicon/person-nouns.txt?entries';
import { readLexicon } from '../../lexicon/read-lexicon';
import { shortNameOf } from '../../phrase/company-name';
import { fold } from '../../phrase/fold';
import { type Gender, genderOfGivenName, isGivenName, titleOf } from '../../phrase/known-names';
import { ORGANISATIONS, OUTLET_NAMES } from '../../phrase/known-words';
import { nameKeys } from '../../phrase/person-name';
import type { NameReading } from '../../phrase/read-name';
import { nameByCountry, stateKeyOf } from '../../phrase/state-key';
import type { Word } from '../../phrase/word';
import { isPlain } from '../../text/is-plain';
import type { Entity } from './entity';

/** All entities of an article, found by the keys of their names. */
export interface Register {
  readonly entities: Entity[];
  readonly people: Map<string, Entity[]>;
  readonly bodies: Map<string, Entity>;
  /** Short forms the article introduces itself; they win over any list. */
  readonly shortForms: Map<string, Entity>;
}

export const emptyRegister = (): Register => ({
  entities: [],
  people: new Map(),
  bodies: new Map(),
  shortForms: new Map(),
});

/** The entity a name stands for, new if nobody bears it yet: "Mr Lee" → John Lee; "Mrs Lee" after "John Lee" → somebody else. */
export function linkPerson(register: Register, reading: NameReading): Entity {
  const keys = nameKeys(reading.name);
  const gender = genderOf(reading);
  const last = keys[keys.length - 1] ?? '';
  const known = (register.people.get(last) ?? [])
    .slice(-MOST_NAMESAKES)
    .filter((entity) => entity.gender === null || gender === null || entity.gender === gender);
  const bearer =
    keys.length === 1
      ? bearerOfOneName(known, last)
      : known.findLast((entity) => isSamePerson(nameKeys(entity.name), keys));
  const entity = bearer ?? newEntity(register, 'person', reading.name);
  if (isBetterName(reading.name, entity.name)) entity.name = reading.name;
  entity.gender = genderOfTitles(reading) ?? entity.gender ?? gender;
  for (const title of reading.titles) if (!entity.titles.some((t) => t.key === title.key)) entity.titles.push(title);
  const lasts = new Set([last, keys[0] ?? '']);
  for (const key of lasts) {
    const list = register.people.get(key) ?? [];
    register.people.set(key, list);
    if (!list.slice(-MOST_NAMESAKES).includes(entity)) list.push(entity);
  }
  return entity;
}

/**
 * Whether a form of a person's name says more than another: "Ann Lee" than "Lee"; but what stands before a full name that begins with a
 * given name is no part of it: "Brave Ann Lee".
 */
function isBetterName(form: readonly Word[], than: readonly Word[]): boolean {
  if (opensOtherName(form, than)) return false;
  return opensOtherName(than, form) || form.length > than.length || nameKeys(form).length > nameKeys(than).length;
}

const opensOtherName = (long: readonly Word[], short: readonly Word[]): boolean =>
  short.length > 1 &&
  long.length === short.length + 1 &&
  isGivenName(short[0]?.key ?? '') &&
  !isGivenName(long[0]?.key ?? '') &&
  short.every((word, at) => word.key === long[at + 1]?.key);

/** Namesakes that are told apart; more would only cost time. */
const MOST_NAMESAKES = 40;

/** The body a name stands for: equal words, a listed alias, an acronym of its initials, or the same state or army. */
export function linkBody(register: Register, words: readonly Word[]): Entity {
  const keys = bodyKeysOf(words);
  for (const key of keys) {
    const entity = register.bodies.get(key);
    if (!entity) continue;
    if (isFuller(words, entity.name)) entity.name = words;
    for (const other of keys) if (!register.bodies.has(other)) register.bodies.set(other, entity);
    return entity;
  }
  const entity = newEntity(register, 'body', words);
  for (const key of keys) register.bodies.set(key, entity);
  const short = shortNameOf(words);
  if (short !== null && !register.bodies.has(short)) register.bodies.set(short, entity);
  return entity;
}

/** Whether a form says more than another: more words, or as many with more capitals; a country rather than its capital. */
function isFuller(form: readonly Word[], than: readonly Word[]): boolean {
  const rank = (words: readonly Word[]): number => {
    const plain = words.filter((word) => word.key !== "'s");
    return plain.filter((word) => word.isCapital).length * 10 + plain.length;
  };
  return rank(form) > rank(than);
}

/** Makes a further name of a body known: "(IDF)" after "Israel Defense Forces". */
export function addAlias(register: Register, entity: Entity, words: readonly Word[], form: string): void {
  entity.forms.add(form);
  register.shortForms.set(words.map((word) => fold(word.text)).join(' '), entity);
  for (const key of bodyKeysOf(words)) register.bodies.set(key, entity);
}

const UNNAMED = new Set(['the', 'a', 'an', "'s"]);

function bodyKeysOf(words: readonly Word[]): readonly string[] {
  const plain = words.filter((word) => !UNNAMED.has(word.key) && word.kind !== 'punctuation');
  const bare = plain.map((word) => fold(word.text)).join(' ');
  const listed = ORGANISATIONS.exactly(plain) ?? OUTLET_NAMES.exactly(plain);
  const state = stateKeyOf(plain);
  const ofCountry = nameByCountry(plain);
  const initials = plain.filter((word) => word.isCapital).map((word) => word.key.charAt(0));
  return [
    bare,
    ...(listed ? [`listed:${listed.term}`] : []),
    ...(state ? [state] : []),
    ...(ofCountry ? [ofCountry] : []),
    ...(initials.length >= 3 ? [initials.join('')] : []),
  ];
}

export function newEntity(register: Register, kind: Entity['kind'], name: readonly Word[]): Entity {
  const entity: Entity = {
    kind,
    name,
    lead: [],
    after: [],
    titles: [],
    descriptions: [],
    gender: null,
    mentions: [],
    forms: new Set(),
    owner: null,
    isHearsay: false,
    isOfOutlet: false,
    isSigned: false,
    isSource: false,
  };
  register.entities.push(entity);
  return entity;
}

/** One name: the last mentioned whose family name it is, else whose first name it is. */
function bearerOfOneName(known: readonly Entity[], key: string): Entity | undefined {
  const isFamilyName = (entity: Entity): boolean => nameKeys(entity.name).at(-1) === key;
  return known.findLast(isFamilyName) ?? known[known.length - 1];
}

function isSamePerson(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 1 || b.length === 1) return a.at(-1) === b.at(-1) || a[0] === b[0];
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < long.length && short.every((key, i) => key === long[long.length - short.length + i])) return true;
  const [x = '', y = ''] = [a[0], b[0]];
  return (
    x === y ||
    (x.length > 2 && y.startsWith(x.slice(0, 3))) ||
    (x.length === 1 && y.startsWith(x)) ||
    (y.length === 1 && x.startsWith(y))
  );
}

const lexicon = readLexicon(personNounsList, ['woman', 'man'] as const);
const WOMEN = new Set(lexicon.get('woman')?.map(({ term }) => term));
const MEN = new Set(lexicon.get('man')?.map(({ term }) => term));

/** "Ms", "Congresswoman": surer than a given name. */
function genderOfTitles({ titles }: NameReading): Gender | null {
  for (const { key } of titles) {
    const section = titleOf(key);
    if (section === 'man' || section === 'woman') return section;
    if (key.endsWith('woman')) return 'woman';
  }
  return null;
}

function genderOf(reading: NameReading): Gender | null {
  const titled = genderOfTitles(reading);
  if (titled) return titled;
  for (const word of reading.before) {
    const gender = genderOfNoun(word.key);
    if (gender) return gender;
  }
  const first = reading.name[0];
  const isFamilyFirst = /^\p{Lu}\p{Ll}+-\p{Ll}/u.test(reading.name[1]?.text ?? '');
  return first && reading.name.length > 1 && !isFamilyFirst ? genderOfGivenName(first.text) : null;
}

/** The sex that a noun tells: "mother" → woman, "policeman" → man; `null` for nearly all. */
export function genderOfNoun(key: string): Gender | null {
  if (WOMEN.has(key) || key.endsWith('woman')) return 'woman';
  return MEN.has(key) || (key.length > 3 && key.endsWith('man') && isPlain(key.slice(-4))) ? 'man' : null;
}
