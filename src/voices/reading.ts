import type { Word } from '../phrase/word';
import type { Span } from '../span';
import type { Passage } from '../text/read-passage';
import { findLocalBodies } from './find-local-bodies';
import { type Setting, settingOf } from './setting';

/** An article as this room reads it: its words, where sentences lie in them, and its setting. */
export interface Reading {
  readonly passage: Passage;
  readonly text: string;
  readonly words: readonly Word[];
  readonly setting: Setting;
}

export function readArticleWords(passage: Passage, withoutRules: ReadonlySet<string>): Reading {
  const { article, tokens: words } = passage;
  const setting = { ...settingOf(article, words), withoutRules };
  return { passage, text: article.text, words, setting: { ...setting, localBodies: findLocalBodies(words, setting) } };
}

/** Index of the first word that ends after `offset`; the number of words when none does. */
export function wordAt(words: readonly Word[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.span.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The words inside a span. */
export const wordsIn = (reading: Reading, span: Span): readonly Word[] =>
  reading.words
    .slice(wordAt(reading.words, span.start), wordAt(reading.words, span.end - 1) + 1)
    .filter((word) => word.span.start < span.end);

/** The sentence a word stands in, -1 outside all. */
export const sentenceAt = (reading: Reading, at: number): number => reading.passage.sentenceOf[at] ?? -1;

/** The block (paragraph) of a sentence, -1 outside all. */
export const blockOf = (reading: Reading, sentence: number): number => reading.passage.sentences[sentence]?.block ?? -1;

export const isQuoted = (reading: Reading, at: number): boolean => (reading.passage.quotationOf[at] ?? -1) >= 0;
