import { VOICE_IDS, type Voice } from '../../voices/voice';
import { LONGEST_ADDRESS, LONGEST_SENTENCE, MOST_CORRECTIONS } from './bounds';
import { addTo, type KeptList, readList } from './list';
import type { Memory } from './memory';

/** What a reader knows better: this sentence, on this page, is this voice's. */
export interface Correction {
  /** The page's address without its fragment. */
  readonly url: string;
  /** The words of the sentence, without white space around them. */
  readonly sentence: string;
  readonly voice: Voice;
}

/** Whether a value from outside is a correction as it is kept. */
export function isCorrection(value: unknown): value is Correction {
  if (typeof value !== 'object' || value === null) return false;
  const { url, sentence, voice } = value as Record<string, unknown>;
  return (
    typeof url === 'string' &&
    url.length <= LONGEST_ADDRESS &&
    typeof sentence === 'string' &&
    sentence !== '' &&
    sentence.length <= LONGEST_SENTENCE &&
    VOICE_IDS.some((id) => id === voice)
  );
}

/** The corrections that last, on this device only: they hold addresses and sentences. */
export const CORRECTIONS: KeptList<Correction> = {
  place: { area: 'local', key: 'corrections' },
  isEntry: isCorrection,
  isSame: (one, other) => one.url === other.url && one.sentence === other.sentence,
  most: MOST_CORRECTIONS,
};

/** Those made in private windows, in memory only. */
export const PRIVATE_CORRECTIONS: KeptList<Correction> = {
  ...CORRECTIONS,
  place: { area: 'session', key: 'privateCorrections' },
};

/** The corrections that hold in a window, the oldest first; in a private one also those that last. */
export async function readCorrections(memory: Memory): Promise<readonly Correction[]> {
  const lists = memory === 'private' ? [CORRECTIONS, PRIVATE_CORRECTIONS] : [CORRECTIONS];
  return (await Promise.all(lists.map(readList<Correction>))).flat();
}

/** Adds one correction; an earlier one of the same sentence goes. */
export function addCorrection({ url, sentence, voice }: Correction, memory: Memory): Promise<void> {
  return addTo(memory === 'private' ? PRIVATE_CORRECTIONS : CORRECTIONS, { url, sentence, voice });
}
