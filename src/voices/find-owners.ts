import { findKnown } from '../phrase/find-known';
import { fold } from '../phrase/fold';
import { isThing } from '../phrase/is-thing';
import { titleOf } from '../phrase/known-names';
import { PHRASE_WORDS } from '../phrase/phrase-words';
import { readName } from '../phrase/read-name';
import { isPossessive, type Word } from '../phrase/word';
import type { Entity, Occurrence } from './entity';
import type { Cast } from './find-entities';
import { findIssuer } from './find-issuer';
import { type Reading, sentenceAt, wordAt } from './reading';
import { resolveNominal, speaksForNobodyNamed } from './resolve-nominal';
import { firstFrom } from './resolve-pronoun';
import { ROLE_TRAITS } from './role-traits';
import type { Voice } from './voice';

/** The article as far as it is read when an owner is looked for. */
export interface Told {
  readonly reading: Reading;
  readonly cast: Cast;
  /** Who spoke so far, in text order, with the last sentence of what they said. */
  readonly speakers: readonly {
    readonly entity: Entity;
    readonly at: number;
    readonly sentence: number;
    readonly until: number;
  }[];
  /** The mentions before a word, in text order. */
  readonly before: (at: number) => readonly Occurrence[];
  /** Whom the pronoun that a word is stands for. */
  readonly meant: (pronoun: string, at: number) => Entity | null;
  readonly voiceOf: (entity: Entity) => Voice;
}

/** Finds those for whom others speak. */
export interface Owners {
  /** For whom a description speaks, given its determiners, words, what follows, its first word and sentence: "their lawyer", "the report". */
  readonly ownerOf: (
    lead: readonly string[],
    name: readonly Word[],
    after: readonly Word[],
    at: number,
    sentence: number,
  ) => Entity | null;
  /** The body that a person's descriptions point back to: "Ann Lee, a spokeswoman for the group". */
  readonly ownerOfPerson: (person: Entity) => Entity | null;
  /** Whose office or people a body is: "Lee's office", "Lee's team"; `null` for bodies with names of their own. */
  readonly ownerOfOffice: (body: Entity) => Entity | null;
  /** Takes over what was said of somebody not named yet: "An MP has … ¶ Luke Falk wrote …". */
  readonly introduce: (person: Entity, at: number, sentence: number) => void;
}

/** Whether a description stands for one person not named: "an MP in Plymouth". */
const isOneOfMany = ({ kind, lead, name, isHearsay }: Entity): boolean =>
  kind === 'nominal' && !isHearsay && lead.some((word) => word === 'a' || word === 'an') && !isThing(name);

/** "Aides", "two senior advisers": people around somebody whom the words do not name. */
function isRetinue(name: readonly Word[], after: readonly Word[]): boolean {
  const role = findKnown(name).at(-1);
  return role?.to === name.length && after.length === 0 && ROLE_TRAITS.retinue.has(role.term);
}

const IN_OFFICE = new Set<Voice>(['us-official', 'government', 'prime-minister', 'politician']);

/** So many sentences on, "another" still means one more of the same kind. */
const FURTHER = 6;

/** Looks for owners in what `told` holds at the time of each question. */
export function findOwners({ reading, cast, speakers, before, meant, voiceOf }: Told): Owners {
  const firsts = new Map<Entity, number>();
  for (const { entity, at } of cast.occurrences) if (!firsts.has(entity)) firsts.set(entity, at);
  const firstOf = (entity: Entity): number => firsts.get(entity) ?? -1;
  const ownerOf = (
    lead: readonly string[],
    name: readonly Word[],
    after: readonly Word[],
    at: number,
    sentence: number,
  ): Entity | null => {
    const possessive = lead.find((word) => PHRASE_WORDS.possessive.has(word));
    if (possessive) return meant(possessive, at);
    const last = name[name.length - 1]?.key ?? '';
    if (name.length === 1 && lead.length === 0 && after.length === 0 && PHRASE_WORDS.counted.has(last))
      return kindBefore(sentence);
    if (isThing(name) && lead.some((word) => PHRASE_WORDS.definite.has(word)))
      return findIssuer(reading, last, at, { occurrences: cast.occurrences, speakers });
    const spokenFor = representedBy([...name, ...after], at);
    if (spokenFor) return spokenFor;
    const person = representedPerson(name, after);
    if (person) return person;
    if (isRetinue(name, after)) return inOffice(at, sentence);
    if (!ROLE_TRAITS.standsForSpeaker.has(last)) return null;
    return ownerInName(name, at) ?? bodyBehind(name, after, at, sentence);
  };
  /** Whom the words before a role point back to: "the agency spokesman". */
  const ownerInName = (name: readonly Word[], at: number): Entity | null => {
    const owning = name.slice(0, -1).filter((word) => word.key !== "'s");
    if (owning.length === 0) return null;
    return resolveNominal(
      { kind: 'nominal', lead: ['the'], before: [], titles: [], name: owning, after: [] },
      { occurrences: before(at), speakers, voiceOf, sentence: sentenceAt(reading, at) },
    );
  };
  /** The body mentioned last, where the words don't say for whom a mouthpiece speaks: "the spokesman". */
  const bodyBehind = (name: readonly Word[], after: readonly Word[], at: number, sentence: number): Entity | null => {
    if (!ROLE_TRAITS.mouthpiece.has(name.at(-1)?.key ?? '') || !speaksForNobodyNamed(name, after)) return null;
    const isNear = (one: Occurrence): boolean => one.entity.kind === 'body' && sentence - one.sentence <= 3;
    return before(at).findLast(isNear)?.entity ?? null;
  };
  /** The person whose aide speaks: "Trump advisers", "Ms Falk's spokesman", "a spokesman for Ms Falk". */
  const representedPerson = (words: readonly Word[], after: readonly Word[]): Entity | null => {
    const role = findKnown(words).at(-1);
    if (role?.to !== words.length || !role.sections.includes('represents')) return null;
    const isNamed = ({ isCapital, key }: Word): boolean => isCapital && titleOf(key) === null;
    const end = after.findIndex((word, at) => at > 0 && !word.isCapital);
    const whom = ['for', 'from', 'to'].includes(after[0]?.key ?? '')
      ? after.slice(1, end < 0 ? after.length : end)
      : [];
    const named = whom.findLast(isNamed) ?? words.slice(0, role.from).findLast(isNamed);
    return named ? (cast.register.people.get(fold(named.text))?.at(-1) ?? null) : null;
  };
  /** Whom aides who are only called so stand around: the first in their sentence, else the last before it, who holds an office or seeks one. */
  const inOffice = (at: number, sentence: number): Entity | null => {
    const isInOffice = ({ entity }: Occurrence): boolean => entity.kind === 'person' && IN_OFFICE.has(voiceOf(entity));
    const behind = firstFrom(cast.occurrences, at);
    const near = [...before(at), ...cast.occurrences.slice(behind, behind + FURTHER)];
    const beside = near.find((one) => one.sentence === sentence && isInOffice(one));
    const earlier = beside ?? before(at).findLast((one) => sentence - one.sentence <= FURTHER && isInOffice(one));
    return earlier?.entity ?? null;
  };
  /** The description that spoke last and is of a kind that can be counted: "one user … | another". */
  const kindBefore = (sentence: number): Entity | null => {
    const last = speakers.findLast(
      ({ entity }) => entity.kind === 'nominal' && !entity.isHearsay && !isThing(entity.name),
    );
    if (!last || sentence - last.until > FURTHER) return null;
    const isCounted = last.entity.name.every(({ key }) => PHRASE_WORDS.counted.has(key));
    return isCounted ? last.entity.owner : last.entity;
  };
  /** Takes over what was said of somebody not named yet: "An MP has … ¶ Luke Falk wrote …". */
  const introduce = (person: Entity, at: number, sentence: number): void => {
    const last = speakers[speakers.length - 1];
    const isNew = !person.isSource && person.descriptions.length === 0 && person.titles.length === 0;
    if (!isNew || !last || sentence - last.sentence > 2 || !isOneOfMany(last.entity)) return;
    const first = firstOf(person);
    if (first >= last.at && first <= at + 3)
      person.descriptions.push({ by: 'clause', words: [...last.entity.name, ...last.entity.after] });
  };
  const ownerOfPerson = (one: Entity): Entity | null => {
    for (const { words } of one.descriptions) {
      if (words.length === 2 && words[1]?.key === 'charge') {
        const at = wordAt(reading.words, words[1].span.start);
        const sentence = sentenceAt(reading, at);
        return before(at).findLast((o) => o.entity.kind === 'body' && sentence - o.sentence <= 1)?.entity ?? null;
      }
      const start = words.findIndex(({ key }) => !PHRASE_WORDS.determiner.has(key));
      const first = words[start];
      if (!first) continue;
      const body = representedBy(words.slice(start), wordAt(reading.words, first.span.start));
      if (body?.kind === 'body') return body;
      const role = findKnown(words)[0];
      const person = role ? representedPerson(words.slice(0, role.to), words.slice(role.to)) : null;
      if (person && person !== one) return person;
    }
    return null;
  };
  const ownerOfOffice = ({ name }: Entity): Entity | null => {
    const possessive = name.findIndex(isPossessive);
    const holder = name[possessive - 1];
    const isOffice = name.length === possessive + 2 && ROLE_TRAITS.officeOfPerson.has(name.at(-1)?.key ?? '');
    return isOffice && holder ? (cast.register.people.get(fold(holder.text))?.at(-1) ?? null) : null;
  };
  /** The body that a description points back to: "a spokesman for | the group", "a member of | the company's board". */
  const representedBy = (words: readonly Word[], at: number): Entity | null => {
    const role = findKnown(words)[0];
    const joint = words[role?.to ?? -1];
    const isTied =
      role?.sections.includes('represents') === true && joint !== undefined && ['for', 'of', 'at'].includes(joint.key);
    if (!role || !isTied || words[role.to + 1]?.key !== 'the') return null;
    const whom = readName(
      words.slice(role.to + 1, role.to + 4).filter(({ key }) => key !== 'and'),
      reading.setting.localBodies,
    );
    const body = { ...whom, name: whom.name.slice(0, 1), after: [] };
    return whom.kind === 'nominal'
      ? resolveNominal(body, { occurrences: before(at), speakers, voiceOf, sentence: sentenceAt(reading, at) })
      : null;
  };
  return { ownerOf, ownerOfPerson, ownerOfOffice, introduce };
}
