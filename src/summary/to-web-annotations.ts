import type { Analysis } from '../analyze';
import type { Wish } from '../article/article';
import { textOf } from '../span';
import { VOICES } from '../voices/voice';
import { caveatOn, findCaveats } from './caveats';

/** How many characters of context a text quote carries on each side. */
const CONTEXT = 32;

/**
 * An analysis as a W3C Web Annotation collection (JSON-LD, https://www.w3.org/TR/annotation-model/): one page with one annotation a sentence that is not the
 * reporter's. Its target is selected by its words and by its place in the article's text; its bodies tag the voice, name the source, and say how sure that
 * is. The first annotation is of the page: what has to be known of the whole. Pages without an address are their outlet's and title's `urn`.
 */
export function toWebAnnotations(analysis: Analysis, wish: Wish = 'article'): object {
  const { article, sentences, sources } = analysis;
  const page =
    article.url ?? `urn:article:${encodeURIComponent([article.outlet, article.title].join(' ').toWellFormed())}`;
  const id = `${page.replace(/#.*$/su, '')}#sourcelight`;
  const sourceOf = new Map(sources.map((source) => [source.id, source]));
  const about = {
    id: `${id}-about`,
    type: 'Annotation',
    motivation: 'describing',
    body: findCaveats(analysis, wish).map((caveat) => toBody(caveat, 'describing')),
    target: page,
  };
  const ofSentences = sentences.flatMap((spoken, index) => {
    const { sentence, voice } = spoken;
    if (voice === 'reporter') return [];
    const { start, end } = trimmed(article.text, sentence.span.start, sentence.span.end);
    const source = sourceOf.get(spoken.sourceId ?? '');
    const caveat = caveatOn(spoken);
    return [
      {
        id: `${id}-${index + 1}`,
        type: 'Annotation',
        motivation: 'classifying',
        body: [
          toBody(VOICES[voice].label, 'classifying'),
          ...(source ? [toBody(source.name, 'identifying')] : []),
          toBody(`confidence ${spoken.certainty.toFixed(2)}`, 'assessing'),
          ...(caveat === null ? [] : [toBody(caveat, 'assessing')]),
        ],
        target: {
          source: page,
          selector: [
            {
              type: 'TextQuoteSelector',
              exact: textOf(article.text, { start, end }),
              prefix: article.text.slice(Math.max(0, start - CONTEXT), start),
              suffix: article.text.slice(end, end + CONTEXT),
            },
            { type: 'TextPositionSelector', start, end },
          ],
        },
      },
    ];
  });
  const items = [about, ...ofSentences];
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'AnnotationCollection',
    label: article.title ?? 'Who is speaking',
    total: items.length,
    first: { id: `${id}-page-1`, type: 'AnnotationPage', partOf: id, startIndex: 0, items },
  };
}

const toBody = (value: string, purpose: string): object => ({
  type: 'TextualBody',
  value,
  purpose,
  format: 'text/plain',
  language: 'en',
});

/** A stretch of text without the white space at its ends. */
const trimmed = (text: string, start: number, end: number): { readonly start: number; readonly end: number } => {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  return { start: from, end: from + words.trim().length };
};
