import browser, { type Runtime, type Tabs } from 'webextension-polyfill';
import type { Analysis } from '../../analyze';
import type { Wish } from '../../article/article';
import { toSourceText } from '../../summary/to-source-text';
import { askIfThere, askNewPage, askPage, type NoAnswer } from '../ask-page';
import { element } from '../element';
import { type Failed, toFailed } from '../failed';
import { readSettings, watchSettings } from '../kept/keep-settings';
import { type Memory, memoryOf } from '../kept/memory';
import { NotKept } from '../kept/not-kept';
import { switchSite } from '../kept/off-sites';
import { PLAIN_SETTINGS, type Settings, toLook } from '../kept/settings';
import { isPageNotice, type PageState, type Visit } from '../messages';
import { saveFile } from '../save-file';
import { say, sayDirection } from '../say';
import { sayRefusal } from '../say-refusal';
import { readSiteGrant, type Site, siteOf } from '../sites/site';
import { viewSite } from '../sites/view-site';
import { canInsist, type Told, tellState } from '../tell-state';
import { findAgain } from './find-again';
import { replaceView } from './keep-place';
import { openBeside } from './open-beside';
import { takePress, wakeBackground } from './press';
import { toFile } from './to-file';
import { type ArticleView, viewArticle, type Wishes } from './view-article';
import { type MessageAct, viewMessage, viewReading } from './view-message';

/** Where the view stands: over one page until it closes, or beside the pages of a window for as long as the reader likes. */
export type ViewPlace = 'popup' | 'panel';

/** Time between looks at what the page shows, in milliseconds. */
const FOLLOW = 300;

type ArticleState = Extract<PageState, { readonly status: 'article' }>;
type Shown = PageState | NoAnswer | { readonly status: 'not-asked' };

/**
 * Fills a view with how the page of the active tab stands. In the popup, which the reader has opened on this page, the page is painted if it is not yet;
 * beside the pages, only what has been painted already is shown until the reader asks. Follows the page's scrolling and changes and, beside, the tabs.
 */
export async function runView(body: HTMLElement, place: ViewPlace): Promise<void> {
  document.title = say('name');
  document.documentElement.lang = say('language');
  document.documentElement.dir = sayDirection();
  document.documentElement.classList.add(place);
  // Screen readers heed words in a place that was there before them.
  const aloud = element('p', { class: 'aloud', role: 'status' });
  const alarm = element('p', { class: 'aloud', role: 'alert' });
  body.replaceChildren(viewReading(), aloud, alarm);
  aloud.textContent = say('reading');

  let tab: Tabs.Tab | undefined;
  let settings: Settings = PLAIN_SETTINGS;
  // The page is asked meanwhile: it has the longer way.
  const learn = (): Promise<Failed | null> =>
    readSettings().then((kept) => {
      settings = kept;
      return null;
    }, toFailed);
  let ready = learn();
  let shown: (ArticleView & { readonly analysis: Analysis }) | null = null;
  /** What is shown, to tell whether it has changed; `''` where the reader has changed it since. */
  let content = '';
  /** Counts up when the view turns to another page, so that late answers of the last one are dropped. */
  let turn = 0;

  /** Shows how the page stands once it has answered; the reader's settings and the site's are looked up meanwhile. */
  const show = async (asked: Shown | Promise<Shown>): Promise<void> => {
    const mine = turn;
    const site = siteOf(tab?.url);
    const [answer, siteGrant, trouble] = await Promise.all([asked, site ? readSiteGrant(site) : null, ready]);
    if (mine !== turn) return;
    const state = trouble ?? answer;
    if (trouble) ready = learn();
    const toContent = (): string => JSON.stringify([state, site, siteGrant, settings]);
    if (content !== '' && content === toContent()) return;
    if (state.status === 'article') {
      const siteView = site && siteGrant ? viewSite(site, siteGrant, memory(), () => keep(site, 'off')) : null;
      const { analysis } = state;
      const next = viewArticle(state, toLook(settings), toWishes(state), siteView);
      if (shown) next.map.moveTo(findAgain(shown.analysis, shown.map.at(), analysis));
      else speak('');
      shown = { ...next, analysis };
      replaceView(body, next.main);
    } else {
      shown = null;
      const told = viewTold(state, site);
      if (memory() === 'private') told.append(element('p', { class: 'private' }, say('privateNote')));
      replaceView(body, told);
    }
    noteShown();
    // Only the next time it is asked for.
    content = toContent();
    void follow();
  };
  const speak = (words: string): void => {
    alarm.textContent = '';
    aloud.textContent = words;
  };
  const tell = (told: Told, act: MessageAct | null, urgency: 'status' | 'alert' = 'status'): HTMLElement => {
    speak('');
    (urgency === 'alert' ? alarm : aloud).textContent = `${told.title} ${told.advice}`;
    return viewMessage(told, act);
  };

  const memory = (): Memory => memoryOf(tab);
  /** Switches a site off or on again; its pages hear of it, and so does this view. */
  const keep = ({ host }: Site, reading: 'on' | 'off'): void => {
    body.querySelector('.not-kept')?.remove();
    switchSite(host, reading, memory()).catch((error: unknown) => {
      const words = error instanceof NotKept ? sayRefusal(error.refusal, 'sites') : say('notKept');
      body.append(element('p', { class: 'not-kept', role: 'alert' }, words));
    });
  };

  const viewTold = (state: Exclude<Shown, { readonly status: 'article' }>, site: Site | null): HTMLElement => {
    if (state.status === 'not-asked')
      return tell({ title: say('notAskedTitle'), advice: say('notAskedAdvice') }, toAct('readNow', readNow));
    if (state.status === 'off-here' && site)
      return tell(
        tellState(state),
        toAct('switchOnHere', () => keep(site, 'on')),
      );
    if (state.status === 'failed') return tell(tellState(state), toAct('tryAgain', readNow), 'alert');
    return tell(tellState(state), canInsist(state) ? toAct('readAnyway', () => void readAs('anyway')) : null);
  };

  const readNow = (): void => {
    // The same failure again is said again.
    content = '';
    wakeBackground();
    void show(askNewPage(tabId(), { type: 'show' }));
  };
  const tabId = (): number => tab?.id ?? browser.tabs.TAB_ID_NONE;
  const readAs = async (wish: Wish): Promise<void> => {
    content = '';
    shown = null;
    replaceView(body, viewReading());
    speak(say('reading'));
    await show(askPage(tabId(), { type: 'read', wish }));
  };
  /** What the page already shows, without touching one that nobody has asked about. */
  const look = async (): Promise<void> => {
    const asked = askIfThere(tabId(), { type: 'show' });
    await show(asked.then((state) => state ?? { status: 'not-asked' }));
  };

  const turnToTab = async (): Promise<void> => {
    turn += 1;
    body.querySelector('.not-kept')?.remove();
    content = '';
    shown = null;
    [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    if (tab?.id === undefined) await show({ status: 'no-access' });
    else await look();
  };

  /** Marks in the map what the reader sees, for as long as this article is shown. */
  const follow = async (): Promise<void> => {
    const now = shown;
    while (now && now === shown && now.main.isConnected) {
      if (!document.hidden) {
        const reply = await askIfThere(tabId(), { type: 'where' });
        if (now === shown && reply && !('status' in reply)) now.map.markView(reply.inView);
      }
      await new Promise((resolve) => setTimeout(resolve, FOLLOW));
    }
  };

  const toVisit = async (reply: Promise<{ readonly visit: Visit } | NoAnswer>): Promise<Visit> => {
    const answer = await reply;
    if (!('status' in answer)) return answer.visit;
    await show(answer);
    return null;
  };
  /** The reader's wishes as requests to the tab; where the page answers with anything but what was asked, the reader is told. */
  const toWishes = ({ analysis, wish }: ArticleState): Wishes => ({
    readAs: (other) => void readAs(other),
    switchPainting: async () => {
      content = '';
      const state = await askPage(tabId(), { type: 'toggle' });
      if (state.status === 'article') return state.painting;
      await show(state);
      return 'off';
    },
    switchVoice: async (voice, to) => {
      content = '';
      const reply = await askPage(tabId(), { type: to === 'show' ? 'show-voice' : 'hide-voice', voice });
      if ('status' in reply) await show(reply);
    },
    step: (to) => toVisit(askPage(tabId(), { type: 'step', to })),
    stepThrough: (sourceId, to) => toVisit(askPage(tabId(), { type: 'step-through', sourceId, to })),
    goTo: (sentence) => toVisit(askPage(tabId(), { type: 'go-to', sentence })),
    copySource: (sourceId) =>
      navigator.clipboard.writeText(toSourceText(analysis, sourceId, wish)).then(
        () => true,
        () => false,
      ),
    speak,
    save: (form) => saveFile(toFile(analysis, form, wish)),
    openBeside: place === 'popup' ? () => void openBeside(tab?.windowId).then(() => window.close()) : null,
    openOptions: () => void browser.runtime.openOptionsPage(),
  });

  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender): undefined => {
    if (sender.id !== browser.runtime.id || sender.tab?.id !== tab?.id || !isPageNotice(message)) return;
    if (message.by === 'itself') void look();
  });
  watchSettings((chosen) => {
    settings = chosen;
    void look();
  });
  if (place === 'popup') {
    const press = takePress();
    tab = await press.tab;
    await show(press.state);
  } else {
    browser.tabs.onActivated.addListener(() => void turnToTab());
    browser.tabs.onUpdated.addListener((id, change) => {
      if (id === tab?.id && change.status === 'complete') void turnToTab();
    });
    await turnToTab();
  }
}

/** Notes when what was put into the view has been drawn, for the benchmark that tells how soon this is. */
const noteShown = (): void => {
  requestAnimationFrame(() => setTimeout(() => performance.mark('sourcelight-shown')));
};

const toAct = (label: 'readNow' | 'readAnyway' | 'switchOnHere' | 'tryAgain', act: () => void): MessageAct => ({
  label: say(label),
  act,
});
