import { isThing } from '../phrase/is-thing';
import { ORGANISATIONS, OUTLET_NAMES } from '../phrase/known-words';
import type { Mention } from '../phrase/mention';
import { PHRASE_WORDS } from '../phrase/phrase-words';
import { type Word, withoutPossessive } from '../phrase/word';
import type { EntityVerdict } from './classify-entity';
import type { Source } from './source';
import type { Entity } from './who/entity';

/** How often sources whose words have at least a strength got the right voice, over 513 sources of labelled news articles; a reader's own rule is always right. */
const MEASURED = [
  [2, 1],
  [1.15, 0.95],
  [0.85, 0.85],
  [0.75, 0.82],
  [0.65, 0.76],
  [0.45, 0.63],
  [0, 0.33],
] as const;

const confidenceOf = (strength: number): number => MEASURED.find(([least]) => strength >= least)?.[1] ?? 0.33;

const LONGEST_PHRASE = 12;

/** The finished source: the name a reader would use, its other forms, role, voice and the reason for it. */
export function toSource(entity: Entity, id: string, text: string, verdict: EntityVerdict): Source {
  const name = displayName(entity, text);
  const aliases = [...entity.forms].map((form) => form.trim()).filter((form) => form !== '' && form !== name);
  return {
    id,
    name,
    aliases: [...new Set(aliases)],
    role: verdict.role,
    anonymous: entity.kind === 'nominal' && !isThing(entity.name),
    mentions: distinct(entity.mentions),
    voice: verdict.voice,
    because: verdict.because,
    confidence: confidenceOf(verdict.strength),
  };
}

/** The mentions in text order, each place once. */
const distinct = (mentions: readonly Mention[]): readonly Mention[] =>
  [...new Map(mentions.map((mention) => [mention.span.start, mention])).values()].sort(
    (a, b) => a.span.start - b.span.start,
  );

function displayName(entity: Entity, text: string): string {
  const plain = print(entity.name, text);
  switch (entity.kind) {
    case 'person':
      return plain;
    case 'body':
      return fullName(entity, plain.slice(0, 4).toLowerCase() === 'the ' ? plain.slice(4) : plain);
    case 'nominal': {
      if (entity.isHearsay) return entity.name.map((word) => word.text).join(' ');
      const lead = entity.lead.filter((word) => !PHRASE_WORDS.possessive.has(word));
      const own = [...entity.name, ...entity.after].slice(0, LONGEST_PHRASE);
      const phrase = [...lead, print(own, text)].join(' ');
      const whose = entity.owner ? print(entity.owner.name, text) : null;
      if (whose === null || phrase.includes(whose)) return capitalised(phrase);
      return lead.length < entity.lead.length ? `${whose}’s ${phrase}` : `${capitalised(phrase)} (${whose})`;
    }
  }
}

/** A listed body known by its short form only gets its full name: "UN" → United Nations. */
function fullName(entity: Entity, printed: string): string {
  if (printed !== printed.toUpperCase() || !/^\p{Lu}[\p{Lu}.]{1,5}$/u.test(printed)) return printed;
  return (ORGANISATIONS.exactly(entity.name) ?? OUTLET_NAMES.exactly(entity.name))?.term ?? printed;
}

const print = (words: readonly Word[], text: string): string => {
  const first = words[0];
  const last = words[words.length - 1];
  if (!first || !last) return '';
  const printed = text.slice(first.span.start, last.span.end).replace(/\s+/gu, ' ');
  return withoutPossessive(printed).replace(/[\s,;:]+$/u, '');
};

const capitalised = (phrase: string): string => phrase.charAt(0).toUpperCase() + phrase.slice(1);
