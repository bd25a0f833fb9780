import { ORGANISATIONS } from '../phrase/known-words';
import { wordsOf } from '../phrase/word';
import { type Because, restsOnSetting } from './because';
import { classifyPerson } from './classify-person';
import { classifyPhrase } from './classify-phrase';
import { type AskedEntity, OWN_ROWS, PEOPLE_ROWS, UNKNOWN_ROWS } from './rules/entity-rows';
import { decide } from './rules/row';
import type { Setting } from './setting';
import type { Verdict } from './verdict';
import type { Voice } from './voice';
import type { Entity } from './who/entity';

/** The voice of an entity, its role as printed, and why. */
export interface EntityVerdict {
  readonly voice: Voice;
  readonly role: string | null;
  readonly strength: number;
  readonly because: Because;
}

/** The voice of a person, body or description from all the article says of it. */
export function classifyEntity(entity: Entity, text: string, setting: Setting): EntityVerdict {
  const asked: AskedEntity = { entity, setting, said: nameOf(entity) };
  const own = decide(OWN_ROWS, asked);
  if (own) return withoutRole(own);
  switch (entity.kind) {
    case 'person':
      return classifyRepresentative(
        entity,
        classifyPerson(entity.name, entity.titles, entity.descriptions, text, setting),
        text,
        setting,
      );
    case 'body':
      return entity.owner ? speakFor(entity.owner, text, setting) : classifyBody(asked);
    case 'nominal':
      return classifyNominal(asked, text);
  }
}

/** A person who stands for a body that the article only points back to: "Ann Lee, a spokeswoman for the group". */
function classifyRepresentative(entity: Entity, own: EntityVerdict, text: string, setting: Setting): EntityVerdict {
  const { owner } = entity;
  if (!owner) return own;
  const isSure = own.strength >= (owner.kind === 'person' ? SERVES : REPRESENTS);
  if (isSure && !restsOnSetting(own.because)) return own;
  const verdict = speakFor(owner, text, setting);
  if (owner.kind === 'person' && verdict.strength < LEAST_KNOWN && owner.name.length < 2) return own;
  return { ...verdict, role: own.role, strength: 0.8 };
}

/** Who speaks with the voice of somebody else: their office, their spokesman. */
function speakFor(owner: Entity, text: string, setting: Setting): EntityVerdict {
  const { voice, strength, because } = classifyEntity(owner, text, setting);
  const why: Because = { rule: 'speaks-for', reason: 'speaksFor', words: nameOf(owner), owner: because };
  return { voice, strength, because: why, role: null };
}

/** Speaking for a body outweighs a profession, not an office. */
const REPRESENTS = 0.98;
/** Serving a person outweighs only what says next to nothing: "a spokesman of a body not listed". */
const SERVES = 0.55;
/** Of persons whose role the article gives more is known. */
const LEAST_KNOWN = 0.4;

function classifyBody(asked: AskedEntity): EntityVerdict {
  const { entity, setting } = asked;
  const own = classifyPhrase(entity.name, setting);
  if (own && own.strength >= 0.5 && own.kind !== 'role') return withoutRole(own);
  const short = [...entity.forms].find((form) => ORGANISATIONS.exactly(wordsOf(form)));
  const listed = short === undefined ? null : classifyPhrase(wordsOf(short), setting);
  if (listed) return withoutRole(listed);
  if (own && own.strength >= 0.5) return withoutRole(own);
  const best = describedBody(entity, own, setting) ?? decide(UNKNOWN_ROWS, asked);
  return best ? withoutRole(best) : NOBODY;
}

/** The best of what a body's name and its descriptions say. */
function describedBody(entity: Entity, own: Verdict | null, setting: Setting): Verdict | null {
  let best = own;
  for (const description of entity.descriptions) {
    if (description.by === 'affiliation') continue;
    const verdict = classifyPhrase(description.words, setting);
    if (verdict && verdict.kind !== 'place' && (!best || verdict.strength * 0.9 > best.strength))
      best = { ...verdict, strength: verdict.strength * 0.9 };
  }
  return best;
}

function classifyNominal(asked: AskedEntity, text: string): EntityVerdict {
  const { entity, setting } = asked;
  const people = decide(PEOPLE_ROWS, asked);
  if (people) return withoutRole(people);
  const own = classifyPhrase([...entity.name, ...entity.after], setting);
  if (own && own.strength >= 0.5 && !(own.voice === 'unnamed' && entity.owner)) return withoutRole(own);
  if (entity.owner) {
    const owner = speakFor(entity.owner, text, setting);
    return { ...owner, strength: owner.strength * 0.9 };
  }
  const best = own ?? decide(UNKNOWN_ROWS, asked);
  return best ? withoutRole(best) : NOBODY;
}

/** Where even the last rule is left out. */
const NOBODY: EntityVerdict = {
  voice: 'unnamed',
  role: null,
  strength: 0,
  because: { rule: 'nobody-named', reason: 'nobody', words: '' },
};

const withoutRole = ({ voice, strength, because }: Verdict): EntityVerdict => ({
  voice,
  strength,
  because,
  role: null,
});

const nameOf = (entity: Entity): string => entity.name.map((word) => word.text).join(' ');
