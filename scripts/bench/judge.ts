import type { BrowserCost, PageCost } from './measure-browser';
import type { ReadingCost } from './measure-reading';
import { toBudgets } from './measure-size';
import type { BenchReport } from './report';

/** A promise of the project, with what was measured of it. */
export interface Verdict {
  readonly figure: string;
  readonly must: string;
  readonly aim: string;
  readonly measured: string;
  readonly isKept: boolean;
}

interface Limit {
  readonly figure: string;
  readonly most: number;
  readonly aim: number;
  readonly unit: 'ms' | '×' | '%' | 'MB' | 'kB' | '';
  /** What was measured, by place; `null` where the part was left out. */
  readonly values: readonly { readonly where: string; readonly value: number | null }[];
}

/** The page on which the cost of a press is promised. It is pressed so many times as often as others, and the presses count in which the machine was fastest. */
export const PROMISED = '120 sentences';
export const OFTEN = 3;
/** Screens show sixty frames a second. */
const FRAME = 1000 / 60;
/** The longest made article. */
const LONG = '3000 sentences';

/** What the project promises of its cost, against what was measured; what was not measured is left out. */
export function judge(report: BenchReport): readonly Verdict[] {
  return limitsOf(report).flatMap(({ figure, most, aim, unit, values }) => {
    const known = values.filter((entry): entry is { where: string; value: number } => entry.value !== null);
    if (known.length === 0) return [];
    const show = (value: number): string => `${round(value)}${unit === '' ? '' : ` ${unit}`}`;
    return [
      {
        figure,
        must: most === 0 ? '0' : `≤ ${show(most)}`,
        aim: aim === 0 ? '0' : `≤ ${show(aim)}`,
        measured: known.map(({ where, value }) => `${show(value)} (${where})`).join(', '),
        isKept: known.every(({ value }) => value <= most),
      },
    ];
  });
}

const round = (value: number): string =>
  (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)).replace(/\.0+$/u, '');

function limitsOf(report: BenchReport): readonly Limit[] {
  const inBrowsers = (of: (cost: BrowserCost) => number | null) =>
    report.browsers.map((cost) => ({ where: cost.browser, value: of(cost) }));
  const compared = (name: string) =>
    report.comparisons.map(({ corpus, rows }) => ({
      where: corpus,
      value: rows.find((row) => row.name.startsWith(name))?.ratio.median ?? null,
    }));
  const finding = report.finding.flatMap(({ browser, finders }) => {
    const readability = finders.find(({ name }) => name.startsWith('@mozilla'));
    return [
      { where: `${browser}, first time`, value: readability?.ratioFirst.median ?? null },
      { where: `${browser}, again`, value: readability?.ratioAgain.median ?? null },
    ];
  });
  const answered = (of: (cost: ReadingCost) => number) =>
    report.reading.map((cost) => ({ where: cost.browser, value: of(cost) }));
  const heaps = report.browsers.flatMap(({ browser, heap }) => (heap ? [{ browser, heap }] : []));
  const budgets = toBudgets(report.sizes);
  const budgetOf = (what: string, unit: number) =>
    budgets
      .filter((budget) => budget.what.startsWith(what))
      .map((budget) => ({ where: budget.what.replace(/^.*, /u, ''), value: budget.bytes / unit }));
  return [
    {
      figure: `script on the page's thread, ${PROMISED}, warm`,
      most: 25,
      aim: 10,
      unit: 'ms',
      values: inBrowsers((cost) => pageOf(cost, PROMISED)?.script.median ?? null),
    },
    {
      figure: `longest task of ours, any page of the collection and ${LONG}`,
      most: 50,
      aim: 16,
      unit: 'ms',
      values: inBrowsers((cost) =>
        pageOf(cost, LONG)
          ? Math.max(...cost.pages.map((page) => page.longestTask.median), cost.longest[0]?.ms ?? 0)
          : null,
      ),
    },
    {
      figure: `shortcut → painted, ${PROMISED}, background awake`,
      most: 120,
      aim: 50,
      unit: 'ms',
      values: inBrowsers((cost) => pageOf(cost, PROMISED, 'shortcut')?.toPainted?.median ?? null),
    },
    {
      figure: `shortcut → painted, ${PROMISED}, background asleep`,
      most: 250,
      aim: 150,
      unit: 'ms',
      values: inBrowsers((cost) => pageOf(cost, PROMISED, 'shortcut, background asleep')?.toPainted?.median ?? null),
    },
    {
      figure: `press on the button (Chromium: its popup begins to open) → painted, ${PROMISED}, background awake`,
      most: 120,
      aim: 50,
      unit: 'ms',
      values: inBrowsers((cost) => ownPartOf(pageOf(cost, PROMISED))),
    },
    {
      figure: `press on the button (Chromium: its popup begins to open) → painted, ${PROMISED}, background asleep`,
      most: 250,
      aim: 150,
      unit: 'ms',
      values: inBrowsers((cost) => ownPartOf(pageOf(cost, PROMISED, 'button, background asleep'))),
    },
    {
      figure: `everything, or one voice, switched → the frame that shows it, ${PROMISED}`,
      most: FRAME,
      aim: FRAME,
      unit: 'ms',
      values: report.reading.flatMap(({ browser, everything, voice }) => [
        { where: `${browser}, everything`, value: everything.toFrame.median },
        { where: `${browser}, one voice`, value: voice.toFrame.median },
      ]),
    },
    {
      figure: `pointer → card, ${PROMISED}`,
      most: 50,
      aim: 40,
      unit: 'ms',
      values: answered((cost) => cost.card.median),
    },
    {
      figure: `popup begins to open → its content, ${PROMISED}`,
      most: 150,
      aim: 100,
      unit: 'ms',
      values: answered((cost) => cost.popup.median),
    },
    {
      figure: 'of a processor, for following a page that changes ten times a second',
      most: 5,
      aim: 1,
      unit: '%',
      values: report.reading.flatMap(({ browser, following }) =>
        (following ?? []).map(({ page, alone, followed }) => ({
          where: `${browser}, ${page}`,
          value: Math.max(0, 100 * (followed - alone)),
        })),
      ),
    },
    {
      figure: 'contexts of ours on a page where nobody has pressed',
      most: 0,
      aim: 0,
      unit: '',
      values: inBrowsers((cost) => cost.injectedUnasked),
    },
    {
      figure: 'finding the article, by Readability alone, same page and DOM',
      most: 2,
      aim: 0.5,
      unit: '×',
      values: finding,
    },
    {
      figure: "whole analysis, by compromise's tagging alone",
      most: 0.5,
      aim: 0.1,
      unit: '×',
      values: compared('compromise'),
    },
    { figure: "whole analysis, by wink-nlp's tagging alone", most: 8, aim: 2, unit: '×', values: compared('wink') },
    {
      figure: 'layout shift and elements moved by painting',
      most: 0,
      aim: 0,
      unit: '',
      values: inBrowsers(({ pages }) =>
        pages.length > 0 ? Math.max(...pages.map(({ layoutShift, moved }) => (layoutShift ?? 0) + moved)) : null,
      ),
    },
    {
      figure: 'time between frames while scrolling, with / without',
      most: 1.05,
      aim: 1,
      unit: '×',
      values: inBrowsers(({ feel }) => feel && feel.painted.frame.median / feel.plain.frame.median),
    },
    {
      figure: 'heap a painted tab',
      most: 4,
      aim: 1.5,
      unit: 'MB',
      values: heaps.map(({ browser, heap }) => ({ where: browser, value: heap.pagePainted - heap.page })),
    },
    {
      figure: 'heap of the background with its model',
      most: 25,
      aim: 12,
      unit: 'MB',
      values: heaps.map(({ browser, heap }) => ({ where: browser, value: heap.background })),
    },
    { figure: 'content script', most: 175, aim: 60, unit: 'kB', values: budgetOf('content', 1000) },
    { figure: 'whole zip', most: 2.5, aim: 1, unit: 'MB', values: budgetOf('zip', 1e6) },
  ];
}

/** What of a press on the button is ours: until its popup begins to open, where that was not prepared before, it is the browser's. */
const ownPartOf = (page: PageCost | undefined): number | null =>
  page?.toPopup && page.toPainted ? page.toPainted.median - Math.max(0, page.toPopup.median) : null;

function pageOf({ pages }: BrowserCost, name: string, kind: PageCost['kind'] = 'button'): PageCost | undefined {
  return pages.find((page) => page.page === name && page.kind === kind);
}
