import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { UNSURE_BELOW } from '../src/voices/certainty';
import { type CertaintyModel, printCertaintyModel } from '../src/voices/certainty-model';
import { BLIND_FOLD } from './score-corpora';
import { toCertaintyExamples, type VoicedArticle } from './training/certainty-examples';
import { growTrees, toRater, type WeighedExample } from './training/grow-trees';
import { measureCertainty, type Rating, thresholdFor } from './training/measure-certainty';
import { createRandom, shuffle } from './training/random';

const USAGE = `Trains how sure the voice of a sentence is, from articles whose sentences are labelled with voices, and prints how well that
holds on articles that it was not trained on.

  npm run train-certainty -- CORPUS… [--out FILE]
  npm run train-certainty -- CORPUS… --curve

CORPUS   JSON lines, one article a line: {"id", "text", "title"?, "outlet"?, "published"?, "fold"?, "sentences": [{"start", "end", "voice", "alsoVoices"?}]};
         articles without a "fold" are trained on throughout
--out    where the model goes (assets/model/certainty.txt unless told)
--curve  write nothing, but print the figures of the blind fold by the number of articles trained on

Fold ${BLIND_FOLD} is never trained on, only measured.

The same articles give the same bytes. It learns how often rules are right on articles that they may have been written beside: keep a new
model only when it is better on the blind fold.`;

/** How many marks should be shown as sure. */
const SHOWN_AS_SURE = 0.82;

type Placed = WeighedExample & { readonly fold: number | undefined; readonly id: string };

/** Numbers of articles for the learning curve. */
const CURVE = [25, 50, 100, 200, 400];

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: 'string', default: 'assets/model/certainty.txt' },
      curve: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help || positionals.length === 0) {
    console.log(USAGE);
    return;
  }
  const examples: readonly Placed[] = positionals.flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .flatMap((line) => {
        const article: VoicedArticle = JSON.parse(line);
        return toCertaintyExamples(article).map((example) => ({ ...example, fold: article.fold, id: article.id }));
      }),
  );
  const seen = examples.filter(({ fold }) => fold !== BLIND_FOLD);
  const blind = examples.filter(({ fold }) => fold === BLIND_FOLD);
  if (values.curve) printCurve(seen, blind);
  else train(seen, blind, values.out);
}

function train(seen: readonly Placed[], blind: readonly Placed[], out: string): void {
  const model = growTrees(seen);
  writeFileSync(out, `${printCertaintyModel(model)}\n`);
  console.log(`${seen.length} sentences, ${model.trees.length} trees: ${out}`);
  const folds = [...new Set(seen.flatMap(({ fold }) => fold ?? []))].sort();
  const held = folds.flatMap((fold) => {
    const others = growTrees(seen.filter((example) => example.fold !== fold));
    const ratings = toRatings(
      others,
      seen.filter((example) => example.fold === fold),
    );
    print(`fold ${fold}, trained on the others`, ratings);
    return ratings;
  });
  print(`folds ${folds.join(', ')} together`, held);
  const unseen = toRatings(model, blind);
  print(`fold ${BLIND_FOLD}, never trained on`, unseen);
  print('all folds', [...held, ...unseen]);
  const threshold = thresholdFor(held, SHOWN_AS_SURE);
  console.log(`${100 * SHOWN_AS_SURE} % are at least ${threshold.toFixed(2)} sure; UNSURE_BELOW is ${UNSURE_BELOW}`);
}

/** Articles are added in an order that their outlets do not decide. */
function printCurve(seen: readonly Placed[], blind: readonly Placed[]): void {
  const ids = shuffle([...new Set(seen.map(({ id }) => id))], createRandom(BLIND_FOLD));
  for (const count of [...CURVE.filter((one) => one < ids.length), ids.length]) {
    const chosen = new Set(ids.slice(0, count));
    print(`${count} articles`, toRatings(growTrees(seen.filter(({ id }) => chosen.has(id))), blind));
  }
}

function toRatings(model: CertaintyModel, examples: readonly Placed[]): readonly Rating[] {
  const rate = toRater(model);
  return examples.map(({ evidence, isTrue }) => ({ certainty: rate(evidence), isTrue }));
}

function print(name: string, ratings: readonly Rating[]): void {
  const points = (share: number): string => (100 * share).toFixed(1);
  const line = (threshold: number): string => {
    const { sure, right, calibrationError } = measureCertainty(ratings, threshold);
    return `${points(sure)} % shown as sure, ${points(right)} % of them right, calibration error ${points(calibrationError)}`;
  };
  const { right } = measureCertainty(ratings, thresholdFor(ratings, 0.8));
  console.log(`${name}: ${ratings.length} marks, ${line(UNSURE_BELOW)}; of the surest 80 % ${points(right)} % right`);
}

try {
  main();
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  process.exitCode = 2;
}
