import type { Analysis } from '../analyze';
import { isUnsure } from '../voices/certainty';
import type { Voice } from '../voices/voice';

/** One source as the popup lists it. */
export interface SourceSummary {
  readonly id: string;
  readonly name: string;
  readonly role: string | null;
  readonly anonymous: boolean;
  /** Indices into `analysis.sentences`, in reading order. */
  readonly sentences: readonly number[];
  readonly words: number;
  /** Whether most of them are unsure, in who speaks or in what the speaker is. */
  readonly unsure: boolean;
  /** Its part of all words of the article, in [0, 1]. */
  readonly share: number;
}

/** One voice as the popup lists it; `share` is its part of all words, in [0, 1]. */
export interface VoiceSummary {
  readonly voice: Voice;
  readonly sentences: number;
  readonly words: number;
  readonly share: number;
  /** By words, most first; the reporter's voice has none. */
  readonly sources: readonly SourceSummary[];
}

/** Whose words an article is made of. Voices that say nothing are left out; the rest stand by words, most first. */
export interface Summary {
  readonly outlet: string | null;
  readonly title: string | null;
  readonly sentences: number;
  readonly words: number;
  /** Sentences that we are unsure of. */
  readonly unsure: number;
  /** Sentences whose voice the reader has put right. */
  readonly corrected: number;
  readonly voices: readonly VoiceSummary[];
}

interface SaidBySource {
  readonly sentences: number[];
  words: number;
  unsure: number;
}

const WORD = /[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu;

/** `Analysis` → `Summary`: the figures the popup, the exports and the command line show. */
export function summarize(analysis: Analysis): Summary {
  const { article } = analysis;
  const byVoice = new Map<Voice, { sentences: number; words: number; bySource: Map<string, SaidBySource> }>();
  const sourceOf = new Map(analysis.sources.map((source) => [source.id, source]));
  let total = 0;
  let unsure = 0;
  analysis.sentences.forEach((spoken, index) => {
    const { start, end } = spoken.sentence.span;
    const words = article.text.slice(start, end).match(WORD)?.length ?? 0;
    total += words;
    const isOpen = isUnsure(spoken);
    if (isOpen) unsure += 1;
    const row = byVoice.get(spoken.voice) ?? { sentences: 0, words: 0, bySource: new Map() };
    byVoice.set(spoken.voice, row);
    row.sentences += 1;
    row.words += words;
    if (spoken.sourceId === null) return;
    const source = row.bySource.get(spoken.sourceId) ?? { sentences: [], words: 0, unsure: 0 };
    row.bySource.set(spoken.sourceId, source);
    source.sentences.push(index);
    source.words += words;
    if (isOpen) source.unsure += 1;
  });
  const partOf = (words: number): number => (total === 0 ? 0 : words / total);
  const voices = [...byVoice].map(([voice, row]) => ({
    voice,
    sentences: row.sentences,
    words: row.words,
    share: partOf(row.words),
    sources: [...row.bySource]
      .map(([id, said]) => {
        const source = sourceOf.get(id);
        if (!source) throw new Error(`A sentence names source ${id}, which the analysis does not list.`);
        const { name, role, anonymous } = source;
        const unsure = 2 * said.unsure > said.sentences.length;
        return { id, name, role, anonymous, ...said, unsure, share: partOf(said.words) };
      })
      .sort((a, b) => b.words - a.words),
  }));
  voices.sort((a, b) => b.words - a.words);
  const { outlet, title } = article;
  const corrected = analysis.sentences.filter(({ correctedFrom }) => correctedFrom !== undefined).length;
  return { outlet, title, sentences: analysis.sentences.length, words: total, unsure, corrected, voices };
}
