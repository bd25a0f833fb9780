import browser from 'webextension-polyfill';
import type { Analysis } from '../analyze';
import type { Article } from '../article/article';
import { readArticle } from '../article/read-article';
import { removeLeftovers } from '../paint/paint';
import { textOf } from '../span';
import { addCorrection, addressOf, applyCorrections, readCorrections } from './corrections';
import { openGuide } from './guide/open-guide';
import { listen } from './listen';
import { type AnalyzeReply, type AnalyzeRequest, isPageRequest, type PageNotice } from './messages';
import { openPage } from './page';

/** A page that was opened less than this time ago may still be building itself, in milliseconds. */
const YOUNG = 5000;

/**
 * Lets this tab's page be read and painted on request of popup and background, until `signal` says that this run of the
 * extension is over. A later run first removes what an earlier one left.
 */
export function servePage(document: Document, signal: AbortSignal): void {
  removeLeftovers(document);
  const page = openPage(document, {
    read: (wish) => readArticle(document, document.location.href, wish),
    analyze: async (article) =>
      applyCorrections(await askForAnalysis(article), await readCorrections(), document.location.href),
    isAbandoned: () => browser.runtime?.id === undefined,
    isYoung: () => document.readyState !== 'complete' || performance.now() < YOUNG,
    // Nobody need listen: the popup may be closed.
    tellChange: () => void browser.runtime.sendMessage({ type: 'page-changed' } satisfies PageNotice).catch(() => {}),
    guide: (painting, analysis) =>
      openGuide(painting, analysis, {
        cards: () => 'point',
        hideVoice: (voice) => void page.answer({ type: 'hide-voice', voice }),
        correct: async (sentence, voice) => {
          const span = analysis.sentences[sentence]?.sentence.span;
          if (!span) return;
          const words = textOf(analysis.article.text, span).trim();
          await addCorrection({ url: addressOf(document.location.href), sentence: words, voice });
          await page.answer({ type: 'refresh' });
        },
      }),
  });
  const stop = listen(isPageRequest, (request) => page.answer(request));
  signal.addEventListener('abort', () => {
    page.close();
    stop();
  });
}

const askForAnalysis = async (article: Article): Promise<Analysis> => {
  const request: AnalyzeRequest = { type: 'analyze', article };
  const reply: AnalyzeReply | undefined = await browser.runtime.sendMessage(request);
  if (reply?.status === 'analyzed') return reply.analysis;
  throw new Error(reply?.detail ?? 'The background did not answer.');
};
