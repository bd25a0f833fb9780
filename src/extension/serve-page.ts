import browser from 'webextension-polyfill';
import { inSlices, letPageGoOnBefore } from '../article/in-slices';
import { readInPieces } from '../article/read-article';
import { removeLeftovers } from '../paint/paint';
import { textOf } from '../span';
import { askForAnalysis } from './ask-for-analysis';
import { isAsked } from './asked';
import { addCorrection, addressOf, watchCorrections } from './corrections';
import { openGuide } from './guide/open-guide';
import { listen } from './listen';
import {
  type ArrivalReply,
  type ArrivalRequest,
  isPageRequest,
  type PageNotice,
  type PageReplies,
  type PageRequest,
  type PageState,
} from './messages';
import { openPage } from './page';
import { watchReaderRules } from './reader-rules';
import { unpackReply } from './reply';
import { readSettings, watchSettings } from './settings/keep-settings';
import { PLAIN_SETTINGS, type Settings, toLook } from './settings/settings';

/** A page that was opened less than this time ago may still be building itself, in milliseconds. */
const YOUNG = 5000;

/** Lets this tab's page be read and painted on request of popup and background. First removes what an extension that was updated has left. */
export function servePage(document: Document): void {
  removeLeftovers(document);
  let settings = PLAIN_SETTINGS;
  const page = openPage(document, {
    read: (wish) => inSlices(readInPieces(document, document.location.href, wish)),
    analyze: async (article) => {
      const analysis = await askForAnalysis(article);
      // Taking it in.
      await letPageGoOnBefore(article.text);
      return analysis;
    },
    isOffHere: () => ready.then(isOff),
    isAbandoned: () => browser.runtime?.id === undefined,
    isYoung: () => document.readyState !== 'complete' || performance.now() < YOUNG,
    // Nobody need listen: the popup may be closed.
    tellChange: () => void browser.runtime.sendMessage({ type: 'page-changed' } satisfies PageNotice).catch(() => {}),
    look: () => toLook(settings),
    guide: (painting, analysis) =>
      openGuide(painting, analysis, {
        cards: () => settings.cards,
        hideVoice: (voice) => void page.answer({ type: 'hide-voice', voice }),
        correct: async (sentence, voice) => {
          const span = analysis.sentences[sentence]?.sentence.span;
          if (!span) return;
          const words = textOf(analysis.article.text, span).trim();
          await addCorrection({ url: addressOf(document.location.href), sentence: words, voice });
        },
      }),
  });
  const choose = (chosen: Settings): void => {
    settings = chosen;
    if (isOff()) page.rest();
    else page.changeLook();
  };
  const isOff = (): boolean => settings.offSites.includes(document.location.hostname);
  const ready = readSettings().then(choose);
  const refresh = (): void => void page.answer({ type: 'refresh' });
  const answer = async <R extends PageRequest>(request: R): Promise<PageReplies[R['type']] | typeof OFF_HERE> => {
    await ready;
    return isOff() ? OFF_HERE : page.answer(request);
  };
  /** The painting that the page was injected for, while it is under way: the request for it, which comes later, is answered with it. */
  let begun: Promise<PageState> | null = null;
  const takeBegun = (): Promise<PageState> | null => {
    const taken = begun;
    begun = null;
    return taken;
  };
  listen(
    isPageRequest,
    (request) => ((request.type === 'show' || request.type === 'toggle') && takeBegun()) || answer(request),
  );
  watchSettings(choose);
  watchReaderRules(refresh);
  watchCorrections(refresh);
  if (isAsked()) {
    begun = page.answer({ type: 'show' });
    begun.then(takeBegun, takeBegun);
  } else
    void ready.then(async () => {
      if (!isOff() && (await askWhetherToPaint())) await page.answer({ type: 'show' });
    });
}

const OFF_HERE = { status: 'off-here' } as const satisfies PageState;

/** Whether the reader wants this page painted without asking; not when the background is out of reach. */
const askWhetherToPaint = async (): Promise<boolean> => {
  const request: ArrivalRequest = { type: 'arrived' };
  try {
    return unpackReply<ArrivalReply>(await browser.runtime.sendMessage(request))?.paint === 'now';
  } catch {
    return false;
  }
};
