import { describe, expect, it } from 'vitest';
import { findConfusions } from '../../scripts/find-confusions';

const at = (start: number, voice: string, speaker: string | null = null) => ({
  start,
  end: start + 10,
  voice,
  speaker,
});
const GOLD = JSON.stringify({
  id: 'a',
  speakers: [
    { id: 'lee', name: 'Ann Lee', aliases: ['Dr Lee'] },
    { id: 'army', name: 'the army', aliases: [] },
  ],
  sentences: [
    at(0, 'expert', 'lee'),
    at(10, 'expert', 'lee'),
    at(20, 'military', 'army'),
    at(30, 'reporter'),
    at(40, 'military', 'army'),
    { ...at(50, 'expert', 'lee'), alsoVoices: ['individual'] },
  ],
});
const own = (start: number, voice: string, sourceId: string | null = null) => ({
  start,
  end: start + 10,
  voice,
  sourceId,
});
const REPORT = JSON.stringify({
  id: 'a',
  sources: [
    { id: 's0', name: 'Lee', aliases: [] },
    { id: 's1', name: 'Bo Diaz', aliases: [] },
  ],
  sentences: [
    own(0, 'individual', 's0'),
    own(10, 'individual', 's0'),
    own(20, 'individual', 's1'),
    own(30, 'individual', 's1'),
    own(40, 'reporter'),
    own(50, 'individual', 's0'),
  ],
});

describe('confusions', () => {
  it('are told apart by what went wrong, the most frequent first', () => {
    expect(findConfusions(GOLD, REPORT)).toEqual([
      { gold: 'expert', own: 'individual', kind: 'right speaker, wrong voice', sentences: 2, articles: 1 },
      { gold: 'military', own: 'individual', kind: 'wrong speaker found', sentences: 1, articles: 1 },
      { gold: 'military', own: 'reporter', kind: 'no attribution found', sentences: 1, articles: 1 },
      { gold: 'reporter', own: 'individual', kind: 'attributed though reporter', sentences: 1, articles: 1 },
    ]);
  });

  it('leave everything to the reporter where there is no report', () => {
    expect(findConfusions(GOLD, '').map(({ gold, own }) => `${gold} ${own}`)).toEqual([
      'expert reporter',
      'military reporter',
    ]);
  });
});
