import browser from 'webextension-polyfill';
import type { Analysis } from '../analyze';
import type { Article } from '../article/article';
import type { Voice } from '../voices/voice';
import type { Failed } from './failed';
import { KeptUnreadable } from './kept/kept-unreadable';
import type { AnalyzeReply, ArrivalReply, BackgroundRequest, CorrectReply } from './messages';
import { unpackReply } from './reply';

/** The background can be ended by the browser at any moment; asked again, it is started anew. */
const TRIES = 3;

/** Has the background analyse an article. Rejects with its reason when it cannot. */
export async function askForAnalysis(article: Article): Promise<Analysis> {
  return (await ask<AnalyzeReply>({ type: 'analyze', article })).analysis;
}

/** Asks the background what the reader has chosen that concerns this page. Rejects when it cannot say. */
export async function askWhatIsKept(): Promise<Exclude<ArrivalReply, Failed>> {
  return ask<ArrivalReply>({ type: 'arrived' });
}

/** Has the background keep whose voice a sentence of this page is. Rejects when it cannot. */
export async function askToCorrect(sentence: string, voice: Voice): Promise<Exclude<CorrectReply, Failed>> {
  return ask<CorrectReply>({ type: 'correct', sentence, voice });
}

async function ask<R extends { readonly status: string }>(request: BackgroundRequest): Promise<Exclude<R, Failed>> {
  let trouble: unknown;
  for (let nth = 1; nth <= TRIES; nth += 1)
    try {
      const reply = unpackReply<R | Failed>(await browser.runtime.sendMessage(request));
      if (reply && isFailed(reply)) throw new Refused(reply);
      if (reply) return reply as Exclude<R, Failed>;
      trouble = new Error('The background did not answer.');
    } catch (error) {
      if (error instanceof Refused) throw error.cause;
      trouble = error;
    }
  throw trouble;
}

const isFailed = (reply: { readonly status: string }): reply is Failed => reply.status === 'failed';

/** The background's own word that it cannot: asking again would not help. */
class Refused extends Error {
  constructor({ detail, cause }: Failed) {
    super(detail, { cause: cause === 'storage' ? new KeptUnreadable(detail) : new Error(detail) });
  }
}
