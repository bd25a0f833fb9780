import type { Browser, Page } from 'puppeteer-core';
import { type OpenBrowser, openBrowser } from '../../tests/e2e/open-browser';
import { reachWindow } from '../../tests/e2e/open-firefox';
import { serveSaved } from '../compare/serve-saved';
import type { BrowserName } from '../find-browser';
import type { Course } from './course';
import { makePage, TRIVIAL_PAGE } from './make-article';
import { type Feel, measureFeel } from './measure-feel';
import { type Heap, measureHeap } from './measure-heap';
import { act, type PressKind, type PressRecord, tracePresses } from './measure-press';
import { EXACT_TIME, openPlain } from './open-plain';
import { measureProfiler, type ProfilerCost, profilePresses } from './profile-firefox';
import type { SavedPage } from './saved-pages';
import { type Spread, spreadOf } from './spread';
import { type PressTime, timePress } from './time-press';

/** What a press costs on one page, over several runs in one tab. */
export interface PageCost {
  readonly page: string;
  readonly kind: PressKind;
  readonly script: Spread;
  /** The script time of the first press in a tab, which has to compile what it runs. */
  readonly firstScript: number;
  /** `null` where the browser does not tell. */
  readonly rendering: Spread | null;
  readonly longestTask: Spread;
  /** The same press by the clock, in runs of its own: until the popup's page begins to open, and until the paint is seen; `null` where there is none. */
  readonly toPopup: Spread | null;
  readonly toPainted: Spread | null;
  readonly layoutShift: number | null;
  readonly moved: number;
}

/** What the extension costs in a browser. */
export interface BrowserCost {
  readonly browser: BrowserName;
  readonly version: string;
  readonly pages: readonly PageCost[];
  /** The longest task of ours on the largest pages of the collection, pressed once each, the longest first. */
  readonly longest: readonly { readonly page: string; readonly ms: number }[];
  readonly feel: { readonly painted: FeelSpread; readonly plain: FeelSpread } | null;
  /** Script contexts of ours in a page on which nobody has pressed. */
  readonly injectedUnasked: number | null;
  readonly heap: Heap | null;
  /** What the recorder itself costs, where it is known; script and tasks are told without it. */
  readonly profiler: ProfilerCost | null;
}

export type FeelSpread = Readonly<Record<keyof Feel, Spread>>;

/** Numbers of sentences of the made pages. */
export const MADE = [30, 120, 1000, 3000] as const;
const HEAVY = 10;
/** Of the largest pages so many are pressed once each: what is long takes long. */
const LARGE = 60;
const FELT = '1000 sentences';

/** Presses once in each of these ways, and says what each press cost the page. */
type RecordPresses = (page: Page, address: string, kinds: readonly PressKind[]) => Promise<readonly PressRecord[]>;

/** Measures what a press, and a painted page, cost in one browser, with a browser without the extension beside it. */
export async function measureBrowser(
  name: BrowserName,
  saved: readonly SavedPage[],
  runs: number,
  { step, each }: Pick<Course, 'step' | 'each'>,
): Promise<BrowserCost> {
  const made = new Map([
    ['trivial', TRIVIAL_PAGE],
    ...MADE.map((sentences): [string, string] => [`${sentences} sentences`, makePage(sentences)]),
  ]);
  const all = new Map([...made, ...saved.map((page): [string, string] => [page.name, page.html])]);
  const server = await serveSaved((path) => all.get(path) ?? '');
  const addressOf = (page: string): string => `${server.origin}/${encodeURIComponent(page)}`;
  const open = await openBrowser(name, { viewport: { width: 1000, height: 800 }, firefoxPrefs: EXACT_TIME });
  const plain = await openPlain(name);
  try {
    const injectedUnasked = await countInjected(open, addressOf('120 sentences'));
    const presses = [
      ...[...made.keys(), ...saved.slice(0, HEAVY).map((heavy) => heavy.name)].map((page) => ({
        page,
        kind: 'button' as const,
      })),
      { page: '120 sentences', kind: 'shortcut' as const },
      { page: '120 sentences', kind: 'button, background asleep' as const },
      // Only Firefox takes synthetic shortcuts as readers' own: in Chromium their event is fired in a background that is awake.
      ...(name === 'firefox' ? [{ page: '120 sentences', kind: 'shortcut, background asleep' as const }] : []),
    ];
    // All by the clock first: Firefox throws away what it has compiled when its profiler starts.
    const times = await each(
      presses,
      ({ page, kind }) => `${name}, ${page}, ${kind}, by the clock`,
      async (press) => ({ ...press, ...(await timeOften(open, addressOf(press.page), press.kind, runs)) }),
    );
    const profiler =
      name === 'firefox'
        ? await step(`${name}, what its profiler costs`, async () =>
            measureProfiler(open, await reachWindow(open.browser), addressOf('120 sentences'), WARM_UP, runs),
          )
        : null;
    const record = await recordOf(open, profiler);
    const pages = await each(
      times,
      ({ page, kind }) => `${name}, ${page}, ${kind}, recorded`,
      async (time) => ({ ...time, ...(await recordOften(open, record, addressOf(time.page), time.kind, runs)) }),
    );
    const large = name === 'chromium' ? saved.slice(0, LARGE) : [];
    const tab = await open.browser.newPage();
    const longest = await each(
      large,
      ({ name: page }) => `${name}, ${page}, once`,
      async ({ name: page }) => {
        const [cost] = await record(tab, addressOf(page), ['button']);
        return { page, ms: cost?.longestTask ?? 0 };
      },
    );
    await tab.close();
    const press = async (page: Page, address: string): Promise<void> => {
      await page.goto(address);
      await (await act(open, page, 'button'))?.close();
    };
    const feel = await step(`${name}, how the painted page feels`, async () => ({
      painted: await feelOften(open.browser, runs, (page) => press(page, addressOf(FELT))),
      plain: await feelOften(plain, runs, (page) => page.goto(addressOf(FELT)).then(() => {})),
    }));
    const heap = await step(`${name}, heap`, () =>
      measureHeap(open, addressOf('120 sentences'), (page) => press(page, addressOf('120 sentences'))),
    );
    return {
      browser: name,
      version: open.version,
      pages,
      longest: longest.toSorted((a, b) => b.ms - a.ms),
      feel,
      injectedUnasked,
      heap,
      profiler,
    };
  } finally {
    await open.close();
    await plain.close();
    server.close();
  }
}

async function recordOf(open: OpenBrowser, profiler: ProfilerCost | null): Promise<RecordPresses> {
  switch (open.name) {
    case 'chromium':
      return (page, address, kinds) => tracePresses(open, page, address, kinds);
    case 'firefox': {
      const inWindow = await reachWindow(open.browser);
      const own = profiler ? Math.min(1, profiler.without.median / profiler.with.median) : 1;
      return async (page, address, kinds) => {
        const records = await profilePresses(open, inWindow, page, address, kinds);
        return records.map((record) => ({
          ...record,
          script: own * record.script,
          longestTask: own * record.longestTask,
        }));
      };
    }
  }
}

/** Presses on an address by the clock in one tab. What the first press there has to compile is not counted. */
async function timeOften(
  open: OpenBrowser,
  address: string,
  kind: PressKind,
  runs: number,
): Promise<Pick<PageCost, 'toPopup' | 'toPainted'>> {
  const page = await open.browser.newPage();
  const times: PressTime[] = [];
  try {
    await timePress(open, page, address, 'button');
    for (let run = 0; run < runs; run += 1) times.push(await timePress(open, page, address, kind));
  } finally {
    await page.close();
  }
  const known = (values: readonly (number | null)[]): Spread | null => {
    const numbers = values.filter((value) => value !== null);
    return numbers.length > 0 ? spreadOf(numbers) : null;
  };
  return {
    toPopup: known(times.map(({ toPopup }) => toPopup)),
    toPainted: known(times.map(({ toPainted }) => toPainted)),
  };
}

/** Presses after which what they cost comes to rest: Firefox compiles anew what it runs whenever its profiler starts. */
const WARM_UP = 3;

async function recordOften(
  open: OpenBrowser,
  record: RecordPresses,
  address: string,
  kind: PressKind,
  runs: number,
): Promise<Omit<PageCost, 'page' | 'kind' | 'toPopup' | 'toPainted'>> {
  const page = await open.browser.newPage();
  try {
    const warmUp = Array<PressKind>(WARM_UP).fill('button');
    const [first, ...more] = await record(page, address, [...warmUp, ...Array<PressKind>(runs).fill(kind)]);
    const costs = more.slice(WARM_UP - 1);
    const renderings = costs.map(({ rendering }) => rendering).filter((ms) => ms !== null);
    const shifts = costs.map(({ layoutShift }) => layoutShift).filter((shift) => shift !== null);
    return {
      script: spreadOf(costs.map(({ script }) => script)),
      firstScript: first?.script ?? 0,
      rendering: renderings.length > 0 ? spreadOf(renderings) : null,
      longestTask: spreadOf(costs.map(({ longestTask }) => longestTask)),
      layoutShift: shifts.length > 0 ? Math.max(...shifts) : null,
      moved: Math.max(...costs.map(({ moved }) => moved)),
    };
  } finally {
    await page.close();
  }
}

async function feelOften(browser: Browser, runs: number, prepare: (page: Page) => Promise<void>): Promise<FeelSpread> {
  const page = await browser.newPage();
  const felt: Feel[] = [];
  for (let run = 0; run < runs; run += 1) {
    await prepare(page);
    felt.push(await measureFeel(page));
  }
  await page.close();
  const of = (what: keyof Feel): Spread => spreadOf(felt.map((feel) => feel[what]));
  return { frame: of('frame'), slowFrame: of('slowFrame'), click: of('click') };
}

/** Contexts in which script of ours could run on a page that was only opened; `null` where the browser does not tell. */
async function countInjected(open: OpenBrowser, address: string): Promise<number | null> {
  if (open.name === 'firefox') return null;
  const page = await open.browser.newPage();
  const session = await page.createCDPSession();
  let ours = 0;
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.name === 'Sourcelight' || context.origin.startsWith('chrome-extension:')) ours += 1;
  });
  await session.send('Runtime.enable');
  await page.goto(address);
  await page.close();
  return ours;
}
