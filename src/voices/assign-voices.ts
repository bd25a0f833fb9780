import { overlap, type Span, textOf } from '../span';
import type { Passage } from '../text/read-passage';
import type { Sentence } from '../text/split-sentences';
import type { ResolvedAttribution, Source, SpokenSentence } from './source';

/**
 * Exactly one voice for each sentence of the passage, in order: that of the attribution whose content holds most of the sentence's
 * words, where it holds enough of them, else the reporter's. Words of sources and cues count for nobody.
 */
export function assignVoices(
  passage: Passage,
  attributions: readonly ResolvedAttribution[],
  sources: readonly Source[],
): readonly SpokenSentence[] {
  const sourceOf = new Map(sources.map((source) => [source.id, source]));
  const near = attributionsBySentence(passage.sentences, attributions);
  return passage.sentences.map((sentence, index) => {
    const claims = (near[index] ?? []).map((at) => ({ at, words: 0 }));
    let free = 0;
    for (const word of wordsOf(passage.article.text, sentence.span)) {
      const inside = claims.filter(({ at }) => attributions[at]?.content.some((span) => overlap(span, word) > 0));
      const claim = inside[inside.length - 1];
      if (claim) claim.words += 1;
      else if (!claims.some(({ at }) => isFrame(attributions[at], word))) free += 1;
    }
    const best = claims.reduce<(typeof claims)[number] | undefined>(
      (a, b) => (a && a.words >= b.words ? a : b),
      undefined,
    );
    const attribution = best && attributions[best.at];
    if (
      !best ||
      !attribution ||
      best.words === 0 ||
      best.words < leastShare(attribution, passage.article.text) * (best.words + free)
    )
      return { sentence, voice: 'reporter', sourceId: null, attribution: null, confidence: 0.8 };
    const source = attribution.sourceId === null ? undefined : sourceOf.get(attribution.sourceId);
    return {
      sentence,
      voice: source?.voice ?? 'unnamed',
      sourceId: source?.id ?? null,
      attribution: best.at,
      confidence: attribution.confidence,
    };
  });
}

/**
 * The least share of a sentence's words that makes it somebody else's. A claim in the main clause outweighs what hangs on it; one
 * hung on the reporter's main clause ("X did Y, saying Z") has to outweigh that.
 */
const LEAST_SHARE = 0.2;
const LEAST_SHARE_HUNG_ON = 0.45;
const leastShare = (attribution: ResolvedAttribution, text: string): number => {
  const isRelative =
    attribution.source?.kind === 'pronoun' && /^(?:who|which|whom)$/iu.test(textOf(text, attribution.source.span));
  const isHungOn = isRelative || attribution.foundBy === 'participle' || attribution.foundBy === 'cue-noun';
  return isHungOn ? LEAST_SHARE_HUNG_ON : LEAST_SHARE;
};

const WORD = /[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu;

function wordsOf(text: string, span: Span): readonly Span[] {
  return [...text.slice(span.start, span.end).matchAll(WORD)].map((match) => ({
    start: span.start + match.index,
    end: span.start + match.index + match[0].length,
  }));
}

function isFrame(attribution: ResolvedAttribution | undefined, word: Span): boolean {
  const frame = [attribution?.source?.span, attribution?.cue?.span];
  return frame.some((span) => span !== undefined && overlap(span, word) > 0);
}

/** For each sentence the indices of the attributions that touch it. */
function attributionsBySentence(
  sentences: readonly Sentence[],
  attributions: readonly ResolvedAttribution[],
): readonly (readonly number[])[] {
  const near: number[][] = sentences.map(() => []);
  attributions.forEach((attribution, at) => {
    for (const span of attribution.content)
      for (let i = firstEndingAfter(sentences, span.start); i < sentences.length; i += 1) {
        const sentence = sentences[i];
        if (!sentence || sentence.span.start >= span.end) break;
        const list = near[i];
        if (list && list[list.length - 1] !== at) list.push(at);
      }
  });
  return near;
}

function firstEndingAfter(sentences: readonly Sentence[], offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.span.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
