import browser from 'webextension-polyfill';
import type { Analysis } from '../analyze';
import { textOf } from '../span';
import { VOICE_IDS, type Voice } from '../voices/voice';
import { changeKey } from './change-key';
import { watchKey } from './watch-key';

/** What a reader knows better: this sentence, on this page, is this voice's. */
export interface Correction {
  /** The page's address without its fragment. */
  readonly url: string;
  /** The words of the sentence, without white space around them. */
  readonly sentence: string;
  readonly voice: Voice;
}

/** Kept on this device only: `storage.sync` has no room for sentences. */
const KEY = 'corrections';
/** The oldest make room for new ones beyond this. */
export const MOST_CORRECTIONS = 1000;
const LONGEST_URL = 4000;
const LONGEST_SENTENCE = 5000;

/** Whether a value from outside is a correction as it is kept. */
export function isCorrection(value: unknown): value is Correction {
  if (typeof value !== 'object' || value === null) return false;
  const { url, sentence, voice } = value as Record<string, unknown>;
  return (
    typeof url === 'string' &&
    url.length <= LONGEST_URL &&
    typeof sentence === 'string' &&
    sentence !== '' &&
    sentence.length <= LONGEST_SENTENCE &&
    VOICE_IDS.some((id) => id === voice)
  );
}

/** All corrections, the oldest first; what is kept but is none is passed over, and a storage out of reach counts as empty. */
export async function readCorrections(): Promise<readonly Correction[]> {
  try {
    const kept: unknown = (await browser.storage.local.get(KEY))[KEY];
    return Array.isArray(kept) ? kept.filter(isCorrection) : [];
  } catch {
    return [];
  }
}

/** Keeps corrections in place of those before. Rejects, with nothing changed, when the browser cannot keep them. */
export async function keepCorrections(corrections: readonly Correction[]): Promise<void> {
  await browser.storage.local.set({
    [KEY]: corrections.slice(-MOST_CORRECTIONS).map(({ url, sentence, voice }) => ({ url, sentence, voice })),
  });
}

/** Calls `onChange` whenever corrections have changed, wherever that was; returns what ends it. */
export function watchCorrections(onChange: () => void): () => void {
  return watchKey('local', KEY, onChange);
}

/**
 * Adds one correction; an earlier one of the same sentence goes. What another version has kept there and this one does not understand stays. Rejects, with nothing changed,
 * when the browser cannot read or keep them.
 */
export function addCorrection({ url, sentence, voice }: Correction): Promise<void> {
  return changeKey('local', KEY, (kept) =>
    [...others(kept, { url, sentence, voice }), { url, sentence, voice }].slice(-MOST_CORRECTIONS),
  );
}

/** Takes back what a correction says of its sentence; all others stay. Rejects, with nothing changed, when the browser cannot read or keep them. */
export function removeCorrection(correction: Correction): Promise<void> {
  return changeKey('local', KEY, (kept) => others(kept, correction));
}

/** All that is kept but what is known of one sentence. */
const others = (kept: unknown, { url, sentence }: Correction): readonly unknown[] =>
  (Array.isArray(kept) ? kept : []).filter((one) => !isCorrection(one) || one.url !== url || one.sentence !== sentence);

/** An address as corrections know it. */
export function addressOf(href: string): string {
  return href.replace(/#.*$/su, '');
}

/** `analysis` with the voices that the reader has put right on the page at `href`, if any; the reader is sure of them. */
export function applyCorrections(
  analysis: Analysis,
  corrections: readonly Correction[],
  href: string | null,
): Analysis {
  const url = addressOf(href ?? '');
  const voices = new Map(corrections.flatMap((one) => (one.url === url ? [[one.sentence, one.voice] as const] : [])));
  if (voices.size === 0) return analysis;
  const { text } = analysis.article;
  return {
    ...analysis,
    sentences: analysis.sentences.map((spoken) => {
      const voice = voices.get(textOf(text, spoken.sentence.span).trim());
      if (voice === undefined || voice === spoken.voice) return spoken;
      const changed = { ...spoken, voice, correctedFrom: spoken.voice, confidence: 1 };
      return voice === 'reporter' ? { ...changed, sourceId: null, attribution: null } : changed;
    }),
  };
}
