import browser from 'webextension-polyfill';
import { inSlices, letPageGoOnBefore } from '../article/in-slices';
import { readInPieces } from '../article/read-article';
import { removeLeftovers } from '../paint/paint';
import { textOf } from '../span';
import { askForAnalysis, askToCorrect, askWhatIsKept } from './ask-background';
import { isAsked } from './asked';
import { toFailed } from './failed';
import { openGuide } from './guide/open-guide';
import { PLAIN_SETTINGS, toLook } from './kept/settings';
import { toSettings } from './kept/to-settings';
import { listen } from './listen';
import { isKeptNotice, isPageRequest, type PageReplies, type PageRequest, type PageState } from './messages';
import { openPage } from './page';
import { sayRefusal } from './say-refusal';
import { openPageTeller } from './tell-page';

/** A page that was opened less than this time ago may still be building itself, in milliseconds. */
const YOUNG = 5000;

/** Lets this tab's page be read and painted on request of popup and background. First removes what an extension that was updated has left. */
export function servePage(document: Document): void {
  removeLeftovers(document);
  const teller = openPageTeller();
  let settings = PLAIN_SETTINGS;
  let isOff = false;
  const page = openPage(document, {
    read: (wish) => inSlices(readInPieces(document, document.location.href, wish)),
    analyze: async (article) => {
      const analysis = await askForAnalysis(article);
      // Taking it in.
      await letPageGoOnBefore(article.text);
      return analysis;
    },
    whyNot: () => learned.then(({ whyNot }) => whyNot),
    isAbandoned: () => browser.runtime?.id === undefined,
    isYoung: () => document.readyState !== 'complete' || performance.now() < YOUNG,
    tell: teller.tell,
    look: () => toLook(settings),
    guide: (painting, analysis) =>
      openGuide(painting, analysis, {
        cards: () => settings.cards,
        hideVoice: (voice) => void page.answer({ type: 'hide-voice', voice }),
        correct: async (sentence, voice) => {
          const span = analysis.sentences[sentence]?.sentence.span;
          if (!span) return null;
          const reply = await askToCorrect(textOf(analysis.article.text, span).trim(), voice);
          return reply.status === 'kept' ? null : sayRefusal(reply.refusal, 'corrections');
        },
      }),
  });

  /** Takes over what the reader has chosen, as the background tells it. */
  const learn = async (): Promise<Learned> => {
    try {
      const { site, paint, ...told } = await askWhatIsKept();
      settings = toSettings(told.settings);
      const wasOff = isOff;
      isOff = site === 'off';
      if (isOff) {
        page.rest();
        teller.tell(OFF_HERE, 'itself');
        return { whyNot: OFF_HERE, paint };
      }
      page.changeLook();
      if (wasOff) teller.tell({ status: 'unread' }, 'itself');
      return { whyNot: null, paint };
    } catch (error) {
      const failed = toFailed(error);
      teller.tell(failed, 'request');
      return { whyNot: failed, paint: 'on-request' };
    }
  };
  let learned = learn();
  const learnAnew = (): void => {
    learned = learned.then(learn);
  };
  const answer = async <R extends PageRequest>(request: R): Promise<PageReplies[R['type']] | PageState> => {
    if ((await learned).whyNot?.status === 'failed') learnAnew();
    const { whyNot } = await learned;
    return whyNot ?? page.answer(request);
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
  listen(isKeptNotice, async ({ what }) => {
    if (what === 'voices') {
      await page.answer({ type: 'refresh' });
      return;
    }
    learnAnew();
    await learned;
  });
  // A page that rests while the reader is elsewhere hears of no change.
  document.defaultView?.addEventListener('pageshow', ({ persisted, isTrusted }) => {
    if (!persisted || !isTrusted) return;
    learnAnew();
    teller.tellAgain();
  });
  if (isAsked()) {
    begun = page.answer({ type: 'show' });
    begun.then(takeBegun, takeBegun);
  } else
    void learned.then(async ({ paint }) => {
      if (paint === 'now') await page.answer({ type: 'show' });
    });
}

/** What a page has been told: why it must not be read, `null` when it may; and whether it is to be painted without asking. */
interface Learned {
  readonly whyNot: PageState | null;
  readonly paint: 'now' | 'on-request';
}

const OFF_HERE = { status: 'off-here' } as const satisfies PageState;
