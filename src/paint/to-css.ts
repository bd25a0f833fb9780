import type { Mark, Voice } from '../voices/voice';
import { fitLine } from './fit-line';
import { FLASH_NAME, highlightName, highlightSelector } from './highlight-name';
import { type Look, markOf, PRESETS } from './look';
import { type Backdrop, PAPER, type Scheme } from './read-backdrop';

/** Distance of the line from the letters: Firefox draws it over the text, where it would cover the tails of g, p and y. */
const OFFSET = '.22em';

/** The brief mark on the sentence a reader was taken to: a warm tint over the voice's own, its line stays in sight. */
const FLASH = { light: 'rgb(255 204 51 / .6)', dark: 'rgb(255 204 51 / .35)' } as const satisfies Record<
  Scheme,
  string
>;

/**
 * The rules that colour our highlights in a look, on what lies behind the article. Each voice has a faint tint and a full-strength line of its own
 * style: the style alone tells voices apart where colours cannot (colour blindness, forced colours, greyscale). In print, on white paper, the
 * tints go and the lines take the colours of light pages. The text's colour is left alone. `voices` are those that speak: every further rule costs the browser
 * time on every element of the page. What is important in a layer wins over all that is important outside of layers: rules of the page do not reach ours,
 * unless it writes them in a layer as well.
 */
export function toCss(look: Look, backdrop: Backdrop, voices: Iterable<Voice>): string {
  const marks = [...voices].flatMap((voice) => {
    const mark = markOf(look, voice);
    return mark ? [{ selector: highlightSelector(highlightName(voice)), mark }] : [];
  });
  const flash = highlightSelector(FLASH_NAME);
  const toRule = (selector: string, declarations: readonly string[]): string =>
    `${selector}{${declarations.map((declaration) => `${declaration}!important`).join(';')}}`;
  return [
    '@layer{',
    ...marks.map(({ selector, mark }) => toRule(selector, listDeclarations(mark, look, backdrop))),
    toRule(flash, [`background-color:${FLASH[backdrop.scheme]}`]),
    '@media print{',
    ...marks.map(({ selector, mark }) => toRule(selector, toInk(mark, look))),
    toRule(flash, ['background-color:transparent']),
    '}',
    '}',
  ].join('\n');
}

/** How words of a mark look on what lies behind them, as CSS declarations. */
export function toDeclarations(mark: Mark, look: Look, backdrop: Backdrop): string {
  return listDeclarations(mark, look, backdrop).join(';');
}

function listDeclarations(mark: Mark, { preset }: Look, backdrop: Backdrop): readonly string[] {
  const { tint, contrast, thicker } = PRESETS[preset];
  const colour = mark[backdrop.scheme];
  const alpha = tint[backdrop.scheme];
  return [
    ...(alpha === 0 ? [] : [`background-color:${toTint(colour, alpha)}`]),
    `text-decoration:${toLine(mark, fitLine(colour, backdrop, contrast), thicker)}`,
    'text-decoration-skip-ink:none',
    `text-underline-offset:${OFFSET}`,
  ];
}

const toInk = (mark: Mark, { preset }: Look): readonly string[] => [
  'background-color:transparent',
  `text-decoration-color:${fitLine(mark.light, PAPER.light, PRESETS[preset].contrast)}`,
];

/** A mark's lines as CSS writes them: `'underline dashed #2f27ac 2px'`. */
export function toLine({ style, place, thickness }: Mark, colour: string, thicker = 0): string {
  return `${place === 'around' ? 'underline overline' : 'underline'} ${style} ${colour} ${thickness + thicker}px`;
}

/** `('#117733', 0.13)` → `'rgb(17 119 51 / 0.13)'`. */
const toTint = (hex: string, alpha: number): string => {
  const value = Number.parseInt(hex.slice(1), 16);
  return `rgb(${value >> 16} ${(value >> 8) & 255} ${value & 255} / ${alpha})`;
};
