import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Article } from '../src/article/article';
import { decodeModel, encodeModel, type TaggerModel } from '../src/attribution/tagger/tagger-model';
import { analyzeByPatterns, analyzeWith } from './analyze-in-part';
import { type Corpus, findCorpora, scoreCorpus } from './score-corpora';
import { toModelCard } from './training/model-card';
import { type Evidence, readGold, readOwnText } from './training/read-gold';
import { trainDecider, trainReader } from './training/train-tagger';

/** Passages written by the project where the corpora are thin. */
const OWN_TEXT = 'scripts/training/text';

/** Articles of this fold are never learnt from, so that the figures on them are those of unseen news. */
const BLIND_FOLD = 4;

const USAGE = `Trains the tagger that finds attributions where the patterns find none, and decides which sentences are somebody's.

  npm run train -- CORPUS… [--out FILE] [--data DIR] [--without-patterns]
  npm run train -- CORPUS… --cross-validate [--data DIR]

CORPUS   JSON lines, one article a line, of two kinds that may be mixed:
         {"id", "text", "attributions": [{"source", "cue", "content", "speech"?}]}, spans as [start, end] in UTF-16 offsets: what
         the tagger learns from (PolNeAR 1.0 in this form);
         {"id", "text", "title"?, "fold"?, "sentences": [{"start", "end", "voice", "alsoVoices"?}]}: what its decision learns from as
         well; articles of fold ${BLIND_FOLD} are left out
--out    where the model goes (assets/model/attribution.txt unless told), with its card (README.md) beside it
--data   folder that holds corpora/ and eval/, for the scores (../shared unless told)
--without-patterns
         hide from the tagger what the patterns find: a model for "npm run ablate" only
--cross-validate
         write nothing, but score the corpora with folds: the articles of each fold with a model that has learnt nothing from it

The same articles give the same bytes. Some 1,400 articles take about four minutes on one core, the cross-validation eight.`;

interface Options {
  readonly corpora: readonly string[];
  readonly out: string;
  readonly data: string;
  readonly evidence: Evidence;
}

type Say = (message: string) => void;

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: 'string', default: 'assets/model/attribution.txt' },
      data: { type: 'string', default: '../shared' },
      'without-patterns': { type: 'boolean', default: false },
      'cross-validate': { type: 'boolean', default: false },
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
  const options: Options = {
    corpora: positionals,
    out: values.out,
    data: resolve(values.data),
    evidence: values['without-patterns'] ? 'words' : 'patterns',
  };
  if (values['cross-validate']) crossValidate(options, say);
  else train(options, say);
}

/** What there is to learn from, and what was learnt of it that is the same whichever fold is left out. */
function learnToRead({ corpora, evidence }: Options, say: Say) {
  const gold = corpora.map((path) => readGold(path, evidence));
  const own = readdirSync(OWN_TEXT).flatMap((name) => readOwnText(join(OWN_TEXT, name), evidence));
  const annotated = gold.flatMap((corpus) => corpus.annotated);
  const all = gold.flatMap((corpus) => corpus.voiced);
  const voiced = all.filter(({ fold }) => fold !== BLIND_FOLD);
  if (annotated.length === 0) throw new Error('None of these corpora has annotated attributions to learn from.');
  say(
    `${annotated.length} articles with attributions, ${voiced.length} with voices, ${own.length} passages of our own`,
  );
  const counts = { annotated: annotated.length, voiced: voiced.length, own: own.length };
  return { reader: trainReader([...annotated, ...own], say), all, voiced, counts };
}

function train(options: Options, say: Say): void {
  const { reader, voiced, counts } = learnToRead(options, say);
  const bytes = encodeModel(trainDecider(reader, voiced, say));
  const { user, system } = process.cpuUsage();
  const seconds = (user + system) / 1e6;
  const text = Buffer.from(bytes).toString('base64');
  const { out, data } = options;
  const card = join(dirname(out), 'README.md');
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, `${text}\n`);
  say(`${out}: ${bytes.length} bytes, ${text.length} as text; scoring it for ${card}`);
  const model = decodeModel(bytes);
  const scores = findCorpora(data)
    .filter(({ scorer }) => scorer === 'score.mjs')
    .flatMap((corpus) => {
      const alone = scoreCorpus(corpus, data, analyzeByPatterns);
      const together = scoreCorpus(corpus, data, (article) => analyzeWith(model, article));
      return together.flatMap(({ name, figures }, at) =>
        isUnseen(corpus, name) ? [{ corpus: name, alone: alone[at]?.figures ?? [], together: figures }] : [],
      );
    });
  writeFileSync(card, toModelCard({ ...counts, bytes: bytes.length, characters: text.length, seconds, scores }));
}

/** Whether a model has not learnt from a corpus, or a fold of one. */
const isUnseen = ({ hasFolds }: Corpus, part: string): boolean =>
  hasFolds !== true || part.endsWith(`fold ${BLIND_FOLD}`);

function crossValidate(options: Options, say: Say): void {
  const { reader, all, voiced } = learnToRead(options, say);
  const models = new Map<number | null, TaggerModel>();
  for (const fold of new Set(all.map((document) => document.fold)))
    if (fold !== null) {
      say(`without fold ${fold}:`);
      const others = voiced.filter((document) => document.fold !== fold);
      models.set(fold, decodeModel(encodeModel(trainDecider(reader, others, say))));
    }
  const foldOf = new Map(all.map(({ words, fold }) => [words.passage.article.text, fold]));
  const analyze = (article: Article) => {
    const model = models.get(foldOf.get(article.text) ?? null);
    if (!model) throw new Error('An article with a fold was not among those named. Name its corpus too.');
    return analyzeWith(model, article);
  };
  for (const corpus of findCorpora(options.data).filter(({ hasFolds }) => hasFolds))
    for (const { name, figures } of scoreCorpus(corpus, options.data, analyze)) {
      console.log(name);
      for (const figure of figures) console.log(`  ${figure.name.padEnd(22)} ${figure.points.toFixed(1).padStart(6)}`);
    }
}

try {
  main();
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  process.exitCode = 2;
}
