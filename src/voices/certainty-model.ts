import stored from '../../assets/model/certainty.txt?raw';
import type { Evidence } from './certainty-evidence';

/** A question to the evidence: whether the number of this name is greater. */
export interface Question {
  readonly name: string;
  readonly threshold: number;
}

/** A few questions, and what each row of answers adds to the log odds: the first question is worth 1 in the row's number, the next 2, then 4. */
export interface Tree {
  readonly questions: readonly Question[];
  readonly adds: readonly number[];
}

/** How sure a voice is: log odds to begin with, and what trees add. */
export interface CertaintyModel {
  readonly base: number;
  readonly trees: readonly Tree[];
}

/** Gives the log odds that a voice with some evidence is right. Each number is looked up by its name once, however many trees ask for it. */
export function toWeigher({ base, trees }: CertaintyModel): (evidence: Evidence) => number {
  const names = [...new Set(trees.flatMap(({ questions }) => questions.map(({ name }) => name)))];
  const placeOf = new Map(names.map((name, place) => [name, place]));
  const placed = trees.map(({ questions, adds }) => ({
    places: questions.map(({ name }) => placeOf.get(name) ?? 0),
    thresholds: questions.map(({ threshold }) => threshold),
    adds,
  }));
  return (evidence) => {
    const numbers = names.map((name) => evidence[name] ?? 0);
    let sum = base;
    for (const { places, thresholds, adds } of placed) {
      let row = 0;
      for (let nth = 0; nth < places.length; nth++)
        if ((numbers[places[nth] as number] as number) > (thresholds[nth] as number)) row += 1 << nth;
      sum += adds[row] ?? 0;
    }
    return sum;
  };
}

/** One line for the base, then one a tree: `strength > 0.85, has role > 0.5: -0.1 0 0.05 0.2`. */
export const printCertaintyModel = ({ base, trees }: CertaintyModel): string =>
  [
    `base: ${base}`,
    ...trees.map(
      ({ questions, adds }) =>
        `${questions.map(({ name, threshold }) => `${name} > ${threshold}`).join(', ')}: ${adds.join(' ')}`,
    ),
  ].join('\n');

/** Reads what `printCertaintyModel` wrote. */
export function parseCertaintyModel(text: string): CertaintyModel {
  const [first = '', ...lines] = text.trim().split('\n');
  return {
    base: Number(first.replace('base: ', '')),
    trees: lines.map((line) => {
      const [questions = '', adds = ''] = line.split(': ');
      return {
        questions: questions.split(', ').map((question) => {
          const [name = '', threshold] = question.split(' > ');
          return { name, threshold: Number(threshold) };
        }),
        adds: adds.split(' ').map(Number),
      };
    }),
  };
}

let parsed: CertaintyModel | null = null;

/** The trained model that comes with the project, read when it is first asked for. */
export function readCertaintyModel(): CertaintyModel {
  parsed ??= parseCertaintyModel(stored);
  return parsed;
}
