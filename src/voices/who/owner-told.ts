import { findKnown, type Known } from '../../phrase/find-known';
import { fold } from '../../phrase/fold';
import { PHRASE_WORDS } from '../../phrase/phrase-words';
import type { Word } from '../../phrase/word';
import { sentenceAt, wordAt } from '../reading';
import { ROLE_TRAITS } from '../role-traits';
import type { Entity } from './entity';
import { meantBy } from './resolve-pronoun';
import { mentionsBefore, strengthOf, type Told } from './told';

/**
 * For whom somebody speaks or what they lead where no list knows it: "*Kestrel* chairman Dan Holm" after "Kestrel, a mining firm,", "*her*
 * spokesman, Dan Holm", "spokesman Dan Holm".
 */
export function ownerTold(told: Told, one: Entity): Entity | null {
  const isTold = strengthOf(told, one) >= LEAST_TELLING;
  for (const { words } of one.descriptions) {
    const aided = whoseAide(told, words);
    if (aided && aided !== one) return aided;
    if (isTold) continue;
    const role = findKnown(words).find(({ kind }) => kind === 'role');
    const isPast = words.some(({ key }) => PHRASE_WORDS.former.has(key));
    const owner =
      role && !isPast && isOfOthers(role) ? (bodyBeside(told, words, role) ?? ownerBehind(told, words, role)) : null;
    if (owner && owner !== one) return owner;
  }
  return null;
}

/** Whose staff somebody is: "*her* press secretary". */
function whoseAide(told: Told, words: readonly Word[]): Entity | null {
  const [determiner] = words;
  const role = findKnown(words).find(({ kind }) => kind === 'role');
  if (!determiner || !['her', 'his'].includes(determiner.key) || !role || !ROLE_TRAITS.officer.has(role.term))
    return null;
  return meantBy(told, determiner.key, wordAt(told.reading.words, determiner.span.start));
}

/** Speaks for others or leads them, but holds no office and coaches no team: "spokesman", "chairman". */
const isOfOthers = ({ sections, term }: Known): boolean =>
  (sections.includes('represents') || sections.includes('leads')) &&
  !sections.includes('executive') &&
  !ROLE_TRAITS.ofTeam.has(term);

/** Whose voice is told surely enough by words of this strength. */
const LEAST_TELLING = 0.5;

/** The body of the article whose name stands right beside a role. */
function bodyBeside(told: Told, words: readonly Word[], { from, to }: Known): Entity | null {
  const behind = words.slice(to + (words[to + 1]?.key === 'the' ? 2 : 1));
  const end = behind.findIndex(({ isCapital }) => !isCapital);
  const before = words.slice(0, words[from - 1]?.key === "'s" ? from - 1 : from);
  const names = [before.slice(before.findIndex(({ isCapital }) => isCapital)), end < 0 ? behind : behind.slice(0, end)];
  const bodies = names.map((name) => told.cast.register.bodies.get(name.map(({ text }) => fold(text)).join(' ')));
  return bodies.find((body) => body && isTelling(told, body)) ?? null;
}

const isTelling = (told: Told, body: Entity): boolean =>
  strengthOf(told, body) >= LEAST_TELLING &&
  !findKnown(body.name).every(({ kind }) => kind === 'country' || kind === 'us-place');

/** Who was mentioned before somebody who is only called "spokesman", "her lawyer". */
function ownerBehind(told: Told, words: readonly Word[], { from, to }: Known): Entity | null {
  const first = words[from];
  const isBare = to === words.length && words.slice(0, from).every(({ key }) => PHRASE_WORDS.definite.has(key));
  if (!first || !isBare) return null;
  const { reading } = told;
  const at = wordAt(reading.words, first.span.start);
  const determiner = reading.words[at - 1]?.key ?? '';
  if (PHRASE_WORDS.possessive.has(determiner)) return meantBy(told, determiner, at - 1);
  const sentence = sentenceAt(reading, at) - FURTHER;
  const near = mentionsBefore(told, at).filter(({ entity, sentence: of }) => entity.kind === 'body' && of >= sentence);
  return near.findLast(({ entity }) => isTelling(told, entity))?.entity ?? null;
}

/** So many sentences on, "the spokesman" is still that of the body last mentioned. */
const FURTHER = 3;
