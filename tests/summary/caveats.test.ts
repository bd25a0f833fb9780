import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/analyze';
import { toCsv } from '../../src/summary/to-csv';
import { toHtml } from '../../src/summary/to-html';
import { toMarkdown } from '../../src/summary/to-markdown';
import { toReport } from '../../src/summary/to-report';
import { toSourceText } from '../../src/summary/to-source-text';
import { toWebAnnotations } from '../../src/summary/to-web-annotations';
import { analysis, article, idOf, indexOf } from './ferry-article';

const DOUBTED = indexOf('Every metre');
const CORRECTED = indexOf('We found');
/** The ferry article as badly off as can be: cut, truncated, a live blog, with a sentence that is unsure and one that the reader put right. */
const doubtful: Analysis = {
  ...analysis,
  article: { ...article, isCut: true, isTruncated: true, isLiveBlog: true },
  sentences: analysis.sentences.map((spoken, index) => {
    if (index === DOUBTED) return { ...spoken, certainty: 0.18 };
    return index === CORRECTED ? { ...spoken, correctedFrom: 'government', certainty: 1 } : { ...spoken, certainty: 1 };
  }),
};
const count = analysis.sentences.length;

const page = new DOMParser().parseFromString(toHtml(doubtful, 'selection'), 'text/html');

describe.each([
  ['the page', page.querySelector('aside')?.textContent ?? ''],
  ['Markdown', toMarkdown(doubtful, 'selection')],
  ['CSV', toCsv(doubtful, 'selection')],
  ['JSON', JSON.stringify(toReport(doubtful, 'selection'))],
  ['annotations', JSON.stringify(toWebAnnotations(doubtful, 'selection'))],
  ['the words of a source', toSourceText(doubtful, idOf('Ivo Maric'), 'selection')],
])('what has to be known of an analysis stands in %s', (_, text) => {
  it.each([
    ['that a program made it, and how sure it is', `by Sourcelight: 1 of ${count} sentences unsure, 1 corrected`],
    ['that the text is cut', 'The text is cut'],
    ['that not all of it was read', 'only the beginning of its text was read'],
    ['that it is a live blog', 'live blog'],
    ['that it is of a selection', 'Only what the reader had selected'],
  ])('%s', (_fact, words) => {
    expect(text).toContain(words);
  });
});

describe('of a sound article', () => {
  it('no format says that anything is missing', () => {
    const sound = [toHtml, toMarkdown, toCsv, toReport, toWebAnnotations].map((form) => JSON.stringify(form(analysis)));
    for (const text of [...sound, toSourceText(analysis, idOf('Ivo Maric'))]) {
      expect(text).toContain('Analysed automatically by Sourcelight');
      expect(text).not.toMatch(/is cut|only the beginning|live blog:|had selected/);
    }
  });

  it('every format says when it was read only because the reader asked for it', () => {
    expect(toMarkdown(analysis, 'anyway')).toContain('does not look like a news article');
  });
});

describe('each sentence says whether it is unsure and whether it was corrected', () => {
  it('in the page, beside its words, which stay as they are', () => {
    const noted = [...page.querySelectorAll('main [data-caveat]')].map((mark) => [
      mark.textContent.trim(),
      mark.getAttribute('data-caveat'),
    ]);
    expect(noted).toEqual([
      [expect.stringMatching(/^“Every metre/), 'unsure'],
      [expect.stringMatching(/^“We found/), 'corrected by the reader, found: Government'],
    ]);
  });

  it('in the page, also where the reporter may be the wrong speaker', () => {
    const alone = { ...analysis, sentences: analysis.sentences.map((spoken) => ({ ...spoken, certainty: 0.1 })) };
    const { length } = new DOMParser().parseFromString(toHtml(alone), 'text/html').querySelectorAll('[data-caveat]');
    expect(length).toBe(count);
  });

  it('in Markdown', () => {
    const lines = toMarkdown(doubtful).split('\n');
    expect(lines.find((line) => line.includes('Every metre'))).toMatch(/^- \*\*Military: Ivo Maric\*\* \(unsure\) · “/);
    expect(lines.find((line) => line.includes('We found'))).toContain(
      '** (corrected by the reader, found: Government) ·',
    );
  });

  it('in CSV, in columns of their own', () => {
    const [head = '', ...rows] = toCsv(doubtful).split('\r\n');
    expect(head).toBe(
      'sentence,block,voice,source,role,anonymous,confidence,unsure,corrected from,found by,about,text',
    );
    expect(rows[DOUBTED]).toContain(',0.18,yes,,');
    expect(rows[CORRECTED]).toContain(',1.00,,Government,');
  });

  it('in JSON', () => {
    const { sentences } = toReport(doubtful) as { readonly sentences: readonly Record<string, unknown>[] };
    expect(sentences.flatMap(({ unsure }, index) => (unsure === true ? [index] : []))).toEqual([DOUBTED]);
    expect(sentences.filter(({ unsure }) => unsure === false)).toHaveLength(count - 1);
    expect(sentences[CORRECTED]).toMatchObject({ correctedFrom: 'government', unsure: false });
  });

  it('in annotations', () => {
    const { first } = toWebAnnotations(doubtful) as { first: { items: { id: string; body: { value: string }[] }[] } };
    const valuesOf = (index: number): readonly string[] =>
      first.items.find(({ id }) => id.endsWith(`#sourcelight-${index + 1}`))?.body.map(({ value }) => value) ?? [];
    expect(valuesOf(DOUBTED)).toContain('unsure');
    expect(valuesOf(CORRECTED)).toContain('corrected by the reader, found: Government');
  });

  it('in the words of a source', () => {
    const text = toSourceText(doubtful, idOf('Ivo Maric'));
    expect(text).toMatch(/spokesman, said\. \[unsure\]\n/);
    expect(text).toMatch(/he said\. \[corrected by the reader, found: Government\]\n/);
  });
});
