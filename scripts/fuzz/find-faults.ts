import { isDeepStrictEqual } from 'node:util';
import type { Analysis } from '../../src/analyze';
import { analyze } from '../../src/analyze';
import type { ToRange } from '../../src/article/article';
import { readArticle } from '../../src/article/read-article';
import { readText } from '../../src/article/read-text';
import { isAnalyzeRequest } from '../../src/extension/messages';
import type { Span } from '../../src/span';
import { summarize } from '../../src/summary/summarize';
import { toHtml } from '../../src/summary/to-html';
import { VOICE_IDS } from '../../src/voices/voice';
import { parseHtml } from '../parse-html';

/** What is wrong with an analysis, in words; `[]` when every property of an analysis holds. */
export function findAnalysisFaults({ article, sentences, attributions, sources }: Analysis): readonly string[] {
  const faults: string[] = [];
  const isSound = ({ start, end }: Span): boolean => 0 <= start && start < end && end <= article.text.length;
  const isProbability = (value: number): boolean => value >= 0 && value <= 1;
  const claim = (holds: boolean, fault: string): void => void (holds || faults.push(fault));
  const ids = new Set(sources.map(({ id }) => id));
  let end = 0;
  sentences.forEach(({ sentence: { span }, voice, sourceId, attribution, confidence, certainty }, index) => {
    claim(isSound(span) && span.start >= end, `sentence ${index} lies outside the text or before the one before`);
    end = span.end;
    claim(VOICE_IDS.includes(voice), `sentence ${index} has no voice of ours`);
    claim(sourceId === null || ids.has(sourceId), `sentence ${index} has a source that is not listed`);
    const voicedBy = attribution === null ? 'reporter' : attributions[attribution]?.voicedBy;
    claim((voice === 'reporter') === (voicedBy === 'reporter'), `sentence ${index} and its attribution disagree`);
    claim(voice !== 'reporter' || sourceId === null, `sentence ${index} of the reporter has a source`);
    claim(isProbability(confidence), `the confidence of sentence ${index} is no probability`);
    claim(isProbability(certainty), `the certainty of sentence ${index} is no probability`);
  });
  const wordsIn = (spans: readonly Span[]): string =>
    spans.map((span) => article.text.slice(span.start, span.end).replace(/\s/gu, '')).join('');
  claim(
    wordsIn(sentences.map(({ sentence }) => sentence.span)) === wordsIn(article.blocks.map(({ span }) => span)),
    'sentences do not cover their blocks',
  );
  attributions.forEach(({ source, cue, content, confidence }, index) => {
    claim(content.length > 0, `attribution ${index} has no content`);
    const spans = [...content, ...(source ? [source.span] : []), ...(cue ? [cue.span] : [])];
    claim(spans.every(isSound), `attribution ${index} lies outside the text`);
    claim(isProbability(confidence), `the confidence of attribution ${index} is no probability`);
  });
  claim(ids.size === sources.length, 'two sources share an id');
  for (const { id, name, mentions } of sources) {
    claim(name.trim() !== '', `source ${id} has no name`);
    const places = mentions.map(({ span }) => span.start);
    claim(
      mentions.every(({ span }) => isSound(span)),
      `a mention of ${id} lies outside the text`,
    );
    claim(
      places.every((place, i) => i === 0 || place > (places[i - 1] ?? 0)),
      `mentions of ${id} are out of order`,
    );
  }
  return faults;
}

/** What is wrong with how `text` is analysed. */
export function findTextFaults(text: string): readonly string[] {
  return findArticleFaults(analyze(readText(text, { url: null, outlet: null, title: null, byline: null })));
}

/** What is wrong with an analysis and with all that is made of it: messages between the parts of the extension, summary, saved files. */
function findArticleFaults(analysis: Analysis): readonly string[] {
  const { voices, sentences } = summarize(analysis);
  const sent: unknown = JSON.parse(JSON.stringify({ type: 'analyze', article: analysis.article }));
  return [
    ...findAnalysisFaults(analysis),
    ...(isAnalyzeRequest(sent) ? [] : ['the background would refuse the article']),
    ...(isDeepStrictEqual(JSON.parse(JSON.stringify(analysis)), analysis) ? [] : ['the analysis is no plain data']),
    ...(voices.reduce((sum, voice) => sum + voice.sentences, 0) === sentences ? [] : ['the summary loses sentences']),
    ...findMarkupFaults(toHtml(analysis)),
  ];
}

const OWN_ELEMENTS = new Set(
  'html head meta title style body main aside ul li p h1 h2 blockquote mark span bdi a'.split(' '),
);
const OWN_ATTRIBUTES = new Set(
  'lang charset name content http-equiv aria-label class title href rel data-caveat'.split(' '),
);
const TAG = /<\/?([a-z\d]+)((?: [a-z-]+="[^"<>]*")*)>|<!doctype html>/uy;

/** Where a saved page holds words of the article as markup. */
export function findMarkupFaults(html: string): readonly string[] {
  return [...html.matchAll(/</gu)].flatMap(({ index }) => {
    TAG.lastIndex = index;
    const [tag, element = 'html', attributes = ''] = TAG.exec(html) ?? [];
    const names = [...attributes.matchAll(/([a-z-]+)="[^"]*"/gu)].map(([, name = '']) => name);
    const isOurs = tag !== undefined && OWN_ELEMENTS.has(element) && names.every((name) => OWN_ATTRIBUTES.has(name));
    return isOurs ? [] : [`a saved page holds markup of the article: ${html.slice(index, index + 60)}`];
  });
}

/**
 * What is wrong with how a page is read and analysed: the page must be left as it was, every sentence must lead back to exactly its
 * characters, and the analysis must hold and be the same twice.
 */
export function findPageFaults(html: string): readonly string[] {
  const url = 'https://www.example.com/2026/09/14/bridge-falls';
  const page = parseHtml(html, url);
  try {
    const before = page.document.documentElement.outerHTML;
    const reading = readArticle(page.document, url);
    const faults = page.document.documentElement.outerHTML === before ? [] : ['reading changed the page'];
    if (reading.status !== 'article') return faults;
    const analysis = analyze(reading.article);
    const again = analyze(reading.article);
    return [
      ...faults,
      ...findArticleFaults(analysis),
      ...(isDeepStrictEqual(again, analysis) ? [] : ['the same article gives another analysis']),
      ...findRangeFaults(analysis, reading.toRange),
    ];
  } finally {
    page.close();
  }
}

const INVISIBLE = /[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu;

const findRangeFaults = ({ article, sentences }: Analysis, toRange: ToRange): readonly string[] =>
  sentences.flatMap(({ sentence: { span } }, index) => {
    const read = toRange(span)
      .map(({ startContainer, startOffset, endOffset }) => (startContainer as Text).data.slice(startOffset, endOffset))
      .join('');
    const own = article.text.slice(span.start, span.end);
    return read.replace(INVISIBLE, '') === own.replace(INVISIBLE, '')
      ? []
      : [`sentence ${index} reads back as another`];
  });
