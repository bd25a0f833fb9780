import { overlap, type Span } from '../src/span';

/** A gold article with attribution relations, as far as the speakers of its sentences go. */
interface GoldArticle {
  readonly id: string;
  readonly sentences: readonly (Span & {
    readonly label: 'attributed' | 'reporter' | 'unscored';
    readonly attribution?: number;
  })[];
  readonly attributions: readonly { readonly source: readonly Pair[]; readonly content: readonly Pair[] }[];
}
type Pair = readonly [start: number, end: number];

/** What is read of a report on it. */
interface SpokenReport {
  readonly id: string;
  readonly sentences: readonly (Span & { readonly attribution: number | null; readonly speakerConfidence: number })[];
  readonly attributions: readonly { readonly source: Span | null }[];
}

const BINS = 10;

/**
 * The expected calibration error of the confidences in speakers, in [0, 1]: how far, in ten bins of equal width weighted by their sentences, the
 * mean confidence lies from the share of sentences with the right speaker (Naeini, Cooper & Hauskrecht 2015). `gold` and `reports` are
 * JSON lines; a sentence is right as `rightSpeakerRate` counts it.
 */
export function findCalibrationError(gold: string, reports: string): number {
  const parse = <T>(lines: string): readonly T[] =>
    lines
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line));
  const reportOf = new Map(parse<SpokenReport>(reports).map((report) => [report.id, report]));
  const bins = Array.from({ length: BINS }, () => ({ count: 0, confidence: 0, right: 0 }));
  let total = 0;
  for (const article of parse<GoldArticle>(gold)) {
    const report = reportOf.get(article.id);
    for (const sentence of article.sentences) {
      if (sentence.label === 'unscored') continue;
      const own = report?.sentences.toSorted((a, b) => overlap(b, sentence) - overlap(a, sentence))[0];
      const bin = bins[Math.min(BINS - 1, Math.floor(BINS * (own?.speakerConfidence ?? 0)))];
      if (!report || !own || !bin) continue;
      total++;
      bin.count++;
      bin.confidence += own.speakerConfidence;
      if (isRight(article, sentence, report, own.attribution)) bin.right++;
    }
  }
  return bins.reduce((sum, { confidence, right }) => sum + Math.abs(confidence - right), 0) / Math.max(1, total);
}

function isRight(
  { attributions }: GoldArticle,
  sentence: GoldArticle['sentences'][number],
  report: SpokenReport,
  attribution: number | null,
): boolean {
  if (sentence.label === 'reporter') return attribution === null;
  if (attribution === null) return false;
  if ((attributions[sentence.attribution ?? -1]?.source.length ?? 0) === 0) return true;
  const found = report.attributions[attribution]?.source;
  const near = attributions.filter(({ content }) =>
    content.some(([start, end]) => overlap({ start, end }, sentence) > 0),
  );
  return !!found && near.some(({ source }) => source.some(([start, end]) => overlap({ start, end }, found) > 0));
}
