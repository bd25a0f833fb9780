import type { Analysis } from '../../src/analyze';
import { analyze } from '../../src/analyze';
import type { Article, ToRange } from '../../src/article/article';
import { readArticle } from '../../src/article/read-article';
import { readText } from '../../src/article/read-text';
import type { Span } from '../../src/span';
import { summarize } from '../../src/summary/summarize';
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
  sentences.forEach(({ sentence: { span }, voice, sourceId, attribution, confidence }, index) => {
    claim(isSound(span) && span.start >= end, `sentence ${index} lies outside the text or before the one before`);
    end = span.end;
    claim(VOICE_IDS.includes(voice), `sentence ${index} has no voice of ours`);
    claim(sourceId === null || ids.has(sourceId), `sentence ${index} has a source that is not listed`);
    const voicedBy = attribution === null ? 'reporter' : attributions[attribution]?.voicedBy;
    claim((voice === 'reporter') === (voicedBy === 'reporter'), `sentence ${index} and its attribution disagree`);
    claim(voice !== 'reporter' || sourceId === null, `sentence ${index} of the reporter has a source`);
    claim(isProbability(confidence), `the confidence of sentence ${index} is no probability`);
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

/** What is wrong with how `text` is analysed: the properties of its analysis, that it is plain data, and that it is the same twice. */
export function findTextFaults(text: string): readonly string[] {
  return findArticleFaults(readText(text, { url: null, outlet: null, title: null, byline: null }));
}

function findArticleFaults(article: Article): readonly string[] {
  const analysis = analyze(article);
  const plain = JSON.stringify(analysis);
  const { voices, sentences } = summarize(analysis);
  return [
    ...findAnalysisFaults(analysis),
    ...(JSON.stringify(analyze(article)) === plain ? [] : ['the same article gives another analysis']),
    ...(voices.reduce((sum, voice) => sum + voice.sentences, 0) === sentences ? [] : ['the summary loses sentences']),
  ];
}

/**
 * What is wrong with how a page is read and analysed: the page must be left as it was, every sentence must lead back to exactly its
 * characters, and the analysis must hold.
 */
export function findPageFaults(html: string): readonly string[] {
  const url = 'https://www.example.com/2026/09/14/bridge-falls';
  const page = parseHtml(html, url);
  try {
    const before = page.document.documentElement.outerHTML;
    const reading = readArticle(page.document, url);
    const faults = page.document.documentElement.outerHTML === before ? [] : ['reading changed the page'];
    if (reading.status !== 'article') return faults;
    return [...faults, ...findArticleFaults(reading.article), ...findRangeFaults(reading.article, reading.toRange)];
  } finally {
    page.close();
  }
}

const INVISIBLE = /[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu;

const findRangeFaults = (article: Article, toRange: ToRange): readonly string[] =>
  analyze(article).sentences.flatMap(({ sentence: { span } }, index) => {
    const read = toRange(span)
      .map(({ startContainer, startOffset, endOffset }) => (startContainer as Text).data.slice(startOffset, endOffset))
      .join('');
    const own = article.text.slice(span.start, span.end);
    return read.replace(INVISIBLE, '') === own.replace(INVISIBLE, '')
      ? []
      : [`sentence ${index} reads back as another`];
  });
