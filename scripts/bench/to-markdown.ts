import { STAGE_WORK, STAGES } from './analyze-by-stage';
import { judge, OFTEN, PROMISED } from './judge';
import type { BrowserCost } from './measure-browser';
import { toBudgets } from './measure-size';
import type { BenchReport } from './report';
import type { Spread } from './spread';

/** The report as Markdown, with the chart of growth beside it in `chart`. */
export function toBenchMarkdown(report: BenchReport, chart: string): string {
  return [
    head(report),
    missing(report),
    promises(report),
    analysis(report),
    finding(report),
    ...report.browsers.map(browser),
    reading(report),
    size(report),
    growth(report, chart),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

function head({ machine, measured, runs }: BenchReport): string {
  const { date, processor, processors, gigabytes, system, node, load, minutes, libraries } = machine;
  return `# What Sourcelight costs

Written by \`npm run bench\`; do not edit. Figures are medians of ${runs} runs with the lowest and highest in brackets. Ratios are of one run, on the same
text or page. Processor time is that of the process or thread alone, which other programs on the machine do not lengthen.

${table(
  ['measured on', ''],
  [
    ['date', date],
    ['machine', `${processors} × ${processor}, ${gigabytes} GB, ${system}`],
    [
      'load when the last run began and ended',
      `${load[0].toFixed(1)}, ${load[1].toFixed(1)}${Math.max(...load) > processors ? ': **more than the processors do at once, times on the clock may be too long**' : ''}`,
    ],
    ['the last run took', `${minutes} min`],
    [
      'parts, measured at (UTC)',
      Object.entries(measured)
        .map(([part, when]) => `${part} ${when}`)
        .join(', '),
    ],
    ['Node.js', node],
    [
      'beside',
      Object.entries(libraries)
        .map(([name, version]) => `${name} ${version}`)
        .join(', '),
    ],
  ],
)}`;
}

function missing({ failures }: BenchReport): string {
  if (failures.length === 0) return '';
  return `**Not measured, because it failed:**\n\n${failures.map(({ what, why }) => `- ${what}: ${why}`).join('\n')}`;
}

function promises(report: BenchReport): string {
  const rows = judge(report).map(({ figure, must, aim, measured, isKept }) => [
    isKept ? '✓' : '✗',
    figure,
    must,
    aim,
    measured,
  ]);
  return `## What it must show\n\n${table(['', 'figure', 'must', 'aim', 'measured'], rows)}`;
}

function analysis({ analysis, comparisons, start }: BenchReport): string {
  if (analysis.length === 0) return '';
  const own = analysis.map(({ corpus, articles, characters, speed, msPerArticle, stages }) => [
    `${corpus}: ${articles} articles, ${kilo(characters)} kB`,
    show(speed, 0),
    show(msPerArticle),
    ...STAGES.map((stage) => stages[stage].toFixed(2)),
  ]);
  const beside = comparisons.flatMap(({ corpus, characters, rows }) =>
    rows.map(({ name, speed, ratio }) => [`${corpus}, ${kilo(characters)} kB`, name, show(speed, 0), show(ratio, 2)]),
  );
  const stages = STAGES.map((stage) => `*${stage}*: ${STAGE_WORK[stage]}`).join('; ');
  const fresh = start
    ? `\n\nIn a fresh thread the model is decoded in ${show(start.model)} ms; the first analysis of 120 sentences takes ${show(start.first)} ms, the tenth ${show(start.tenth)} ms (clock).`
    : '';
  return `## Analysis in Node

Processor time. Stages in milliseconds an article: ${stages}.

${table(['corpus', 'kB/s', 'ms an article', ...STAGES], own)}

Beside what else could do a part of the job, in turns on the same text:

${table(['text', 'reader', 'kB/s', 'our whole analysis takes … times as long'], beside)}${fresh}`;
}

function finding({ finding }: BenchReport): string {
  if (finding.length === 0) return '';
  const parts = finding.map(({ browser, version, pages, runs, finders }) => {
    const rows = finders.map(({ name, first, again, ratioFirst, ratioAgain }) => [
      name,
      show(first),
      show(again),
      show(ratioFirst, 2),
      show(ratioAgain, 2),
    ]);
    return `**${browser}** (${version}), ${pages} saved pages, ${runs} runs after the first; median of the pages, lowest and highest page in brackets:

${table(['finder', 'ms, first time', 'ms, again', 'ours by it, first', 'ours by it, again'], rows)}`;
  });
  return `## Finding the article\n\nIn the DOM of real browsers, by the clock.\n\n${parts.join('\n\n')}`;
}

function browser({
  browser: name,
  version,
  pages,
  longest,
  feel,
  injectedUnasked,
  heap,
  profiler,
}: BrowserCost): string {
  const rows = pages.map((page) => [
    page.page,
    page.kind,
    show(page.script),
    page.firstScript.toFixed(1),
    page.rendering ? show(page.rendering) : '–',
    show(page.longestTask),
    page.toPopup ? show(page.toPopup, 0) : '–',
    page.toPainted ? show(page.toPainted, 0) : '–',
    `${page.layoutShift ?? '–'} / ${page.moved}`,
  ]);
  const felt = feel && [
    ['mean time between frames while scrolling', show(feel.painted.frame, 2), show(feel.plain.frame, 2)],
    ['slowest frame of a hundred', show(feel.painted.slowFrame), show(feel.plain.slowFrame)],
    ['from a click on a sentence to the next frame', show(feel.painted.click), show(feel.plain.click)],
  ];
  const feels = felt
    ? `\n\nHow the page of 1000 sentences feels, painted and in a browser without the extension (ms by the clock):\n\n${table(['', 'painted', 'without'], felt)}`
    : '';
  const tasks = longest.map(({ ms }) => ms);
  const over = tasks.filter((ms) => ms > 50).length;
  const all =
    tasks.length > 0
      ? `\n\nLongest task of ours on the ${tasks.length} largest pages of the collection, pressed once each: median ${(tasks[tasks.length >> 1] ?? 0).toFixed(1)} ms, longest ${(tasks[0] ?? 0).toFixed(1)} ms (${longest[0]?.page}), over 50 ms on ${over}.`
      : '';
  const off =
    injectedUnasked === null ? '' : `\n\nContexts of ours on a page on which nobody has pressed: ${injectedUnasked}.`;
  const memory = heap
    ? `\n\nHeap after collecting garbage: page ${heap.page.toFixed(2)} MB, painted ${heap.pagePainted.toFixed(2)} MB (120 sentences); background with its model ${heap.background.toFixed(1)} MB.`
    : '';
  const how =
    name === 'chromium'
      ? 'From traces: processor time of the page’s main thread, garbage collection included.'
      : 'From the profiler of Firefox: processor time of the page’s main thread in samples of a millisecond; the longest task is the longest run of such samples.';
  const chosen = pages.flatMap(({ page, kind, pace, ofAll }) =>
    page === PROMISED && ofAll
      ? [
          `${kind}: ${show(pace)} ms of ${show(ofAll.pace)}; all presses: script ${show(ofAll.script)} ms, painted ${ofAll.toPainted ? show(ofAll.toPainted, 0) : '–'} ms`,
        ]
      : [],
  );
  const disturbed =
    chosen.length > 0
      ? `\n\n${PROMISED} are pressed ${OFTEN} times as often. The presses count around which the machine was fastest, as fixed work in this process tells: ${chosen.join('. ')}.`
      : '';
  const without = profiler
    ? ` The profiler itself slows the page’s thread down: over a press on the article of ${PROMISED} it works ${show(profiler.with)} ms with it and ${show(profiler.without)} ms without, rendering included. Script and tasks are told without it: what was sampled, times the one by the other.`
    : '';
  const pressed =
    name === 'chromium'
      ? 'Until its popup begins to open, a press on the button is the browser’s own.'
      : 'The button is pressed by the mouse, if nothing else is said: Firefox prepares the popup’s page when the pointer comes to the button, so that it opens before the press, and lets it run as soon as the mouse is down. The pointer is there for 400 ms before; the mouse is held down for 80 ms.';
  return `## In ${name}

${version}. ${how}${without} \`painted\` is by the clock, in runs in which nothing is recorded: from the press to the end of the frame that shows the paint. ${pressed} \`first\` is the first press in a tab, what else is recorded comes after three.

${table(['page', 'press', 'script, ms', 'first', 'rendering, ms', 'longest task, ms', 'popup opens, ms', 'painted, ms', 'layout shift / moved'], rows)}${disturbed}${feels}${all}${off}${memory}`;
}

function reading({ reading }: BenchReport): string {
  if (reading.length === 0) return '';
  const rows = reading.flatMap(({ browser, popup, card, everything, voice }) => [
    [browser, 'popup begins to open → its content', show(popup, 0)],
    [browser, 'pointer comes to a sentence → its card', show(card, 0)],
    ...Object.entries({ everything, 'one voice': voice }).flatMap(([what, cost]) => [
      [browser, `${what} switched in the popup → the paint has changed`, show(cost.toChange)],
      [browser, `… → the frame that shows it begins`, show(cost.toFrame)],
      [browser, `… → it ends`, show(cost.paint)],
    ]),
  ]);
  const percent = (share: number): string => (100 * share).toFixed(2);
  const shares = reading.flatMap(({ browser, following }) =>
    (following ?? []).map(({ page, alone, followed }) => [browser, page, percent(alone), percent(followed)]),
  );
  const restless =
    shares.length > 0
      ? `\n\nA page that changes ten times a second, in percent of one processor for the whole browser:\n\n${table(['browser', 'what changes', 'by itself', 'while followed'], shares)}`
      : '';
  return `## How readers are answered\n\nOn an article of 120 sentences, in milliseconds by the clock.\n\n${table(['browser', '', 'ms'], rows)}${restless}`;
}

function size({ sizes }: BenchReport): string {
  if (sizes.length === 0) return '';
  const rows = sizes.flatMap(({ target, files, zip }) => [
    ...files.slice(0, 6).map(({ name, bytes }) => [target, `\`${name}\``, (bytes / 1000).toFixed(1)]),
    [target, 'all as a zip', (zip / 1000).toFixed(1)],
  ]);
  const budgets = toBudgets(sizes).map(({ what, bytes, most }) => [
    what,
    (bytes / 1000).toFixed(1),
    (most / 1000).toFixed(0),
    bytes <= most ? '✓' : '✗',
  ]);
  return `## Size\n\n${table(['built for', 'file', 'kB'], rows)}\n\n${table(['budget', 'kB', 'at most', ''], budgets)}`;
}

function growth({ growth }: BenchReport, chart: string): string {
  if (growth.length === 0) return '';
  const rows = growth.map(({ stage, points, exponent }) => [
    stage === 'page' ? 'page: the article is found (Chromium, clock)' : `${stage}: ${STAGE_WORK[stage]}`,
    exponent.toFixed(2),
    ...points.map(({ ms }) => (ms < 10 ? ms.toFixed(2) : ms.toFixed(0))),
  ]);
  const lengths =
    growth[0]?.points.map(({ characters }) =>
      characters < 10_000 ? `${(characters / 1000).toFixed(1)} kB` : `${kilo(characters)} kB`,
    ) ?? [];
  return `## Growth

![Milliseconds of each stage over the length of the article, both logarithmic](${chart})

Milliseconds by the length of an invented article. The exponent is that of the power of the length that fits the points from 5 kB on best: 1 is linear.

${table(['stage', 'exponent', ...lengths], rows)}`;
}

const kilo = (count: number): string => (count / 1000).toFixed(0);

const show = ({ median, low, high }: Spread, digits = 1): string =>
  `${median.toFixed(digits)} (${low.toFixed(digits)}–${high.toFixed(digits)})`;

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}
