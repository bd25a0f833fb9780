import browser from 'webextension-polyfill';
import type { Analysis } from '../analyze';
import type { Article } from '../article/article';
import { readArticle } from '../article/read-article';
import { removeLeftovers } from '../paint/paint';
import { listen } from './listen';
import { type AnalyzeReply, type AnalyzeRequest, isPageRequest } from './messages';
import { openPage } from './page';

/**
 * Lets this tab's page be read and painted on request of popup and background, until `signal` says that this run of the
 * extension is over. A later run first removes what an earlier one left.
 */
export function servePage(document: Document, signal: AbortSignal): void {
  removeLeftovers(document);
  const page = openPage(document, {
    read: () => readArticle(document, document.location.href),
    analyze: askForAnalysis,
    isAbandoned: () => browser.runtime?.id === undefined,
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
