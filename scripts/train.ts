import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { decodeModel, encodeModel } from '../src/attribution/tagger/tagger-model';
import { analyzeByPatterns, analyzeWith } from './analyze-in-part';
import { findCorpora, scoreCorpus } from './score-corpora';
import { toModelCard } from './training/model-card';
import { readGold, readOwnText } from './training/read-gold';
import { trainTagger } from './training/train-tagger';

/** Passages written by the project where the corpora are thin. */
const OWN_TEXT = 'scripts/training/text';

const USAGE = `Trains the tagger that finds attributions where the patterns find none.

  npm run train -- CORPUS… [--out FILE] [--data DIR] [--without-patterns]

CORPUS   JSON lines, one article a line, of two kinds that may be mixed:
         {"id", "text", "attributions": [{"source", "cue", "content", "speech"?}]}, spans as [start, end] in UTF-16 offsets: what
         the tagger learns from (PolNeAR 1.0 in this form);
         {"id", "text", "title"?, "sentences": [{"start", "end", "voice", "alsoVoices"?}]}: what its decision is fitted on as well
--out    where the model goes (assets/model/attribution.txt unless told), with its card (README.md) beside it
--data   folder that holds corpora/ and eval/, for the scores on the card (../shared unless told)
--without-patterns
         hide from the tagger what the patterns find: a model for "npm run ablate" only

The same articles give the same bytes. Some 840 articles take about three minutes on one core.`;

function train(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: 'string', default: 'assets/model/attribution.txt' },
      data: { type: 'string', default: '../shared' },
      'without-patterns': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  if (positionals.length === 0) throw new Error('Name at least one corpus.');
  const began = Date.now();
  const say = (message: string): void =>
    console.log(`${String(Math.round((Date.now() - began) / 1000)).padStart(4)} s  ${message}`);
  const evidence = values['without-patterns'] ? 'words' : 'patterns';
  const gold = positionals.map((path) => readGold(path, evidence));
  const own = readdirSync(OWN_TEXT).flatMap((name) => readOwnText(join(OWN_TEXT, name), evidence));
  const annotated = gold.flatMap((corpus) => corpus.annotated);
  const voiced = gold.flatMap((corpus) => corpus.voiced);
  if (annotated.length === 0) throw new Error('None of these corpora has annotated attributions to learn from.');
  say(
    `${annotated.length} articles with attributions, ${voiced.length} with voices, ${own.length} passages of our own`,
  );
  const bytes = encodeModel(trainTagger([...annotated, ...own], voiced, say));
  const { user, system } = process.cpuUsage();
  const seconds = (user + system) / 1e6;
  const text = Buffer.from(bytes).toString('base64');
  const card = join(dirname(values.out), 'README.md');
  mkdirSync(dirname(values.out), { recursive: true });
  writeFileSync(values.out, `${text}\n`);
  say(`${values.out}: ${bytes.length} bytes, ${text.length} as text; scoring it for ${card}`);
  const model = decodeModel(bytes);
  const data = resolve(values.data);
  const scores = findCorpora(data)
    .filter(({ scorer }) => scorer === 'score.mjs')
    .map((corpus) => ({
      corpus: corpus.name,
      alone: scoreCorpus(corpus, data, analyzeByPatterns)[0].figures,
      together: scoreCorpus(corpus, data, (article) => analyzeWith(model, article))[0].figures,
    }));
  const counts = { annotated: annotated.length, voiced: voiced.length, own: own.length };
  writeFileSync(card, toModelCard({ ...counts, bytes: bytes.length, characters: text.length, seconds, scores }));
}

try {
  train();
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  process.exitCode = 2;
}
