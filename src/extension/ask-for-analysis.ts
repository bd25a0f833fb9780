import browser from 'webextension-polyfill';
import type { Analysis } from '../analyze';
import type { Article } from '../article/article';
import type { AnalyzeReply, AnalyzeRequest } from './messages';

/** Has the background analyse an article. Rejects with its reason when it cannot. */
export async function askForAnalysis(article: Article): Promise<Analysis> {
  const request: AnalyzeRequest = { type: 'analyze', article };
  const reply: AnalyzeReply | undefined = await browser.runtime.sendMessage(request);
  if (reply?.status === 'analyzed') return reply.analysis;
  throw new Error(reply?.detail ?? 'The background did not answer.');
}
