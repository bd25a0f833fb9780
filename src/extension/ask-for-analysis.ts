import browser from 'webextension-polyfill';
import type { Analysis } from '../analyze';
import type { Article } from '../article/article';
import type { AnalyzeReply, AnalyzeRequest } from './messages';
import { unpackReply } from './reply';

/** The background can be ended by the browser at any moment; asked again, it is started anew. */
const TRIES = 3;

/** Has the background analyse an article. Rejects with its reason when it cannot. */
export async function askForAnalysis(article: Article): Promise<Analysis> {
  const request: AnalyzeRequest = { type: 'analyze', article };
  let trouble: unknown;
  for (let nth = 1; nth <= TRIES; nth += 1)
    try {
      const reply = unpackReply<AnalyzeReply>(await browser.runtime.sendMessage(request));
      if (reply?.status === 'analyzed') return reply.analysis;
      if (reply) throw new Failure(reply.detail);
      trouble = new Error('The background did not answer.');
    } catch (error) {
      if (error instanceof Failure) throw error;
      trouble = error;
    }
  throw trouble;
}

/** The background's own word that it cannot: asking again would not help. */
class Failure extends Error {}
