import { type Look, PLAIN_MARKS, type Preset } from '../../paint/look';
import type { Mark, Voice } from '../../voices/voice';
import type { CardWish } from '../guide/open-guide';

/** Everything a reader has chosen, beside their own rules, their corrections and what they decided about sites. */
export interface Settings {
  readonly preset: Preset;
  /** Marks that differ from the table of voices; `null` leaves a voice plain. */
  readonly marks: Readonly<Partial<Record<Voice, Mark | null>>>;
  /** Voices that are not marked on any page. */
  readonly hidden: readonly Voice[];
  readonly cards: CardWish;
}

/** The settings of a reader who has chosen nothing. */
export const PLAIN_SETTINGS: Settings = {
  preset: 'tint-and-underline',
  marks: {},
  hidden: [],
  cards: 'point',
};

/** How articles are painted by a reader's settings. */
export function toLook({ preset, marks, hidden }: Settings): Look {
  const changed = { ...PLAIN_MARKS, ...marks };
  return { preset, marks: { ...changed, ...Object.fromEntries(hidden.map((voice) => [voice, null])) } };
}
