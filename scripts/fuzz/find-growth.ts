import fc from 'fast-check';
import { analyze } from '../../src/analyze';
import { readText } from '../../src/article/read-text';
import { fitExponent, type GrowthPoint } from '../bench/fit-exponent';
import { articleText, CLAUSES, MARKS, NAMES, NOISE } from './arbitrary-text';

/** How the time for texts of one kind grows with their length. */
export interface Growth {
  readonly kind: string;
  readonly points: readonly GrowthPoint[];
  /** The power of the length that fits best: 1 is linear. */
  readonly exponent: number;
}

const LENGTHS = [8_000, 32_000, 128_000, 512_000];

/** Texts that can be made as long as one likes, from pieces: made-up articles, and what no writer writes. */
const PIECES: Readonly<Record<string, (seed: number) => readonly string[]>> = {
  articles: (seed) => fc.sample(articleText, { seed, numRuns: 500 }).map((text) => `${text}\n`),
  'one sentence': () => CLAUSES.map((clause) => `the army said ${clause} and `),
  'short lines': () => ['he said “no”\n', 'The army: “yes”.\n'],
  posts: () => ['The bridge is down\n— Ana Li (@ana) May 3\n', 'Nobody is hurt\n— Bo Li (@bo) May 4\n'],
  marks: () => MARKS,
  names: () => NAMES.map((name) => `${name} `),
  noise: () => NOISE,
};

/** Processor time for texts of growing length, a kind after the other. */
export function findGrowth(seed: number): readonly Growth[] {
  return Object.entries(PIECES).map(([kind, piecesOf]) => {
    const pieces = piecesOf(seed);
    const points = LENGTHS.map((characters) => ({ characters, ms: timeText(repeatTo(pieces, characters)) }));
    return { kind, points, exponent: fitExponent(points) };
  });
}

function repeatTo(pieces: readonly string[], length: number): string {
  let text = '';
  for (let i = 0; text.length < length; i++) text += pieces[i % pieces.length];
  return text.slice(0, length);
}

function timeText(text: string): number {
  const article = readText(text, { url: null, outlet: null, title: null, byline: null });
  const began = process.cpuUsage();
  analyze(article);
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}
