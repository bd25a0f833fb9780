// Runs inside a page of a real browser: finds its article by several means, in turns.
import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { readArticle } from '../../src/article/read-article';
import type { FindersInPage, FinderTimes } from './finder-times';

/** Each on the live document, or on a copy where the finder takes its document apart; the copy is not part of its time. */
const FINDERS: Readonly<Record<keyof FinderTimes, () => () => unknown>> = {
  ours: () => () => readArticle(document, document.location.href),
  readability: () => {
    const copy = document.cloneNode(true) as Document;
    return () => new Readability(copy).parse();
  },
  defuddle: () => {
    const copy = document.cloneNode(true) as Document;
    return () => new Defuddle(copy, { url: document.location.href }).parse();
  },
};

function time(run: () => unknown): number {
  // A page that a reader looks at has its layout; asking for it must not be charged to who asks first.
  document.documentElement.getBoundingClientRect();
  const begin = performance.now();
  try {
    run();
  } catch {
    // A page that a finder gives up on has cost what it has cost.
  }
  return performance.now() - begin;
}

const inPage: FindersInPage = {
  time: (finder, runs) => Array.from({ length: runs }, () => time(FINDERS[finder]())),
};
Object.assign(globalThis, { finders: inPage });
