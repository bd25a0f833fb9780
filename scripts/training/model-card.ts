import type { Figure } from '../score-corpora';

/** What a model card tells of one training. */
export interface TrainingRecord {
  /** Articles with attributions, articles with voices, and passages of our own that the model learnt from. */
  readonly annotated: number;
  readonly voiced: number;
  readonly own: number;
  /** Size of the model, and of the text that it is stored as. */
  readonly bytes: number;
  readonly characters: number;
  /** Seconds of processor time. */
  readonly seconds: number;
  /** By corpus, the figures of the patterns alone and with the tagger; empty where no corpus was found. */
  readonly scores: readonly ScoreRow[];
}

export interface ScoreRow {
  readonly corpus: string;
  readonly alone: readonly Figure[];
  readonly together: readonly Figure[];
}

/** The model card as Markdown, after Mitchell et al., "Model cards for model reporting" (FAT* 2019). */
export function toModelCard({ annotated, voiced, own, bytes, characters, seconds, scores }: TrainingRecord): string {
  const kilobytes = (count: number): string => `${Math.round(count / 1000)} kB`;
  const points = (figures: readonly Figure[], name: string): string =>
    figures.find((figure) => figure.name === name)?.points.toFixed(1) ?? '–';
  const rows = scores.flatMap(({ corpus, alone, together }) =>
    together.map(({ name }) => `| ${corpus}, ${name} | ${points(alone, name)} | ${points(together, name)} |`),
  );
  return `# The attribution model

Written by \`npm run train\`; change \`scripts/training/model-card.ts\`, not this file.

\`attribution.txt\` (base64 of the format in \`src/attribution/tagger/tagger-model.ts\`) is what the trained tagger knows. It finds the
attributions that no pattern of words foresees, and says how sure the speaker of each sentence is.

| | |
|---|---|
| what it is | a linear-chain conditional random field over source, cue and content labels; a log-linear linker of contents and sources; two logistic regressions, one that says of each sentence whether it is somebody else's words and one that rates its speaker |
| learnt from | PolNeAR 1.0 (Newell, Margolin & Ruths, LREC 2018), training part: ${annotated} articles of US political news, 2015-16; ${own} passages of our own on war, courts, councils and headlines (\`scripts/training/text\`); the decision also, and above all, from ${voiced} articles of some 90 outlets, 2004-2026, whose sentences were labelled with voices |
| features | words, letters, word classes, quotation marks, distances to cues and commas, what the patterns found |
| size | ${kilobytes(bytes)}, ${kilobytes(characters)} as text |
| made by | \`npm run train -- CORPUS…\`, ${Math.round(seconds / 60)} minutes of one core; the same articles give the same bytes |
| holds no text | only hashes of features and their weights |

## Scores

${
  rows.length === 0
    ? 'No gold corpora were found when it was trained.'
    : `On articles that it has not seen, in points; the patterns of words alone, and with the tagger. Of a corpus with folds that is fold 4, which
nobody learns from; figures of the other folds, each by a model that has not seen it: \`npm run train -- CORPUS… --cross-validate\`.\n\n| figure | patterns alone | with the tagger |\n|---|---|---|\n${rows.join('\n')}`
}

## What it gets wrong

It learnt one country's politics of two years: it takes acts in office and evidence ("tests revealed") for speech more often than a
reader would, which is why such relations are listed but do not give a sentence to their source. It leaves much indirect speech without
a known verb to the reporter, loses the thread where speakers alternate without cues, and does not know irony. People who annotated the same
articles twice agree on 91 % of the speakers. Its confidence is calibrated on US political news; on other news it is a little too modest.
`;
}
