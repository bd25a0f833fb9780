import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/article/read-text';
import type { Attribution } from '../../../src/attribution/attribution';
import { readPassage } from '../../../src/text/read-passage';
import { chainOf } from '../../../src/voices/because';
import { resolveSources } from '../../../src/voices/resolve-sources';
import { TABLES } from '../../../src/voices/rules/all-rows';
import type { Source } from '../../../src/voices/source';

const OUTLET = 'Fairhaven Times';

/**
 * The speaker of an example: `voice | words`, where the words are the speaker, or an article with the speaker in braces ("{Ann Lee}: No."
 * is signed) or a hedge in brackets ("The plan [reportedly] failed.").
 */
function speakerOf(example: string): { readonly voice: string; readonly source: Source | undefined } {
  const [voice = '', words = ''] = example.split(' | ');
  const article = /[{[]/u.test(words) ? words : `{${words}} said that the plan had failed.`;
  const start = article.search(/[{[]/u);
  const end = article.search(/[}\]]/u) - 1;
  const text = article.replace(/[{}[\]]/gu, '');
  const isHedge = article.charAt(start) === '[';
  const attribution: Attribution = {
    source: isHedge
      ? null
      : { span: { start, end }, kind: /\p{Lu}/u.test(text.slice(start + 1, end)) ? 'name' : 'nominal' },
    cue: isHedge ? { span: { start, end }, kind: 'verb' } : null,
    content: [{ start: end + 1, end: text.length - 1 }],
    mode: 'indirect',
    voicedBy: 'source',
    confidence: 0.9,
    foundBy: text.charAt(end) === ':' ? 'signature' : 'cue-verb',
  };
  const passage = readPassage(readText(text, { title: null, outlet: OUTLET, url: null, byline: null }));
  return { voice, source: resolveSources(passage, [attribution]).sources[0] };
}

const rulesOf = (source: Source | undefined): readonly string[] =>
  source ? chainOf(source.because).map(({ rule }) => rule) : [];

describe.each(Object.entries(TABLES))('rules on %s', (_, rows) => {
  it.each(rows)('$id: $example', ({ id, example }) => {
    const { voice, source } = speakerOf(example);
    expect(source?.voice).toBe(voice);
    expect(rulesOf(source)).toContain(id);
  });

  it.each(rows)('$id does not decide: $counterExample', ({ id, counterExample }) => {
    const { voice, source } = speakerOf(counterExample);
    expect(source?.voice).toBe(voice);
    expect(rulesOf(source)).not.toContain(id);
  });
});

describe('the tables', () => {
  it('give every rule an id of its own', () => {
    const ids = Object.values(TABLES).flatMap((rows) => rows.map(({ id }) => id));
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });
});
