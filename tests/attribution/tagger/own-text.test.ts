import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readOwnText } from '../../../scripts/training/read-gold';
import { ROLE } from '../../../src/attribution/tagger/label';

const FOLDER = 'scripts/training/text';
const passages = readdirSync(FOLDER).flatMap((name) => readOwnText(`${FOLDER}/${name}`));

describe('the passages of our own that the tagger learns from', () => {
  it('have no brace left and no role empty', () => {
    for (const { id, words, labels } of passages) {
      expect(words.passage.article.text, id).not.toMatch(/[{}¶]/u);
      expect(labels.length, id).toBe(words.passage.tokens.length);
    }
  });

  it('give words the roles of their braces', () => {
    const [first] = passages.filter(({ words }) => words.passage.article.text.startsWith('The Verani army said'));
    const roles = [...(first?.roleOf ?? [])].slice(0, 6);
    expect(roles).toEqual([ROLE.source, ROLE.source, ROLE.source, ROLE.cue, ROLE.cue, ROLE.cue]);
  });

  it('hold stretches that report nobody', () => {
    expect(passages.filter(({ roleOf }) => roleOf.every((role) => role === ROLE.none)).length).toBeGreaterThan(5);
  });
});
