import { findKnown } from '../phrase/find-known';
import { isPeople } from '../phrase/is-people';
import { ORGANISATIONS, OUTLET_NAMES } from '../phrase/known-words';
import { PHRASE_WORDS } from '../phrase/phrase-words';
import { type Word, wordsOf } from '../phrase/word';
import { keyOf } from '../text/key-of';
import { classifyPerson } from './classify-person';
import { classifyPhrase } from './classify-phrase';
import type { Entity } from './entity';
import type { Setting } from './setting';
import type { Verdict } from './verdict';
import type { Voice } from './voice';

/** The voice of an entity, its role as printed, and the words that decided. */
export interface EntityVerdict {
  readonly voice: Voice;
  readonly role: string | null;
  readonly strength: number;
  readonly becauseOf: string;
}

/** The voice of a person, body or description from all the article says of it. */
export function classifyEntity(entity: Entity, text: string, setting: Setting): EntityVerdict {
  switch (entity.kind) {
    case 'person':
      if (entity.isOfOutlet)
        return { voice: 'broadcaster', role: null, strength: 0.8, becauseOf: "'our': a journalist of the outlet" };
      return classifyRepresentative(
        entity,
        classifyPerson(entity.name, entity.titles, entity.descriptions, text, setting),
        text,
        setting,
      );
    case 'body':
      return isOwnOutlet(entity, setting)
        ? { voice: 'reporter', role: null, strength: 0.95, becauseOf: 'the page is this outlet’s own' }
        : classifyOffice(entity, text, setting);
    case 'nominal':
      return classifyNominal(entity, text, setting);
  }
}

/** A person who stands for a body that the article only points back to: "Ann Lee, a spokeswoman for the group". */
function classifyRepresentative(entity: Entity, own: EntityVerdict, text: string, setting: Setting): EntityVerdict {
  if (!entity.owner || own.strength >= (entity.owner.kind === 'person' ? SERVES : REPRESENTS)) return own;
  const owner = classifyEntity(entity.owner, text, setting);
  if (entity.owner.kind === 'person' && owner.strength < LEAST_KNOWN && entity.owner.name.length < 2) return own;
  return {
    ...owner,
    role: own.role,
    strength: 0.8,
    becauseOf: `speaks for ${nameOf(entity.owner)}: ${owner.becauseOf}`,
  };
}

/** A body that is no more than somebody's office speaks with their voice: "Lee's office". */
function classifyOffice(entity: Entity, text: string, setting: Setting): EntityVerdict {
  if (!entity.owner) return classifyBodyEntity(entity, setting);
  const { voice, strength, becauseOf } = classifyEntity(entity.owner, text, setting);
  return { voice, role: null, strength, becauseOf: `speaks for ${nameOf(entity.owner)}: ${becauseOf}` };
}

/** Speaking for a body outweighs a profession, not an office. */
const REPRESENTS = 0.98;
/** Serving a person outweighs only what says next to nothing: "a spokesman of a body not listed". */
const SERVES = 0.55;
/** Of persons whose role the article gives more is known. */
const LEAST_KNOWN = 0.4;

/** Whether a body is the outlet that publishes the page: "ITV News", "the BBC" on its own pages. */
function isOwnOutlet(entity: Entity, setting: Setting): boolean {
  if (entity.kind === 'nominal') return false;
  const key = keysOfBody(entity.name);
  const listed = OUTLET_NAMES.exactly(entity.name.filter((word) => word.key !== 'the'));
  return setting.ownNames.has(key) || (listed !== null && setting.ownNames.has(keyOf(listed.term)));
}

const keysOfBody = (words: readonly Word[]): string =>
  words
    .slice(words.length > 1 && words[0]?.key === 'the' ? 1 : 0)
    .map((word) => word.key)
    .join(' ');

function classifyBodyEntity(entity: Entity, setting: Setting): EntityVerdict {
  const own = classifyPhrase(entity.name, setting);
  if (own && own.strength >= 0.5 && own.kind !== 'role') return withoutRole(own);
  const short = [...entity.forms].find((form) => ORGANISATIONS.exactly(wordsOf(form)));
  const listed = short === undefined ? null : classifyPhrase(wordsOf(short), setting);
  if (listed) return withoutRole(listed);
  if (own && own.strength >= 0.5) return withoutRole(own);
  let best: Verdict | null = own;
  for (const description of entity.descriptions) {
    if (description.by === 'affiliation') continue;
    const verdict = classifyPhrase(description.words, setting);
    if (verdict && verdict.kind !== 'place' && (!best || verdict.strength * 0.9 > best.strength))
      best = { ...verdict, strength: verdict.strength * 0.9 };
  }
  return best
    ? withoutRole(best)
    : { voice: 'organisation', role: null, strength: 0.3, becauseOf: 'a named body of no listed kind' };
}

function classifyNominal(entity: Entity, text: string, setting: Setting): EntityVerdict {
  if (entity.isHearsay) return { voice: 'unnamed', role: null, strength: 0.7, becauseOf: 'a hedge with nobody named' };
  if (isPeople(entity.name) && !entity.lead.includes('the'))
    return { voice: 'individual', role: null, strength: 0.65, becauseOf: 'people of a country' };
  if (isSomeSomewhere(entity, setting))
    return { voice: 'individual', role: null, strength: 0.6, becauseOf: 'people of a place' };
  const membership = entity.after[0]?.key === ',' ? classifyMembership(entity.after.slice(1), setting) : null;
  if (membership) return withoutRole(membership);
  const words = [...entity.name, ...entity.after];
  const own = classifyPhrase(words, setting);
  if (own && own.strength >= 0.5 && !(own.voice === 'unnamed' && entity.owner)) return withoutRole(own);
  if (entity.owner) {
    const owner = classifyEntity(entity.owner, text, setting);
    return {
      ...owner,
      role: null,
      strength: owner.strength * 0.9,
      becauseOf: `speaks for ${nameOf(entity.owner)}: ${owner.becauseOf}`,
    };
  }
  if (own) return withoutRole(own);
  if (entity.isSigned) return { voice: 'individual', role: null, strength: 0.5, becauseOf: 'signs what they wrote' };
  return { voice: 'unnamed', role: null, strength: 0.3, becauseOf: 'nobody is named' };
}

/** "some in Nairobi": people counted, where a place follows. */
const isSomeSomewhere = ({ name, after }: Entity, setting: Setting): boolean =>
  name.length === 1 &&
  PHRASE_WORDS.counted.has(name[0]?.key ?? '') &&
  after[0]?.key === 'in' &&
  classifyPhrase(after.slice(1), setting)?.kind === 'place';

/** Being members of a body outweighs a profession: "the doctors, members of a new group, …" → organisation. */
function classifyMembership(words: readonly Word[], setting: Setting): Verdict | null {
  const first = findKnown(words)[0];
  if (first?.term !== 'member' || first.from > 1) return null;
  const verdict = classifyPhrase(words, setting);
  return verdict?.voice === 'organisation' ? verdict : null;
}

const withoutRole = ({ voice, strength, becauseOf }: Verdict): EntityVerdict => ({
  voice,
  strength,
  becauseOf,
  role: null,
});

const nameOf = (entity: Entity): string => entity.name.map((word) => word.text).join(' ');
