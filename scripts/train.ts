import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { encodeModel } from '../src/attribution/tagger/tagger-model';
import { readGold } from './training/read-gold';
import { trainTagger } from './training/train-tagger';

const USAGE = `Trains the tagger that finds attributions where the patterns find none.

  npm run train -- CORPUS… [--out FILE]

CORPUS   JSON lines, one article a line, of two kinds that may be mixed:
         {"id", "text", "attributions": [{"source", "cue", "content", "speech"?}]}, spans as [start, end] in UTF-16 offsets: what
         the tagger learns from (PolNeAR 1.0 in this form);
         {"id", "text", "title"?, "sentences": [{"start", "end", "voice", "alsoVoices"?}]}: what its decision is fitted on as well
--out    where the model goes (assets/model/attribution.txt unless told)

The same articles give the same bytes. Some 840 articles take about five minutes on one core.`;

function train(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: 'string', default: 'assets/model/attribution.txt' },
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
  const gold = positionals.map((path) => readGold(path));
  const annotated = gold.flatMap((corpus) => corpus.annotated);
  const voiced = gold.flatMap((corpus) => corpus.voiced);
  if (annotated.length === 0) throw new Error('None of these corpora has annotated attributions to learn from.');
  say(`${annotated.length} articles with attributions, ${voiced.length} with voices`);
  const bytes = encodeModel(trainTagger(annotated, voiced, say));
  mkdirSync(dirname(values.out), { recursive: true });
  writeFileSync(values.out, `${Buffer.from(bytes).toString('base64')}\n`);
  say(`${values.out}: ${bytes.length} bytes, as text a third more`);
}

try {
  train();
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  process.exitCode = 2;
}
