import type { Entity } from './entity';
import { isQuoted, type Reading, sentenceAt } from './reading';

/** Whom a "he" or "she" of the reporter's own words stands for, and the word it is. */
export interface PronounMention {
  readonly entity: Entity;
  readonly key: string;
  readonly at: number;
  readonly sentence: number;
}

const FOLLOWED = new Set(['he', 'she']);

/**
 * Reads on through an article and finds out whom each "he" and "she" stands for, whether they speak or not: who is told of goes on being meant.
 * The result takes the index of a word and gives the pronouns before it, in text order; it has to be called with growing indices.
 */
export function followPronouns(
  reading: Reading,
  resolve: (key: string, at: number, before: readonly PronounMention[]) => Entity | null,
): (until: number) => readonly PronounMention[] {
  const mentions: PronounMention[] = [];
  let next = 0;
  return (until) => {
    for (; next < until; next += 1) {
      const key = reading.words[next]?.key ?? '';
      if (!FOLLOWED.has(key) || isQuoted(reading, next)) continue;
      const entity = resolve(key, next, mentions);
      if (entity) mentions.push({ entity, key, at: next, sentence: sentenceAt(reading, next) });
    }
    return mentions;
  };
}
