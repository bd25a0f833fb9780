import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Article } from '../src/article/article';
import { readAttributionModel } from '../src/attribution/tagger/attribution-model';
import { decodeModel } from '../src/attribution/tagger/tagger-model';
import { analyzeByPatterns, analyzeByTagger, analyzeWith } from './analyze-in-part';
import { type Analyze, findCorpora, scoreCorpus } from './score-corpora';

const USAGE = `Scores the analysis with parts of it left out, to show what each is worth.

  npm run ablate [-- --data DIR] [--blind FILE]

--data    folder that holds corpora/ and eval/ (../shared unless told)
--blind   a model trained with "npm run train -- CORPUS… --without-patterns --out FILE": adds the row "tagger alone"`;

function main(): void {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: '../shared' },
      blind: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const data = resolve(values.data);
  const corpora = findCorpora(data).filter(({ scorer }) => scorer === 'score.mjs');
  if (corpora.length === 0)
    throw new Error(`There are no gold corpora in ${values.data}. Name their folder with --data.`);
  const model = readAttributionModel();
  const blind =
    values.blind === undefined ? null : decodeModel(Buffer.from(readFileSync(values.blind, 'utf8').trim(), 'base64'));
  const variants: Readonly<Record<string, Analyze>> = {
    'patterns alone': analyzeByPatterns,
    ...(blind && { 'tagger alone': (article: Article) => analyzeByTagger(blind, article) }),
    whole: (article) => analyzeWith(model, article),
  };
  for (const corpus of corpora) {
    console.log(corpus.name);
    const columns = Object.entries(variants).map(([name, variant]) => ({
      name,
      figures: scoreCorpus(corpus, data, variant)[0].figures,
    }));
    console.log(
      ['', ...columns.map(({ name }) => name)]
        .map((cell) => cell.padStart(18))
        .join('')
        .replace(/^ {18}/u, ' '.repeat(26)),
    );
    columns[0]?.figures.forEach(({ name }, row) => {
      const points = columns.map(({ figures }) => (figures[row]?.points ?? Number.NaN).toFixed(1).padStart(18));
      console.log(`  ${name.padEnd(24)}${points.join('')}`);
    });
  }
}

try {
  main();
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  process.exitCode = 2;
}
