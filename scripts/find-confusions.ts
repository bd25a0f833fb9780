import { overlap, type Span } from '../src/span';
import type { Voice } from '../src/voices/voice';

interface Named {
  readonly name: string;
  readonly aliases?: readonly string[];
}

/** A gold article whose sentences carry a voice and a speaker. */
interface GoldArticle {
  readonly id: string;
  readonly sentences: readonly (Span & {
    readonly voice: Voice;
    readonly speaker?: string | null;
    readonly alsoVoices?: readonly Voice[];
    readonly alsoSpeakers?: readonly string[];
  })[];
  readonly speakers: readonly (Named & { readonly id: string })[];
}

/** What is read of a report on it. */
interface SpokenReport {
  readonly id: string;
  readonly sentences?: readonly (Span & { readonly voice: Voice; readonly sourceId: string | null })[];
  readonly sources?: readonly (Named & { readonly id: string })[];
}

/** What went wrong in a sentence. */
export type ConfusionKind =
  | 'no attribution found'
  | 'attributed though reporter'
  | 'right speaker, wrong voice'
  | 'wrong speaker found';

/** How many sentences of one gold voice got another one of ours, in one way, and over how many articles they are spread. */
export interface Confusion {
  readonly gold: Voice;
  readonly own: Voice;
  readonly kind: ConfusionKind;
  readonly sentences: number;
  readonly articles: number;
}

/**
 * The confusions of voices between gold articles and the reports on them, both JSON lines, the most frequent first. A voice that the gold
 * accepts beside its first one is no confusion; an article without a report is the reporter's throughout.
 */
export function findConfusions(gold: string, reports: string): readonly Confusion[] {
  const reportOf = new Map(parse<SpokenReport>(reports).map((report) => [report.id, report]));
  const rows = new Map<string, { gold: Voice; own: Voice; kind: ConfusionKind; sentences: number; ids: Set<string> }>();
  for (const article of parse<GoldArticle>(gold)) {
    const report = reportOf.get(article.id);
    for (const sentence of article.sentences) {
      const found = mostOverlapping(report?.sentences ?? [], sentence);
      const own = found?.voice ?? 'reporter';
      if (own === sentence.voice || sentence.alsoVoices?.includes(own)) continue;
      const source = report?.sources?.find(({ id }) => id === found?.sourceId);
      const speakers = [sentence.speaker, ...(sentence.alsoSpeakers ?? [])];
      const isRight = article.speakers.some(
        (speaker) => speakers.includes(speaker.id) && source !== undefined && isSame(speaker, source),
      );
      const kind = kindOf(sentence.voice, own, isRight);
      const key = `${sentence.voice} ${own} ${kind}`;
      const row = rows.get(key) ?? { gold: sentence.voice, own, kind, sentences: 0, ids: new Set() };
      rows.set(key, row);
      row.sentences += 1;
      row.ids.add(article.id);
    }
  }
  return [...rows.values()]
    .map(({ ids, ...row }) => ({ ...row, articles: ids.size }))
    .sort((a, b) => b.sentences - a.sentences || a.gold.localeCompare(b.gold) || a.own.localeCompare(b.own));
}

function kindOf(gold: Voice, own: Voice, isRight: boolean): ConfusionKind {
  if (own === 'reporter') return 'no attribution found';
  if (gold === 'reporter') return 'attributed though reporter';
  return isRight ? 'right speaker, wrong voice' : 'wrong speaker found';
}

const parse = <T>(lines: string): readonly T[] =>
  lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));

const mostOverlapping = <T extends Span>(spans: readonly T[], span: Span): T | undefined =>
  spans
    .filter((one) => overlap(one, span) > 0)
    .reduce<T | undefined>((best, one) => (best && overlap(best, span) >= overlap(one, span) ? best : one), undefined);

/** Whether two sources are one, as the scorer sees it: a name of one opens or ends a name of the other. */
function isSame(a: Named, b: Named): boolean {
  const names = ({ name, aliases = [] }: Named): readonly string[] => [name, ...aliases].map(plain).filter(Boolean);
  return names(a).some((x) =>
    names(b).some((y) => {
      const [short, long] = x.length < y.length ? [x, y] : [y, x];
      return x === y || (short.length >= 3 && (long.endsWith(` ${short}`) || long.startsWith(`${short} `)));
    }),
  );
}

const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[’']s\b/gu, '')
    .replace(/[^\p{L}\p{N} ]+/gu, ' ')
    .replace(/\b(?:the|a|an|mr|mrs|ms|dr|sir|lord|lady)\b/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
