import { type Mark, VOICE_IDS, VOICES, type Voice } from '../voices/voice';
import type { ContrastRange } from './fit-line';
import type { Scheme } from './read-backdrop';

/** The ways an article can be painted, from which a reader chooses one. */
export type Preset = 'tint-and-underline' | 'underline-only' | 'margin-quiet' | 'high-contrast';

interface PresetRow {
  /** Opacity of the tint behind a sentence. Up to .25, text keeps 7:1 and links 4.5:1 on white and on near-black. */
  readonly tint: Readonly<Record<Scheme, number>>;
  /** What the lines are fitted to, on whatever the article stands on. */
  readonly contrast: ContrastRange;
  /** Added to the thickness of every line, in CSS pixels. */
  readonly thicker: number;
  /** Whether the reporter's own words may be marked, where the reader has given them a mark. */
  readonly marksReporter: boolean;
}

/** The table of presets. A line below 3:1 would be lost to many readers (WCAG 1.4.11). */
export const PRESETS = {
  'tint-and-underline': {
    tint: { light: 0.13, dark: 0.2 },
    contrast: { least: 3, most: 21 },
    thicker: 0,
    marksReporter: true,
  },
  'underline-only': { tint: { light: 0, dark: 0 }, contrast: { least: 3, most: 21 }, thicker: 0, marksReporter: true },
  'margin-quiet': {
    tint: { light: 0.05, dark: 0.08 },
    contrast: { least: 3, most: 3.4 },
    thicker: 0,
    marksReporter: false,
  },
  'high-contrast': {
    tint: { light: 0.05, dark: 0.08 },
    contrast: { least: 7, most: 21 },
    thicker: 1,
    marksReporter: true,
  },
} as const satisfies Record<Preset, PresetRow>;

export const PRESET_IDS = Object.keys(PRESETS) as readonly Preset[];

/** How voices are marked; `null` leaves a voice's sentences plain. */
export type Marks = Readonly<Record<Voice, Mark | null>>;

/** Everything a reader can choose of how an article is painted. */
export interface Look {
  readonly preset: Preset;
  readonly marks: Marks;
}

/** The marks of the table of voices. */
export const PLAIN_MARKS = Object.fromEntries(VOICE_IDS.map((voice) => [voice, VOICES[voice].mark])) as Marks;

/** How an article is painted for a reader who has chosen nothing. */
export const PLAIN_LOOK: Look = { preset: 'tint-and-underline', marks: PLAIN_MARKS };

/** The mark a voice has under a look; `null` where its sentences stay plain. */
export function markOf(look: Look, voice: Voice): Mark | null {
  return voice === 'reporter' && !PRESETS[look.preset].marksReporter ? null : look.marks[voice];
}
