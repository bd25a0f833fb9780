import { fold } from '../phrase/fold';
import { titleOf } from '../phrase/known-names';
import { nameKeys } from '../phrase/person-name';
import { PHRASE_WORDS } from '../phrase/phrase-words';
import { type Word, wordsOf } from '../phrase/word';
import { readHeadedPhrase } from './headed-phrase';
import type { Setting } from './setting';
import type { Voice } from './voice';
import type { Entity } from './who/entity';

/** The id of the rule by which the reader's own decide. */
export const OWN_RULE = 'own-rule';

/** What a reader has decided: whoever bears this name, or is described by these words, has this voice. */
export interface ReaderRule {
  readonly phrase: string;
  readonly voice: Voice;
}

/** Finds the rule that a reader has made for a speaker, `null` when none fits. */
export type FindRule = (entity: Entity, setting: Setting) => ReaderRule | null;

/**
 * The rules of a reader, ready to be asked. A name fits who bears exactly it, or has it for a family name ("Lee" → Ann Lee), and those who
 * speak for its bearer ("Acme Institute" → its spokesman, its director Bo Diaz); it does not fit longer names ("China" is not "China Daily"),
 * nor who is only related to its bearer ("Lee's neighbour"). Other words fit whoever is described by them ("police chief"). Case, accents, titles, a leading article and the possessive make no
 * difference. Of several rules that fit the one with most words wins, then the first. Phrases without a word fit nobody.
 */
export function readRules(rules: readonly ReaderRule[]): FindRule {
  const read = rules
    .map((rule) => ({ rule, keys: keysOf(wordsOf(rule.phrase)) }))
    .map(({ rule, keys }) => ({ rule, keys, bare: withoutTitles(keys) }))
    .filter(({ keys }) => keys.length > 0)
    .sort((a, b) => b.keys.length - a.keys.length);
  if (read.length === 0) return () => null;
  return (entity, setting) => {
    const names = namesOf(entity);
    const said = saidOf(entity, setting);
    const isNamed = (keys: readonly string[]): boolean =>
      names.some((name) => isSame(name, keys)) ||
      (entity.kind === 'person' && isSame(names[0]?.slice(-keys.length) ?? [], keys));
    const isDescribed = (keys: readonly string[]): boolean => said.some((words) => holds(words, keys));
    return read.find(({ keys, bare }) => isNamed(keys) || isNamed(bare) || isDescribed(keys))?.rule ?? null;
  };
}

/** The proper names of a speaker, the fullest first; `[]` for a description. */
function namesOf(entity: Entity): readonly (readonly string[])[] {
  if (entity.kind === 'nominal') return [];
  const forms = [...entity.forms].map((form) => keysOf(wordsOf(form)));
  return [entity.kind === 'person' ? nameKeys(entity.name) : keysOf(entity.name), ...forms];
}

/** What the article calls a speaker beside the name, and whom it says they speak for. */
function saidOf(entity: Entity, setting: Setting): readonly (readonly string[])[] {
  const described = entity.descriptions.map(({ words }) => keysOf(spokenFor(words, setting)));
  if (entity.kind !== 'nominal') return [...described, keysOf(entity.titles)];
  const owner = entity.owner ? [...namesOf(entity.owner), ...saidOf(entity.owner, setting)] : [];
  return [keysOf(spokenFor([...entity.name, ...entity.after], setting)), ...owner];
}

/** A description without those its bearer only belongs to: "Lee's | neighbour"; all of it for who speaks for a body or leads it. */
function spokenFor(words: readonly Word[], setting: Setting): readonly Word[] {
  const { head, core, possessive } = readHeadedPhrase(words, setting);
  const isVoiceOfOthers = head?.sections.some((section) => section === 'represents' || section === 'leads') === true;
  return isVoiceOfOthers ? words : core.slice(possessive + 1);
}

const keysOf = (words: readonly Word[]): readonly string[] => {
  const keys = words
    .filter((word) => word.kind !== 'punctuation' && word.key !== "'s" && word.key !== "'")
    .map((word) => fold(word.text));
  return PHRASE_WORDS.determiner.has(keys[0] ?? '') ? keys.slice(1) : keys;
};

/** "Prof. Ana Li" → ana, li. */
function withoutTitles(keys: readonly string[]): readonly string[] {
  const from = keys.findIndex((key) => titleOf(key) === null);
  return from < 0 ? keys : keys.slice(from);
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((key, at) => key === b[at]);

/** Whether `words` hold `keys` in one run. */
const holds = (words: readonly string[], keys: readonly string[]): boolean =>
  words.some((key, at) => key === keys[0] && isSame(words.slice(at, at + keys.length), keys));
