import { type Mark, VOICE_IDS, VOICES } from '../voices/voice';
import { FLASH_NAME, highlightName } from './highlight-name';
import type { Scheme } from './read-scheme';

/** Opacity of the tint behind a sentence. Up to .25, text keeps 7:1 and links 4.5:1 on white and on near-black. */
export const TINT = { light: 0.13, dark: 0.2 } as const satisfies Record<Scheme, number>;

/** Distance of the line from the letters: Firefox draws it over the text, where it would cover the tails of g, p and y. */
const OFFSET = '.22em';

/** The brief mark on the sentence a reader was taken to: a warm tint over the voice's own, its line stays in sight. */
const FLASH = { light: 'rgb(255 204 51 / .6)', dark: 'rgb(255 204 51 / .35)' } as const satisfies Record<
  Scheme,
  string
>;

/**
 * The rules that colour our highlights on a light or a dark page. Each voice has a faint tint and a full-strength line of its own style:
 * the style alone tells voices apart where colours cannot (colour blindness, forced colours, print). The text's colour is left alone.
 */
export function toCss(scheme: Scheme): string {
  const rules: string[] = [];
  for (const voice of VOICE_IDS) {
    const { mark } = VOICES[voice];
    if (mark) rules.push(`::highlight(${highlightName(voice)}){${toDeclarations(mark, scheme)}}`);
  }
  rules.push(`::highlight(${FLASH_NAME}){background-color:${FLASH[scheme]}}`);
  return rules.join('\n');
}

const toDeclarations = (mark: Mark, scheme: Scheme): string => {
  const colour = mark[scheme];
  return [
    `background-color:${toTint(colour, TINT[scheme])}`,
    `text-decoration:underline ${mark.style} ${colour} ${mark.thickness}px`,
    'text-decoration-skip-ink:none',
    `text-underline-offset:${OFFSET}`,
  ].join(';');
};

/** `('#117733', 0.13)` → `'rgb(17 119 51 / 0.13)'`. */
const toTint = (hex: string, alpha: number): string => {
  const value = Number.parseInt(hex.slice(1), 16);
  return `rgb(${value >> 16} ${(value >> 8) & 255} ${value & 255} / ${alpha})`;
};
