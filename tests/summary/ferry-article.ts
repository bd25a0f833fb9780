import { analyze } from '../../src/analyze';
import type { Article } from '../../src/article/article';

const PARAGRAPHS = [
  'Ferries return to the Sava',
  'The army said on Monday that it had cleared the mines from the river. “Every metre has been searched,” Colonel Ivo Maric, an army spokesman, said. “We found forty mines and two boats,” he said. Meridian News could not independently verify these claims.',
  'The ferries run again. Mayor Ana Petrek said “the river is <b>ours</b> & open” to reporters.',
] as const;
const text = PARAGRAPHS.join('\n');

/** A short report with named sources, quotations, and a claim that the outlet could not verify. */
export const article: Article = {
  url: 'https://meridian.example/ferries?a=1&b=2',
  outlet: 'Meridian News',
  title: 'Ferries return: "safe" <again>',
  byline: 'Hanne Lindqvist',
  lang: 'en',
  published: '2026-10-18',
  isLiveBlog: false,
  entries: [],
  isCut: false,
  isTruncated: false,
  text,
  blocks: PARAGRAPHS.map((words, index) => {
    const start = PARAGRAPHS.slice(0, index).reduce((sum, { length }) => sum + length + 1, 0);
    return { kind: index === 0 ? 'headline' : 'paragraph', span: { start, end: start + words.length } };
  }),
};

export const analysis = analyze(article);

/** The number of the sentence that holds some words. */
export const indexOf = (words: string): number => {
  const at = text.indexOf(words);
  return analysis.sentences.findIndex(({ sentence: { span } }) => span.start <= at && at < span.end);
};

/** The id of the source with a name. */
export const idOf = (name: string): string => analysis.sources.find((source) => source.name === name)?.id ?? '';
