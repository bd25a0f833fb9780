import { beforeEach, describe, expect, it, vi } from 'vitest';
import { analyze } from '../../src/analyze';
import { tellSentence } from '../../src/extension/guide/tell-sentence';
import { viewCard } from '../../src/extension/guide/view-card';
import { PLAIN_MARKS } from '../../src/paint/look';
import { textOf } from '../../src/span';
import { UNSURE_BELOW } from '../../src/voices/certainty';
import { speakEnglish } from './speak-english';

const text =
  'Ferries run again on the river. General Tomas Drevan, an army spokesman, said the bridge was safe. “It will hold,” he added. A US official said that it would not.';
const analysis = analyze({
  url: null,
  outlet: 'Meridian News',
  title: null,
  byline: null,
  lang: 'en',
  published: null,
  isLiveBlog: false,
  entries: [],
  isCut: false,
  isTruncated: false,
  text,
  blocks: [{ kind: 'paragraph', span: { start: 0, end: text.length } }],
});
const indexOf = (words: string): number =>
  analysis.sentences.findIndex(({ sentence }) => textOf(text, sentence.span).includes(words));
const tell = (words: string, of = analysis) => {
  const told = tellSentence(of, indexOf(words));
  if (!told) throw new Error(`No sentence has "${words}".`);
  return told;
};
const wishes = { step: vi.fn(), hideVoice: vi.fn(), correct: vi.fn(), close: vi.fn() };

beforeEach(speakEnglish);

describe('what is told of a sentence', () => {
  it('names voice, source, role, cue and the reasons in plain words', () => {
    expect(tell('bridge was safe')).toMatchObject({
      label: 'Military',
      source: { name: 'Tomas Drevan', anonymous: false },
      cue: 'said',
      found: '“said” ties these words to the speaker.',
      because: 'the words “General”',
      sureness: expect.stringMatching(/\d+%/),
    });
  });

  it('says of the reporter’s own words who that is, and names no source', () => {
    expect(tell('Ferries run')).toMatchObject({
      label: 'Reporter',
      source: null,
      cue: null,
      found: null,
      because: null,
    });
  });

  it('warns where it is unsure', () => {
    const doubtful = (certainty: number) => ({
      ...analysis,
      sentences: analysis.sentences.map((spoken) => ({ ...spoken, certainty })),
    });
    expect(tell('bridge', doubtful(UNSURE_BELOW - 0.01))).toMatchObject({
      isUnsure: true,
      sureness: expect.stringMatching(/^Unsure: /),
    });
    expect(tell('bridge', doubtful(UNSURE_BELOW)).isUnsure).toBe(false);
  });

  it('says what the reader has put right', () => {
    const corrected = {
      ...analysis,
      sentences: analysis.sentences.map((spoken) => ({ ...spoken, correctedFrom: 'law' as const, certainty: 1 })),
    };
    expect(tell('bridge', corrected).sureness).toBe('You put this right; we had found: Police & courts');
  });

  it('says that the outlet could not verify it', () => {
    const index = indexOf('bridge was safe');
    expect(tellSentence(analysis, index, new Set([index]))?.isUnverified).toBe(true);
    expect(tell('bridge was safe').isUnverified).toBe(false);
  });

  it('is nothing for a sentence that is not there', () => {
    expect(tellSentence(analysis, 99)).toBeNull();
  });
});

describe('the card', () => {
  const show = (words: string) => {
    const card = viewCard(tell(words), PLAIN_MARKS.military, { nth: 1, of: 2 }, wishes);
    document.body.replaceChildren(card);
    return card;
  };

  it('is a dialog named by voice and source, with what can be done as buttons', () => {
    const card = show('bridge was safe');
    expect(card.getAttribute('aria-label')).toBe('Military: Tomas Drevan');
    expect([...card.querySelectorAll('button')].map((b) => b.getAttribute('aria-label') ?? b.textContent)).toEqual([
      'Close',
      'Previous sentence of this source',
      'Next sentence of this source',
      'Hide “Military”',
      'This is wrong',
    ]);
    expect(card.querySelector('.steps')?.textContent).toBe('1 of 2');
  });

  it('marks a source that is not named', () => {
    expect(show('it would not').querySelector('.unnamed')?.textContent).toBe('unnamed');
  });

  it('heeds no click that the page makes up', () => {
    show('bridge was safe').querySelector<HTMLElement>('.close')?.dispatchEvent(new MouseEvent('click'));
    expect(wishes.close).not.toHaveBeenCalled();
  });
});
