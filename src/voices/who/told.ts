import type { Mention } from '../../phrase/mention';
import { classifyEntity, type EntityVerdict } from '../classify-entity';
import { type Reading, sentenceAt, wordAt } from '../reading';
import type { Voice } from '../voice';
import type { Entity, Occurrence } from './entity';
import type { Cast } from './find-entities';

/** Somebody speaks: by the word at index `at`, heard up to the sentence `until`. */
export interface Turn {
  readonly entity: Entity;
  readonly at: number;
  readonly sentence: number;
  readonly until: number;
}

/** Whom a "he" or "she" of the reporter's own words stands for, and the word it is. */
export interface PronounMention {
  readonly entity: Entity;
  readonly key: string;
  readonly at: number;
  readonly sentence: number;
}

/** What an article has told up to a word; grows as its mentions are resolved in text order, since what was said before decides what comes after. */
export interface Told {
  readonly reading: Reading;
  readonly cast: Cast;
  /** Who spoke so far. */
  readonly turns: Turn[];
  /** The pronouns so far, up to the word `followedTo`. */
  readonly pronouns: PronounMention[];
  followedTo: number;
  /** Descriptions by their words, and the last by its noun. */
  readonly byPhrase: Map<string, Entity>;
  readonly byHead: Map<string, Entity>;
  readonly verdicts: Map<Entity, EntityVerdict>;
}

export const nothingTold = (reading: Reading, cast: Cast): Told => ({
  reading,
  cast,
  turns: [],
  pronouns: [],
  followedTo: 0,
  byPhrase: new Map(),
  byHead: new Map(),
  verdicts: new Map(),
});

/** So many mentions before a word are looked at. */
const REACH = 200;

/** The last mentions before word `at`, in text order. */
export function mentionsBefore({ cast }: Told, at: number): readonly Occurrence[] {
  const end = firstFrom(cast.occurrences, at);
  return cast.occurrences.slice(Math.max(0, end - REACH), end);
}

/** What is known of somebody at the first asking. */
function verdictOn({ verdicts, reading }: Told, entity: Entity): EntityVerdict {
  const known = verdicts.get(entity) ?? classifyEntity(entity, reading.text, reading.setting);
  verdicts.set(entity, known);
  return known;
}

/** The voice somebody has by that, and how sure it is. */
export const voiceOf = (told: Told, entity: Entity): Voice => verdictOn(told, entity).voice;
export const strengthOf = (told: Told, entity: Entity): number => verdictOn(told, entity).strength;

/** Notes that somebody speaks; `until` is the offset up to which they are heard. */
export function hear({ reading, turns }: Told, entity: Entity, mention: Mention, until: number): void {
  entity.isSource = true;
  if (!entity.mentions.slice(-4).includes(mention)) entity.mentions.push(mention);
  const at = wordAt(reading.words, mention.span.start);
  const sentence = sentenceAt(reading, at);
  const last = sentenceAt(reading, wordAt(reading.words, until - 1));
  turns.push({ entity, at, sentence, until: Math.max(sentence, last) });
}

/** Index of the first entry at or after word `at`, by bisection. */
export function firstFrom(list: readonly { readonly at: number }[], at: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.at ?? 0) >= at) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The entries before word `at`, the nearest first, no more than `count`. */
export function lastBefore<T extends { readonly at: number }>(
  list: readonly T[],
  at: number,
  count: number,
): readonly T[] {
  const end = firstFrom(list, at);
  return list.slice(Math.max(0, end - count), end).reverse();
}
