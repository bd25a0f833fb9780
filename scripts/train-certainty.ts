import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { UNSURE_BELOW } from '../src/voices/certainty';
import { type CertaintyModel, printCertaintyModel } from '../src/voices/certainty-model';
import { toCertaintyExamples, type VoicedArticle } from './training/certainty-examples';
import { growTrees, rate, type WeighedExample } from './training/grow-trees';
import { measureCertainty, type Rating, thresholdFor } from './training/measure-certainty';

const USAGE = `Trains how sure the voice of a sentence is, from articles whose sentences are labelled with voices, and prints how well that
holds on articles that it was not trained on.

  npm run train-certainty -- CORPUS… [--out FILE] [--blind 4]

CORPUS   JSON lines, one article a line: {"id", "text", "title"?, "outlet"?, "published"?, "fold"?, "sentences": [{"start", "end", "voice", "alsoVoices"?}]};
         articles without a "fold" are trained on throughout
--out    where the model goes (assets/model/certainty.txt unless told)
--blind  the fold that is never trained on, only measured (4 unless told)

The same articles give the same bytes. Train it last: it learns how often the rules of today are right.`;

/** How many marks should be shown as sure. */
const SHOWN_AS_SURE = 0.82;

type Placed = WeighedExample & { readonly fold: number | undefined };

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: 'string', default: 'assets/model/certainty.txt' },
      blind: { type: 'string', default: '4' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help || positionals.length === 0) {
    console.log(USAGE);
    return;
  }
  const blind = Number(values.blind);
  const examples: readonly Placed[] = positionals.flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .flatMap((line) => {
        const article: VoicedArticle = JSON.parse(line);
        return toCertaintyExamples(article).map((example) => ({ ...example, fold: article.fold }));
      }),
  );
  const seen = examples.filter(({ fold }) => fold !== blind);
  const model = growTrees(seen);
  writeFileSync(values.out, `${printCertaintyModel(model)}\n`);
  console.log(`${seen.length} sentences, ${model.trees.length} trees: ${values.out}`);
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
  print(
    `fold ${blind}, never trained on`,
    toRatings(
      model,
      examples.filter(({ fold }) => fold === blind),
    ),
  );
  const threshold = thresholdFor(held, SHOWN_AS_SURE);
  console.log(`${100 * SHOWN_AS_SURE} % are at least ${threshold.toFixed(2)} sure; UNSURE_BELOW is ${UNSURE_BELOW}`);
}

const toRatings = (model: CertaintyModel, examples: readonly Placed[]): readonly Rating[] =>
  examples.map(({ evidence, isTrue }) => ({ certainty: rate(model, evidence), isTrue }));

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
