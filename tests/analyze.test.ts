import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../scripts/parse-html';
import { analyze } from '../src/analyze';
import type { Article } from '../src/article/article';
import { readArticle } from '../src/article/read-article';
import { readText } from '../src/article/read-text';
import type { Span } from '../src/span';
import { VOICE_IDS } from '../src/voices/voice';

const fromText = (text: string): Article => readText(text, { url: null, outlet: null, title: null, byline: null });

const pages = readdirSync('tests/pages').flatMap((slug): readonly (readonly [string, Article])[] => {
  const page = parseHtml(readFileSync(`tests/pages/${slug}/source.html`, 'utf8'), null);
  const reading = readArticle(page.document, null);
  page.close();
  return reading.status === 'article' ? [[slug, reading.article]] : [];
});
const texts = readdirSync('tests/articles').map(
  (file) => [file, fromText(readFileSync(`tests/articles/${file}`, 'utf8'))] as const,
);
const odd = Object.entries({
  nothing: '',
  'white space': ' \n\t\n ',
  'only quotation marks': '“”"\'‘’«»'.repeat(400),
  'unpaired surrogates': `He said \uD800 it. “\uDC00”, she \uD83D added.`,
  'another script': 'Министр заявил, что мост открыт. «Мы готовы», — сказал он. 部長は橋が開いたと述べた。',
  'one endless sentence': `The minister said ${'that the bridge and '.repeat(5000)}closed`,
  'many short lines': 'He said no.\n'.repeat(3000),
  'the names of properties': 'Constructor said the toString of __proto__ was hasOwnProperty, valueOf added.',
  'only capitals': 'ARMY SAYS TOWN FELL. MAYOR DENIES IT, SAYING “WE STAND”.',
}).map(([name, text]) => [name, fromText(text)] as const);

describe.each([...pages, ...texts, ...odd])('the analysis of %s', (_, article) => {
  const analysis = analyze(article);
  const { sentences, attributions, sources } = analysis;
  const isSound = ({ start, end }: Span) => 0 <= start && start < end && end <= article.text.length;

  it('is plain data, and the same when made again', () => {
    expect(JSON.parse(JSON.stringify(analysis))).toEqual(analysis);
    expect(analyze(article)).toEqual(analysis);
  });

  it('gives every sentence one voice, in order, with a source that is listed', () => {
    let end = 0;
    const ids = new Set(sources.map(({ id }) => id));
    for (const { sentence, voice, sourceId, attribution, confidence } of sentences) {
      expect(isSound(sentence.span) && sentence.span.start >= end).toBe(true);
      end = sentence.span.end;
      expect(VOICE_IDS).toContain(voice);
      expect(sourceId === null || ids.has(sourceId)).toBe(true);
      expect(attribution === null || attributions[attribution] !== undefined).toBe(true);
      const voicedBy = attribution === null ? 'reporter' : attributions[attribution]?.voicedBy;
      expect(voice === 'reporter').toBe(voicedBy === 'reporter');
      expect(voice !== 'reporter' || sourceId === null).toBe(true);
      expect(confidence >= 0 && confidence <= 1).toBe(true);
    }
    const outside = article.blocks.map(({ span }) => article.text.slice(span.start, span.end)).join('');
    const inside = sentences.map(({ sentence: { span } }) => article.text.slice(span.start, span.end)).join('');
    expect(inside.replace(/\s/gu, '')).toBe(outside.replace(/\s/gu, ''));
  });

  it('keeps every span inside the text, and every mention once', () => {
    for (const { source, cue, content, confidence } of attributions) {
      expect(content.length).toBeGreaterThan(0);
      expect([...content, ...(source ? [source.span] : []), ...(cue ? [cue.span] : [])].every(isSound)).toBe(true);
      expect(confidence >= 0 && confidence <= 1).toBe(true);
    }
    expect(new Set(sources.map(({ id }) => id)).size).toBe(sources.length);
    for (const { name, mentions } of sources) {
      expect(name.trim()).not.toBe('');
      const places = mentions.map(({ span }) => span.start);
      expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
      expect(mentions.every(({ span }) => isSound(span))).toBe(true);
    }
  });
});
