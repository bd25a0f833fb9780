import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { analyze } from '../../src/analyze';
import { readAttributionModel } from '../../src/attribution/tagger/attribution-model';
import { inventArticle } from './read-texts';
import { type Spread, spreadOf } from './spread';

/** What the first analysis of a fresh background takes, in milliseconds; measured in fresh threads of Node, which share no compiled code. */
export interface StartCost {
  /** Decoding the model. */
  readonly model: Spread;
  /** The first analysis of 120 sentences after that, and the tenth. */
  readonly first: Spread;
  readonly tenth: Spread;
}

interface Started {
  readonly model: number;
  readonly first: number;
  readonly tenth: number;
}

const SENTENCES = 120;
const TENTH = 10;

/** Answers `measureStart` when run in a thread of its own, and says whether it was. */
export function answerStart(): boolean {
  if (isMainThread) return false;
  const article = inventArticle(SENTENCES);
  const timeOf = (run: () => unknown): number => {
    const begin = performance.now();
    run();
    return performance.now() - begin;
  };
  const model = timeOf(readAttributionModel);
  const [first = 0, ...later] = Array.from({ length: TENTH }, () => timeOf(() => analyze(article)));
  parentPort?.postMessage({ model, first, tenth: later.at(-1) ?? first } satisfies Started);
  return true;
}

/** Starts the analysis in so many fresh threads, one after the other. `program` is the file that calls `answerStart`. */
export async function measureStart(program: string, runs: number): Promise<StartCost> {
  const started: Started[] = [];
  for (let run = 0; run < runs; run += 1)
    started.push(
      await new Promise<Started>((resolve, reject) => {
        new Worker(program).once('message', resolve).once('error', reject);
      }),
    );
  return {
    model: spreadOf(started.map(({ model }) => model)),
    first: spreadOf(started.map(({ first }) => first)),
    tenth: spreadOf(started.map(({ tenth }) => tenth)),
  };
}
