import type { Analysis } from '../analyze';
import type { Wish } from '../article/article';
import type { Span } from '../span';
import { chainOf, sayInEnglish, tellReason } from '../voices/because';
import { isUnsure } from '../voices/certainty';
import { findCaveats } from './caveats';
import { type Summary, summarize } from './summarize';

/** An analysis as one flat JSON object, for scripts and newsrooms. Offsets refer to `article.text`. */
export function toReport(analysis: Analysis, wish: Wish = 'article'): Report {
  const { article } = analysis;
  return {
    status: 'article',
    wish,
    caveats: findCaveats(analysis, wish),
    article: { ...article, blocks: article.blocks.map(({ kind, span }) => ({ kind, ...span })) },
    sentences: analysis.sentences.map(({ sentence, certainty, ...spoken }) => ({
      ...sentence.span,
      ...spoken,
      // As the card says it. That it is this speaker, whatever their voice, is a question of its own.
      confidence: certainty,
      speakerConfidence: spoken.confidence,
      unsure: isUnsure({ certainty }),
    })),
    attributions: analysis.attributions.map((a) => ({
      source: a.source && plain(a.source.span),
      cue: a.cue && plain(a.cue.span),
      content: a.content.map(plain),
      sourceId: a.sourceId,
      mode: a.mode,
      voicedBy: a.voicedBy,
      confidence: a.confidence,
      foundBy: a.foundBy,
    })),
    sources: analysis.sources.map(({ mentions, because, ...source }) => ({
      ...source,
      becauseOf: tellReason(because, sayInEnglish),
      rules: chainOf(because).map(({ rule }) => rule),
      mentions: mentions.map((m) => plain(m.span)),
    })),
    summary: summarize(analysis),
  };
}

const plain = ({ start, end }: Span): Span => ({ start, end });

export interface Report {
  readonly status: 'article';
  /** What the reader asked to have analysed. */
  readonly wish: Wish;
  /** What has to be known of the whole, in plain sentences. */
  readonly caveats: readonly string[];
  readonly article: object;
  readonly sentences: readonly object[];
  readonly attributions: readonly object[];
  readonly sources: readonly object[];
  readonly summary: Summary;
}
