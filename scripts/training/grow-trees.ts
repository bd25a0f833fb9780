import { toProbability } from '../../src/attribution/tagger/logistic';
import type { Evidence } from '../../src/voices/certainty-evidence';
import { type CertaintyModel, type Question, type Tree, toWeigher } from '../../src/voices/certainty-model';

/** Something that is so or is not, what speaks for it, and how much it counts. */
export interface WeighedExample {
  readonly evidence: Evidence;
  readonly isTrue: boolean;
  readonly weight: number;
}

export interface TreeSettings {
  readonly trees: number;
  /** Questions a tree. */
  readonly depth: number;
  /** How much of what a tree would add it adds. */
  readonly rate: number;
  /** Draws what a row of answers adds towards 0, the more so the fewer examples it has. */
  readonly shrinkage: number;
  /** Numbers of one name are told apart at so many places at most. */
  readonly thresholds: number;
}

/** Chosen by cross-validation over folds 0 to 3. */
export const TREES: TreeSettings = { trees: 100, depth: 4, rate: 0.1, shrinkage: 8, thresholds: 12 };

/**
 * Trees that ask all examples the same few questions (Prokhorenkova et al., "CatBoost", NeurIPS 2018), each grown on what those before it leave
 * unexplained (Friedman, "Greedy function approximation", 2001). The same examples give the same trees.
 */
export function growTrees(examples: readonly WeighedExample[], settings: TreeSettings = TREES): CertaintyModel {
  const columns = readColumns(examples, settings.thresholds);
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  const right = examples.reduce((sum, { weight, isTrue }) => sum + (isTrue ? weight : 0), 0);
  const base = round(Math.log((right + 1) / (total - right + 1)));
  const scores = new Float64Array(examples.length).fill(base);
  const trees: Tree[] = [];
  while (trees.length < settings.trees) {
    const tree = growTree(readPulls(examples, scores), columns, settings);
    trees.push(tree);
    const weigh = toWeigher({ base: 0, trees: [tree] });
    examples.forEach(({ evidence }, at) => {
      scores[at] = (scores[at] ?? 0) + weigh(evidence);
    });
  }
  return { base, trees };
}

/** Gives the probability that something with some evidence is so. */
export function toRater(model: CertaintyModel): (evidence: Evidence) => number {
  const weigh = toWeigher(model);
  return (evidence) => toProbability(weigh(evidence));
}

/** The numbers that examples have for a name: for each example how many of the thresholds, in rising order, its own is greater than. */
interface Column {
  readonly name: string;
  readonly thresholds: readonly number[];
  readonly above: Uint8Array;
}

function readColumns(examples: readonly WeighedExample[], most: number): readonly Column[] {
  const names = [...new Set(examples.flatMap(({ evidence }) => Object.keys(evidence)))].sort();
  return names.map((name) => {
    const numbers = examples.map(({ evidence }) => evidence[name] ?? 0);
    const thresholds = chooseThresholds(numbers, most);
    return { name, thresholds, above: Uint8Array.from(numbers, (own) => thresholds.filter((one) => own > one).length) };
  });
}

/** The least number, and those at even steps of the examples, in rising order. */
function chooseThresholds(numbers: readonly number[], most: number): readonly number[] {
  const rising = [...numbers].sort((a, b) => a - b);
  const steps = Array.from(
    { length: most },
    (_, nth) => rising[Math.floor(((nth + 1) * rising.length) / (most + 1))] ?? 0,
  );
  const distinct = new Set([rising[0] ?? 0, ...steps].map(round));
  return [...distinct].filter((one) => one < (rising.at(-1) ?? 0)).sort((a, b) => a - b);
}

/** For each example, which way and how strongly it pulls the score, and how much that counts. */
interface Pulls {
  readonly pull: Float64Array;
  readonly weight: Float64Array;
}

function readPulls(examples: readonly WeighedExample[], scores: Float64Array): Pulls {
  const chances = Float64Array.from(scores, toProbability);
  return {
    pull: Float64Array.from(examples, ({ isTrue, weight }, at) => weight * ((isTrue ? 1 : 0) - (chances[at] ?? 0))),
    weight: Float64Array.from(examples, ({ weight }, at) => weight * (chances[at] ?? 0) * (1 - (chances[at] ?? 0))),
  };
}

function growTree(pulls: Pulls, columns: readonly Column[], settings: TreeSettings): Tree {
  const rows = new Uint8Array(pulls.pull.length);
  const questions: Question[] = [];
  let sums: Pulls = { pull: new Float64Array(1), weight: new Float64Array(1) };
  while (questions.length < settings.depth) {
    const count = 2 ** questions.length;
    let best = { gain: Number.NEGATIVE_INFINITY, question: { name: '', threshold: 0 }, answers: rows, sums };
    for (const { name, thresholds, above } of columns) {
      const split = sumRows(pulls, rows, above, count, thresholds.length + 1);
      thresholds.forEach((threshold, nth) => {
        const parts = splitAt(split, count, thresholds.length + 1, nth);
        const gain = parts.pull.reduce(
          (sum, own, row) => sum + own ** 2 / ((parts.weight[row] ?? 0) + settings.shrinkage),
          0,
        );
        if (gain <= best.gain) return;
        best = {
          gain,
          question: { name, threshold },
          answers: above.map((own) => (own > nth ? count : 0)),
          sums: parts,
        };
      });
    }
    questions.push(best.question);
    sums = best.sums;
    best.answers.forEach((answer, at) => {
      rows[at] = (rows[at] ?? 0) + answer;
    });
  }
  const adds = [...sums.pull].map((own, row) =>
    round((settings.rate * own) / ((sums.weight[row] ?? 0) + settings.shrinkage)),
  );
  return { questions, adds };
}

/** The pulls of the examples in each row and with each number of thresholds below. */
function sumRows(pulls: Pulls, rows: Uint8Array, above: Uint8Array, count: number, width: number): Pulls {
  const sums = { pull: new Float64Array(count * width), weight: new Float64Array(count * width) };
  for (let at = 0; at < rows.length; at++) {
    const cell = (rows[at] as number) * width + (above[at] as number);
    sums.pull[cell] = (sums.pull[cell] as number) + (pulls.pull[at] as number);
    sums.weight[cell] = (sums.weight[cell] as number) + (pulls.weight[at] as number);
  }
  return sums;
}

/** The same for each row, those not greater than a threshold first, then those that are. */
function splitAt(sums: Pulls, count: number, width: number, threshold: number): Pulls {
  const parts = { pull: new Float64Array(2 * count), weight: new Float64Array(2 * count) };
  for (let cell = 0; cell < count * width; cell++) {
    const row = Math.floor(cell / width) + (cell % width > threshold ? count : 0);
    parts.pull[row] = (parts.pull[row] as number) + (sums.pull[cell] as number);
    parts.weight[row] = (parts.weight[row] as number) + (sums.weight[cell] as number);
  }
  return parts;
}

/** So that the file stays readable, and what is read is what was trained. */
const round = (number: number): number => Number(number.toFixed(3));
