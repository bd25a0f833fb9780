// Runs inside a page of a real browser: reads its article as the content script does, and reads every sentence back from its ranges.
import { Readability } from '@mozilla/readability';
import { readArticle } from '../../src/article/read-article';
import { kindOf } from '../../src/article/split-blocks';
import { splitSentences } from '../../src/text/split-sentences';
import type { InPage, PageReading } from './page-reading';

/** The characters that a reader sees, in order, without the spaces between them. */
const seen = (text: string): string =>
  [...text].filter((character) => kindOf(character.charCodeAt(0)) === 'plain').join('');

function readPage(url: string | null): PageReading {
  const begin = performance.now();
  const reading = readArticle(document, url);
  const time = performance.now() - begin;
  if (reading.status === 'no-article') return { found: reading.reason, sentences: 0, lost: [], time };
  const { article, toRange } = reading;
  const sentences = splitSentences(article.text, article.blocks);
  const lost = sentences.flatMap(({ span }) => {
    const words = article.text.slice(span.start, span.end);
    const back = toRange(span)
      .map(({ startContainer, startOffset, endOffset }) =>
        (startContainer.nodeValue ?? '').slice(startOffset, endOffset),
      )
      .join('');
    return seen(back) === seen(words) ? [] : [words];
  });
  const found = article.blocks
    .map(({ kind, span }) => `${kind}: ${article.text.slice(span.start, span.end)}`)
    .join('\n');
  return { found, sentences: sentences.length, lost, time };
}

/** Readability takes its document apart: the clone it needs is part of its time. */
function timeReadability(): number {
  const begin = performance.now();
  new Readability(document.cloneNode(true) as Document).parse();
  return performance.now() - begin;
}

const inPage: InPage = { readPage, timeReadability };
Object.assign(globalThis, { sourcelight: inPage });
