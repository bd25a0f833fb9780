import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/span';
import { fileName } from '../../src/summary/file-name';
import { findQuotes, longestOf } from '../../src/summary/find-quotes';
import { summarize } from '../../src/summary/summarize';
import { toHtml } from '../../src/summary/to-html';
import { toSourceText } from '../../src/summary/to-source-text';
import { toWebAnnotations } from '../../src/summary/to-web-annotations';
import { VOICES } from '../../src/voices/voice';
import { analysis, article, idOf, indexOf } from './ferry-article';

describe('quotations of a source', () => {
  it('are found in reading order, without their marks', () => {
    expect(findQuotes(analysis, idOf('Ivo Maric'))).toEqual([
      { text: 'Every metre has been searched,', sentence: indexOf('Every metre') },
      { text: 'We found forty mines and two boats,', sentence: indexOf('We found') },
    ]);
    expect(longestOf(findQuotes(analysis, idOf('Ivo Maric')))?.text).toMatch(/^We found/);
    expect([findQuotes(analysis, 's99'), longestOf([])]).toEqual([[], null]);
  });
});

describe('one source’s words as text', () => {
  it('say who, what, and where it is from', () => {
    expect(toSourceText(analysis, idOf('Ivo Maric'))).toBe(
      `Ivo Maric, ${analysis.sources.find(({ name }) => name === 'Ivo Maric')?.role}

“Every metre has been searched,” Colonel Ivo Maric, an army spokesman, said.
“We found forty mines and two boats,” he said.

Ferries return: "safe" <again> · Meridian News · 2026-10-18 · https://meridian.example/ferries?a=1&b=2

Analysed automatically by Sourcelight: ${summarize(analysis).unsure} of ${analysis.sentences.length} sentences unsure, 0 corrected by the reader.
`,
    );
    expect(toSourceText(analysis, 's99')).toBe('');
  });
});

describe('file names', () => {
  it.each([
    [article, 'Meridian News 2026-10-18 Ferries return safe again.csv'],
    [{ ...article, outlet: null, published: null, title: '../../etc/passwd\u202e' }, 'etc passwd.csv'],
    [{ ...article, outlet: null, published: null, title: null }, 'article.csv'],
    [{ ...article, outlet: null, published: null, title: 'Šibenik – où ça ?' }, 'Šibenik – où ça.csv'],
  ])('are fit for every file system', (of, name) => {
    expect(fileName(of, 'csv')).toBe(name);
  });

  it('are not too long', () => {
    expect(fileName({ ...article, title: 'word '.repeat(100) }, 'json').length).toBeLessThanOrEqual(105);
  });
});

describe('the article as a page', () => {
  const html = toHtml(analysis);
  const page = new DOMParser().parseFromString(html, 'text/html');

  it('shows every sentence, the others’ in the mark of their voice', () => {
    expect(page.querySelector('main')?.textContent.replace(/\s+/g, ' ').trim()).toBe(article.text.replace(/\s+/g, ' '));
    const marks = [...page.querySelectorAll('main mark')];
    expect(marks).toHaveLength(analysis.sentences.filter(({ voice }) => voice !== 'reporter').length);
    expect(marks.find(({ textContent }) => textContent.includes('Every metre'))?.getAttribute('title')).toBe(
      'Military: Ivo Maric',
    );
    expect(html).toContain(`.military { background: color-mix(in srgb, light-dark(${VOICES.military.mark.light}`);
  });

  it('takes nothing of the page for markup, and can load and run nothing', () => {
    expect(page.title).toBe(article.title);
    expect(page.querySelectorAll('b, again, script, link, img')).toHaveLength(0);
    expect(html).toContain("default-src 'none'");
    const bad = toHtml({ ...analysis, article: { ...article, url: 'javascript:alert(1)', outlet: '"><script>' } });
    expect(bad).not.toMatch(/javascript:|<script/);
  });
});

/** The MUSTs of the Web Annotation Data Model for what we write (https://www.w3.org/TR/annotation-model/). */
const iri = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9+.-]*:\S+$/i));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const MOTIVATIONS = [
  'assessing',
  'bookmarking',
  'classifying',
  'commenting',
  'describing',
  'editing',
  'highlighting',
  'identifying',
  'linking',
  'moderating',
  'questioning',
  'replying',
  'tagging',
] as const;
const bodies = v.array(
  v.strictObject({
    type: v.literal('TextualBody'),
    value: v.string(),
    purpose: v.picklist(MOTIVATIONS),
    format: v.pipe(v.string(), v.regex(/^[a-z]+\/[a-z0-9.+-]+$/)),
    language: v.pipe(v.string(), v.regex(/^[a-z]{2}$/)),
  }),
);
const ofPage = v.strictObject({
  id: iri,
  type: v.literal('Annotation'),
  motivation: v.literal('describing'),
  body: bodies,
  target: iri,
});
const ofSentence = v.strictObject({
  id: iri,
  type: v.literal('Annotation'),
  motivation: v.picklist(MOTIVATIONS),
  body: bodies,
  target: v.strictObject({
    source: iri,
    selector: v.tuple([
      v.strictObject({
        type: v.literal('TextQuoteSelector'),
        exact: v.string(),
        prefix: v.string(),
        suffix: v.string(),
      }),
      v.strictObject({ type: v.literal('TextPositionSelector'), start: count, end: count }),
    ]),
  }),
});
const collection = v.strictObject({
  '@context': v.literal('http://www.w3.org/ns/anno.jsonld'),
  id: iri,
  type: v.literal('AnnotationCollection'),
  label: v.string(),
  total: count,
  first: v.strictObject({
    id: iri,
    type: v.literal('AnnotationPage'),
    partOf: iri,
    startIndex: count,
    items: v.tupleWithRest([ofPage], ofSentence),
  }),
});

describe('web annotations', () => {
  it.each([
    ['with an address', analysis],
    ['without one', { ...analysis, article: { ...article, url: null, outlet: null, title: null } }],
    [
      'with half a character in its title',
      { ...analysis, article: { ...article, url: null, title: 'Ferries \ud83d' } },
    ],
  ])('of a page %s keep the data model', (_, of) => {
    const { total, first, id } = v.parse(collection, JSON.parse(JSON.stringify(toWebAnnotations(of))));
    expect(total).toBe(first.items.length);
    expect(first.partOf).toBe(id);
    expect(new Set(first.items.map((item) => item.id)).size).toBe(total);
  });

  it('select each sentence by its words and by its place', () => {
    const { first } = v.parse(collection, toWebAnnotations(analysis));
    expect(first.items.length).toBeGreaterThan(3);
    const [, ...ofSentences] = first.items;
    for (const { target } of ofSentences) {
      const [quote, { start, end }] = target.selector;
      expect(textOf(article.text, { start, end })).toBe(quote.exact);
      expect(article.text).toContain(quote.prefix + quote.exact + quote.suffix);
    }
  });
});
