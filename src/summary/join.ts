import type { Analysis } from '../analyze';
import type { Span } from '../span';

const BETWEEN = '\n\n';

/** An analysis of one text within several: where its text and its sentences begin there. */
export interface Joined {
  readonly analysis: Analysis;
  readonly starts: readonly { readonly text: number; readonly sentence: number }[];
}

/**
 * Several analyses as one, their texts one after the other: what a page that holds several stories is painted from. What belongs to the whole
 * article (title, outlet, date) is that of the first. Source ids must differ among them. Throws for none.
 */
export function join(analyses: readonly Analysis[]): Joined {
  const [first, ...rest] = analyses;
  if (!first) throw new Error('There is nothing to join: give at least one analysis.');
  const starts = [{ text: 0, sentence: 0 }];
  let whole = first;
  for (const next of rest) {
    starts.push({ text: whole.article.text.length + BETWEEN.length, sentence: whole.sentences.length });
    whole = append(whole, next);
  }
  return { analysis: whole, starts };
}

function append(whole: Analysis, next: Analysis): Analysis {
  const by = whole.article.text.length + BETWEEN.length;
  const move = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  const moved = <T extends { readonly span: Span }>(value: T): T => ({ ...value, span: move(value.span) });
  const { article } = whole;
  return {
    article: {
      ...article,
      text: article.text + BETWEEN + next.article.text,
      blocks: [...article.blocks, ...next.article.blocks.map(moved)],
    },
    sentences: [
      ...whole.sentences,
      ...next.sentences.map((spoken) => ({
        ...spoken,
        sentence: { span: move(spoken.sentence.span), block: spoken.sentence.block + article.blocks.length },
        attribution: spoken.attribution === null ? null : spoken.attribution + whole.attributions.length,
      })),
    ],
    attributions: [
      ...whole.attributions,
      ...next.attributions.map((attribution) => ({
        ...attribution,
        source: attribution.source && moved(attribution.source),
        ...(attribution.antecedent ? { antecedent: moved(attribution.antecedent) } : {}),
        cue: attribution.cue && moved(attribution.cue),
        content: attribution.content.map(move),
      })),
    ],
    sources: [...whole.sources, ...next.sources.map((source) => ({ ...source, mentions: source.mentions.map(moved) }))],
  };
}

/** The analysis with another prefix before its source ids: `('b')` → "bs0", "bs1". */
export function renameSources(analysis: Analysis, prefix: string): Analysis {
  const rename = (id: string | null): string | null => (id === null ? null : prefix + id);
  return {
    ...analysis,
    sentences: analysis.sentences.map((spoken) => ({ ...spoken, sourceId: rename(spoken.sourceId) })),
    attributions: analysis.attributions.map((found) => ({ ...found, sourceId: rename(found.sourceId) })),
    sources: analysis.sources.map((source) => ({ ...source, id: prefix + source.id })),
  };
}
