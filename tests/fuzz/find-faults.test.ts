import { describe, expect, it } from 'vitest';
import { findAnalysisFaults, findMarkupFaults } from '../../scripts/fuzz/find-faults';
import { type Analysis, analyze } from '../../src/analyze';
import { readText } from '../../src/article/read-text';
import { toHtml } from '../../src/summary/to-html';

const TEXT = 'The army said it had left the town. “Nobody stayed,” Ana Holm said.';
const sound = analyze(readText(TEXT, { url: null, outlet: null, title: null, byline: null }));
const [first, second] = sound.sentences;
const [source] = sound.sources;

describe('the search for faults', () => {
  it('finds none in a sound analysis', () => {
    expect(findAnalysisFaults(sound)).toEqual([]);
  });

  it.each<[string, Partial<Analysis>]>([
    ['before the one before', { sentences: second && first ? [second, first] : [] }],
    ['not cover their blocks', { sentences: first ? [first] : [] }],
    ['a source that is not listed', { sources: [] }],
    ['disagree', { sentences: sound.sentences.map((spoken) => ({ ...spoken, voice: 'reporter', sourceId: null })) }],
    ['no probability', { sentences: sound.sentences.map((spoken) => ({ ...spoken, certainty: Number.NaN })) }],
    ['has no content', { attributions: sound.attributions.map((relation) => ({ ...relation, content: [] })) }],
    ['share an id', { sources: source ? [...sound.sources, source] : [] }],
    ['has no name', { sources: sound.sources.map((one) => ({ ...one, name: ' ' })) }],
    [
      'out of order',
      { sources: sound.sources.map((one) => ({ ...one, mentions: [...one.mentions, ...one.mentions] })) },
    ],
  ])('tells when something lies wrong: %s', (fault, change) => {
    expect(findAnalysisFaults({ ...sound, ...change }).join('\n')).toContain(fault);
  });

  it.each([
    ['<b>', '<p><b>no</b></p>'],
    ['<script>', '<p><script>alert(1)</script></p>'],
    ['onclick', '<mark class="expert" onclick="x">no</mark>'],
    ['onclick', '<mark class="expert" title="x"onclick="x">no</mark>'],
    ['< b', '<p>a < b</p>'],
  ])('tells a saved page that holds markup of the article: %s', (sign, html) => {
    expect(findMarkupFaults(toHtml(sound))).toEqual([]);
    expect(findMarkupFaults(html).join('\n')).toContain(sign);
  });
});
