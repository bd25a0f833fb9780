import type { Article } from '../article/article';
import { readOnce } from '../lexicon/read-once';
import { applyCorrections, pageAddressOf } from './apply-corrections';
import { readCorrections } from './kept/corrections';
import { readList } from './kept/list';
import { memoryOf } from './kept/memory';
import { READER_RULES } from './kept/reader-rules';
import { listen } from './listen';
import { type AnalyzeReply, isAnalyzeRequest, isWake } from './messages';

/**
 * Analyses the articles that content scripts send, by the reader's own rules and corrections as they stand at that moment; it is made ready when a popup says that an article
 * is about to be sent.
 */
export function serveAnalyses(): void {
  listen(isWake, prepareAnalysis);
  listen(isAnalyzeRequest, async ({ article }, sender): Promise<AnalyzeReply> => {
    isAsked = true;
    // Browsers take their time to say what is kept: most of the analysis is done meanwhile.
    const known = Promise.all([readList(READER_RULES), readCorrections(memoryOf(sender.tab))]);
    // It is said below.
    known.catch(() => {});
    const finish = (await loadAnalysis()).beginAnalysis(article);
    const [rules, corrections] = await known;
    return { status: 'analyzed', analysis: applyCorrections(finish({ rules }), corrections, pageAddressOf(sender)) };
  });
}

/** Whether an article has come, which makes ready itself what it needs. */
let isAsked = false;

/**
 * Makes the analysis ready for the first article: word lists and model are read, and what it does is done once, unless the article comes before that. A background
 * is started anew many times an hour, mostly for something else.
 */
export const prepareAnalysis = readOnce(async (): Promise<void> => {
  await letOthersGoFirst();
  const pieces = (await loadAnalysis()).analyzeInPieces(SAMPLE);
  do await letOthersGoFirst();
  while (!isAsked && !pieces.next().done);
});

/** The analysis, whose code is run when it is first asked for. */
const loadAnalysis = (): Promise<typeof import('../analyze')> => import('../analyze');

/** Comes back when all messages that have arrived have been taken up. */
const letOthersGoFirst = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

const SAMPLE_TEXT =
  'Ferry to stay open\n“We are not closing,” Mayor Ilse Brandt said on Monday, according to the council.';
const SAMPLE: Article = {
  url: null,
  outlet: null,
  title: null,
  byline: null,
  lang: 'en',
  published: null,
  text: SAMPLE_TEXT,
  blocks: [
    { kind: 'headline', span: { start: 0, end: SAMPLE_TEXT.indexOf('\n') } },
    { kind: 'paragraph', span: { start: SAMPLE_TEXT.indexOf('\n') + 1, end: SAMPLE_TEXT.length } },
  ],
  entries: [],
  isLiveBlog: false,
  isCut: false,
  isTruncated: false,
};
