// Prints how readable the marks of the voices are, and how far apart for every kind of vision: npm run colours
import { VISIONS } from '../src/paint/compare-colours';
import { PLAIN_MARKS, PRESET_IDS } from '../src/paint/look';
import { FLOOR, isToldApart, PAGES, type Pair, weighMark, weighPairs } from '../src/paint/weigh-marks';
import { VOICE_IDS } from '../src/voices/voice';

const SCHEMES = ['light', 'dark'] as const;
const fixed = (value: number): string => value.toFixed(1).padStart(6);

for (const scheme of SCHEMES) {
  console.log(`\n${scheme.toUpperCase()}, on ${PAGES[scheme].paper}\n`);
  console.log(`${'contrast'.padEnd(16)}  line   ${PRESET_IDS.map((preset) => `text, link: ${preset}`).join('   ')}`);
  for (const voice of VOICE_IDS) {
    const mark = PLAIN_MARKS[voice];
    if (!mark) continue;
    const weights = PRESET_IDS.map((preset) => ({ preset, ...weighMark(mark, scheme, preset) }));
    const cells = weights.map(({ preset, text, link }) =>
      `${fixed(text)} ${fixed(link)}`.padEnd(`text, link: ${preset}`.length),
    );
    console.log(`${voice.padEnd(16)}${fixed(weights[0]?.line ?? 0)}   ${cells.join('   ')}`);
  }
  const pairs = weighPairs(PLAIN_MARKS, scheme);
  console.log(`\n${'difference (CIEDE2000)'.padEnd(34)}${VISIONS.map((vision) => vision.padStart(14)).join('')}  line`);
  for (const pair of pairs) console.log(toRow(pair));
  console.log(`\nsmallest of ${pairs.length} pairs`);
  for (const [what, some] of [
    [`different style (at least ${FLOOR.otherStyle})`, pairs.filter(({ sharesStyle }) => !sharesStyle)],
    [`same style (at least ${FLOOR.sameStyle})`, pairs.filter(({ sharesStyle }) => sharesStyle)],
  ] as const) {
    const least = VISIONS.map((vision) => Math.min(...some.map(({ differences }) => differences[vision])));
    console.log(what.padEnd(34) + least.map((value) => value.toFixed(1).padStart(14)).join(''));
  }
  const alike = pairs.filter((pair) => !isToldApart(pair));
  console.log(alike.length === 0 ? 'All are told apart.' : `NOT told apart: ${alike.map(nameOf).join(', ')}`);
  if (alike.length > 0) process.exitCode = 1;
}

function nameOf({ voices }: Pair): string {
  return voices.join(' / ');
}

function toRow(pair: Pair): string {
  const figures = VISIONS.map((vision) => pair.differences[vision].toFixed(1).padStart(14)).join('');
  return `${nameOf(pair).padEnd(34)}${figures}  ${pair.sharesStyle ? `same style, ${pair.thickness} times as thick` : 'different style'}`;
}
