import type { Browser, Page } from 'puppeteer-core';
import { type OpenBrowser, openBrowser } from '../../tests/e2e/open-browser';
import { reachWindow } from '../../tests/e2e/open-firefox';
import { serveSaved } from '../compare/serve-saved';
import type { BrowserName } from '../find-browser';
import type { Course } from './course';
import { OFTEN, PROMISED } from './judge';
import { makePage, TRIVIAL_PAGE } from './make-article';
import { type Feel, measureFeel } from './measure-feel';
import { type Heap, measureHeap } from './measure-heap';
import { act, type PressKind, type PressRecord, tracePresses } from './measure-press';
import { EXACT_TIME, openPlain } from './open-plain';
import { type Paced, takeUndisturbed } from './pace';
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
  /** What all presses gave, where they were more than those that count; `null` elsewhere. */
  readonly ofAll: { readonly script: Spread; readonly toPainted: Spread | null; readonly pace: Spread } | null;
  /** How fast the machine was around the presses that count. */
  readonly pace: Spread;
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
    const injectedUnasked = await countInjected(open, addressOf(PROMISED));
    const presses = [
      ...[...made.keys(), ...saved.slice(0, HEAVY).map((heavy) => heavy.name)].map((page) => ({
        page,
        kind: 'button' as const,
      })),
      { page: PROMISED, kind: 'shortcut' as const },
      { page: PROMISED, kind: 'button, background asleep' as const },
      // Only Firefox prepares the popup for the mouse.
      ...(name === 'firefox' ? [{ page: PROMISED, kind: 'button, keyboard' as const }] : []),
      // Only Firefox takes synthetic shortcuts as readers' own: in Chromium their event is fired in a background that is awake.
      ...(name === 'firefox' ? [{ page: PROMISED, kind: 'shortcut, background asleep' as const }] : []),
    ];
    const pressesOn = (page: string): number => (page === PROMISED ? OFTEN * runs : runs);
    // All by the clock first: Firefox throws away what it has compiled when its profiler starts.
    const timed = await each(
      presses,
      ({ page, kind }) => `${name}, ${page}, ${kind}, by the clock`,
      async (press) => ({
        press,
        times: await timeOften(open, addressOf(press.page), press.kind, pressesOn(press.page)),
      }),
    );
    const profiler =
      name === 'firefox'
        ? await step(`${name}, what its profiler costs`, async () =>
            measureProfiler(open, await reachWindow(open.browser), addressOf(PROMISED), WARM_UP, runs),
          )
        : null;
    const record = await recordOf(open, profiler);
    const pages = await each(
      timed,
      ({ press: { page, kind } }) => `${name}, ${page}, ${kind}, recorded`,
      async ({ press, times }) =>
        costOf(
          press,
          times,
          await recordOften(open, record, addressOf(press.page), press.kind, pressesOn(press.page)),
          runs,
        ),
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
      measureHeap(open, addressOf(PROMISED), (page) => press(page, addressOf(PROMISED))),
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
  presses: number,
): Promise<readonly PressTime[]> {
  const page = await open.browser.newPage();
  const times: PressTime[] = [];
  try {
    await timePress(open, page, address, 'button');
    for (let run = 0; run < presses; run += 1) times.push(await timePress(open, page, address, kind));
  } finally {
    await page.close();
  }
  return times;
}

/** Presses after which what they cost comes to rest: Firefox compiles anew what it runs whenever its profiler starts. */
const WARM_UP = 3;

interface RecordedPresses {
  readonly first: PressRecord | undefined;
  readonly records: readonly PressRecord[];
}

async function recordOften(
  open: OpenBrowser,
  record: RecordPresses,
  address: string,
  kind: PressKind,
  presses: number,
): Promise<RecordedPresses> {
  const page = await open.browser.newPage();
  try {
    const warmUp = Array<PressKind>(WARM_UP).fill('button');
    const [first, ...more] = await record(page, address, [...warmUp, ...Array<PressKind>(presses).fill(kind)]);
    return { first, records: more.slice(WARM_UP - 1) };
  } finally {
    await page.close();
  }
}

/** The cost of the presses in which the machine was fastest, `runs` by the clock and as many recorded. */
function costOf(
  { page, kind }: { readonly page: string; readonly kind: PressKind },
  timed: readonly PressTime[],
  { first, records }: RecordedPresses,
  runs: number,
): PageCost {
  const times = takeUndisturbed(timed, runs);
  const costs = takeUndisturbed(records, runs);
  const shifts = known(records.map(({ layoutShift }) => layoutShift));
  const spreadOfAll = (values: readonly (number | null)[]): Spread | null => {
    const numbers = known(values);
    return numbers.length > 0 ? spreadOf(numbers) : null;
  };
  const paceOf = (all: readonly Paced[]): Spread => spreadOf(all.map(({ pace }) => pace));
  return {
    page,
    kind,
    script: spreadOf(costs.map(({ script }) => script)),
    firstScript: first?.script ?? 0,
    rendering: spreadOfAll(costs.map(({ rendering }) => rendering)),
    longestTask: spreadOf(costs.map(({ longestTask }) => longestTask)),
    toPopup: spreadOfAll(times.map(({ toPopup }) => toPopup)),
    toPainted: spreadOfAll(times.map(({ toPainted }) => toPainted)),
    layoutShift: shifts.length > 0 ? Math.max(...shifts) : null,
    moved: Math.max(...records.map(({ moved }) => moved)),
    ofAll:
      timed.length > runs
        ? {
            script: spreadOf(records.map(({ script }) => script)),
            toPainted: spreadOfAll(timed.map(({ toPainted }) => toPainted)),
            pace: paceOf([...timed, ...records]),
          }
        : null,
    pace: paceOf([...times, ...costs]),
  };
}

const known = (values: readonly (number | null)[]): readonly number[] => values.filter((value) => value !== null);

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
