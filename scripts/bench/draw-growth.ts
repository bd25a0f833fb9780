import type { Growth } from './measure-growth';

const WIDTH = 880;
const HEIGHT = 520;
const TITLE = 'What each stage costs, by the length of the article';
const PLOT = { left: 70, right: 690, top: 56, bottom: 460 } as const;
/** Milliseconds at the lower and upper end, as powers of ten. */
const LOW = -3;
const HIGH = 4;
const COLOURS: Readonly<Record<Growth['stage'], string>> = {
  page: '#332288',
  text: '#117733',
  patterns: '#999933',
  tagger: '#cc3311',
  links: '#aa4499',
  voices: '#0077bb',
};

/** The growth of all stages as an SVG picture: milliseconds over characters, both logarithmic, with the line of linear growth. */
export function drawGrowth(growths: readonly Growth[]): string {
  const lengths = growths.flatMap(({ points }) => points.map(({ characters }) => characters));
  const from = Math.floor(Math.log10(Math.min(...lengths)));
  const to = Math.ceil(Math.log10(Math.max(...lengths)));
  const x = (characters: number): number =>
    PLOT.left + ((Math.log10(characters) - from) / (to - from)) * (PLOT.right - PLOT.left);
  const y = (ms: number): number =>
    PLOT.bottom - ((Math.log10(Math.max(ms, 10 ** LOW)) - LOW) / (HIGH - LOW)) * (PLOT.bottom - PLOT.top);
  const columns = steps(from, to).map((power) => column(x(10 ** power), toLength(power)));
  const rows = steps(LOW, HIGH).map((power) => row(y(10 ** power), toTime(power)));
  const linear = `<path d="M${round(x(10 ** from))} ${round(y(0.01))}L${round(x(10 ** to))} ${round(y(0.01 * 10 ** (to - from)))}" stroke="#888" stroke-dasharray="2 5" fill="none"/>`;
  const labels = placeLabels(growths.map(({ points }) => y(points.at(-1)?.ms ?? 1)));
  const lines = growths.map(({ stage, points, exponent }, index) => {
    const path = points
      .map(({ characters, ms }, at) => `${at === 0 ? 'M' : 'L'}${round(x(characters))} ${round(y(ms))}`)
      .join('');
    const dots = points
      .map(({ characters, ms }) => `<circle cx="${round(x(characters))}" cy="${round(y(ms))}" r="3"/>`)
      .join('');
    return `<g fill="${COLOURS[stage]}"><path d="${path}" fill="none" stroke="${COLOURS[stage]}" stroke-width="2"/>${dots}
<text x="${PLOT.right + 12}" y="${labels[index] ?? 0}">${stage}: length^${exponent.toFixed(2)}</text></g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="system-ui, sans-serif" font-size="14">
<title>${TITLE}</title>
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
<text x="${PLOT.left}" y="28" font-size="17" font-weight="600" fill="#222">${TITLE}</text>
${columns.join('\n')}
${rows.join('\n')}
${linear}
<text x="${PLOT.right - 8}" y="${PLOT.bottom - 10}" text-anchor="end" fill="#666">dotted: linear growth</text>
${lines.join('\n')}
</svg>
`;
}

const steps = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, step) => from + step);
const round = (value: number): number => Math.round(10 * value) / 10;

const column = (at: number, label: string): string =>
  `<path d="M${round(at)} ${PLOT.top}V${PLOT.bottom}" stroke="#e4e4e8"/><text x="${round(at)}" y="${PLOT.bottom + 22}" text-anchor="middle" fill="#444">${label}</text>`;
const row = (at: number, label: string): string =>
  `<path d="M${PLOT.left} ${round(at)}H${PLOT.right}" stroke="#e4e4e8"/><text x="${PLOT.left - 8}" y="${round(at) + 5}" text-anchor="end" fill="#444">${label}</text>`;

const toLength = (power: number): string =>
  power < 3 ? `${10 ** power} B` : power < 6 ? `${10 ** (power - 3)} kB` : `${10 ** (power - 6)} MB`;
const toTime = (power: number): string =>
  power < 0 ? `${10 ** (power + 3)} µs` : power < 3 ? `${10 ** power} ms` : `${10 ** (power - 3)} s`;

const LINE = 19;

/** Heights for labels as near to the wanted ones as they can stand without lying on each other. */
function placeLabels(wanted: readonly number[]): readonly number[] {
  const placed: number[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const [height, index] of wanted.map((height, index) => [height, index] as const).sort(([a], [b]) => a - b)) {
    last = Math.max(height + 5, last + LINE);
    placed[index] = round(last);
  }
  return placed;
}
