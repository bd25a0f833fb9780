import browser from 'webextension-polyfill';
import { inSlices, letPageGoOnBefore } from '../article/in-slices';
import { readInPieces } from '../article/read-article';
import { removeLeftovers } from '../paint/paint';
import { textOf } from '../span';
import { askForAnalysis } from './ask-for-analysis';
import { addCorrection, addressOf, watchCorrections } from './corrections';
import { openGuide } from './guide/open-guide';
import { listen } from './listen';
import { type ArrivalReply, type ArrivalRequest, isPageRequest, type PageNotice, type PageState } from './messages';
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
  listen(isPageRequest, (request) => ready.then(() => (isOff() ? OFF_HERE : page.answer(request))));
  watchSettings(choose);
  watchReaderRules(refresh);
  watchCorrections(refresh);
  void ready.then(async () => {
    if (!isOff() && (await askWhetherToPaint())) await page.answer({ type: 'show' });
  });
}

const OFF_HERE: PageState = { status: 'off-here' };

/** Whether the reader wants this page painted without asking; not when the background is out of reach. */
const askWhetherToPaint = async (): Promise<boolean> => {
  const request: ArrivalRequest = { type: 'arrived' };
  try {
    return unpackReply<ArrivalReply>(await browser.runtime.sendMessage(request))?.paint === 'now';
  } catch {
    return false;
  }
};
