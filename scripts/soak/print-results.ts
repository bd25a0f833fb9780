import type { BrowserName } from '../find-browser';
import { findProblems, type PageResult } from './page-result';

/** Results as a table, a row for each browser, and every problem below it. */
export function printResults(results: readonly PageResult[]): string {
  const browsers: readonly BrowserName[] = ['chromium', 'firefox'];
  const sum = (of: readonly PageResult[], count: (result: PageResult) => number): number =>
    of.reduce((total, result) => total + count(result), 0);
  const rows = browsers.flatMap((browser) => {
    const own = results.filter((result) => result.browser === browser);
    if (own.length === 0) return [];
    const known = own.flatMap(({ longestTask }) => (longestTask === null ? [] : [longestTask]));
    const grown = own.flatMap(({ growth }) => (growth === null ? [] : [growth / 1e6]));
    const most = (values: readonly number[], unit: string): string =>
      values.length === 0 ? 'not told' : `${Math.max(...values).toFixed(1)} ${unit}`;
    return [
      [
        browser,
        own.length,
        sum(own, ({ shown }) => Number(shown === 'article')),
        sum(own, ({ errors }) => errors.length),
        sum(own, ({ differences }) => differences.length),
        sum(own, ({ failures }) => failures.length),
        known.length === 0 ? 'not told' : sum(own, ({ longTasks }) => longTasks?.length ?? 0),
        most(known, 'ms'),
        most(grown, 'MB'),
        sum(own, ({ outside }) => outside),
      ].map(String),
    ];
  });
  const head =
    'browser,pages,articles,errors,DOM differences,failed,tasks > 50 ms,longest,most growth,requests of pages'.split(
      ',',
    );
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('  ');
  const problems = results.flatMap((result) =>
    findProblems(result).map((problem) => `${result.browser} ${result.path}: ${problem}`),
  );
  return [line(head), ...rows.map(line), '', ...problems].join('\n');
}
