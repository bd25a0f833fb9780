import type { Voice } from '../voices/voice';

/** Starts the name of every highlight of ours. The registry is shared with the page: neutral, and versioned so that a later form is told apart. */
export const NAME_PREFIX = 'voice-v1-';

/** The name under which a voice's sentences stand in `CSS.highlights`: `'military'` → `'voice-v1-military'`. */
export function highlightName(voice: Voice): string {
  return NAME_PREFIX + voice;
}

/** The highlight that shows for a moment where the reader was taken. */
export const FLASH_NAME = `${NAME_PREFIX}flash`;

/** What a rule for a highlight begins with: `'::highlight(voice-v1-military)'`. */
export function highlightSelector(name: string): string {
  return `::highlight(${name})`;
}
