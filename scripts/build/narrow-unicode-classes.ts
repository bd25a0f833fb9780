import type { Plugin } from 'vite';

/** From and to a code point, both included. */
type Range = readonly [from: number, to: number];

/**
 * Writes `\p{L}` and its like, in the regular expressions of our own code, as the characters they stand for in the scripts that English news are printed
 * in. Browsers take up to a millisecond to make ready one expression with the 700 ranges of all scripts, on each page anew, twice where a text has
 * typographic quotes; with a dozen they take 20 µs.
 *
 * Exact are Latin, Greek and Cyrillic, and the common punctuation, symbols and spaces. Whatever stands in the blocks of other scripts counts as a letter
 * that is neither large nor small, their digits, marks and punctuation included. Expressions made of strings are left alone.
 */
export function narrowUnicodeClasses(): Plugin {
  return {
    name: 'sourcelight:narrow-unicode-classes',
    transform(code, id) {
      if (!/\/src\/[^?]+\.ts$/u.test(id) || !code.includes('\\p{')) return null;
      const found: Literal[] = [];
      gather(this.parse(code), found);
      let narrowed = '';
      let done = 0;
      for (const { start, end, regex } of found.sort((a, b) => a.start - b.start)) {
        narrowed += `${code.slice(done, start)}/${narrowClasses(regex.pattern)}/${regex.flags}`;
        done = end;
      }
      return { code: narrowed + code.slice(done), map: null };
    },
  };
}

/** The source of a regular expression with its classes of letters, marks and digits written out. */
export function narrowClasses(pattern: string): string {
  let isInClass = false;
  return pattern.replace(/\\p\{(\w+)\}|\\.|[[\]]/gsu, (piece, name: string | undefined) => {
    if (piece === '[' || piece === ']') isInClass = piece === '[';
    const characters = name === undefined ? undefined : charactersOf(name);
    if (characters === undefined) return piece;
    return isInClass ? characters : `[${characters}]`;
  });
}

/** The part of a syntax tree's node that is looked at. */
interface Literal {
  readonly start: number;
  readonly end: number;
  readonly regex: { readonly pattern: string; readonly flags: string };
}

const isLiteral = (node: object): node is Literal =>
  'regex' in node && typeof node.regex === 'object' && node.regex !== null;

const gather = (node: object, found: Literal[]): void => {
  if (isLiteral(node)) found.push(node);
  else for (const child of Object.values(node)) if (typeof child === 'object' && child !== null) gather(child, found);
};

/** Where it is told character by character: up to Cyrillic; Vietnamese and old Greek letters, punctuation and symbols; variation selectors. */
const EXACT: readonly Range[] = [
  [0, 0x52f],
  [0x1e00, 0x2bff],
  [0xfe00, 0xfe2f],
];
/** The blocks of other scripts. Left out are their spaces, and the punctuation, symbols and fullwidth forms of East Asia. */
const OTHER_SCRIPTS: readonly Range[] = [
  [0x530, 0x167f],
  [0x1681, 0x1dff],
  [0x2c00, 0x2dff],
  [0x3005, 0x3007],
  [0x3041, 0xd7ff],
  [0xf900, 0xfdff],
  [0xfe70, 0xfefc],
  [0xff21, 0xff3a],
  [0xff41, 0xff5a],
  [0xff66, 0xffdc],
  [0x10000, 0x1efff],
  [0x20000, 0x3ffff],
];

const known = new Map<string, string | undefined>();

/** What a property of Unicode stands for, as it is written in a class; `undefined` of one that is left alone. */
const charactersOf = (name: string): string | undefined => {
  if (!known.has(name)) known.set(name, write(name));
  return known.get(name);
};

const write = (name: string): string | undefined => {
  if (!/^(?:L|Lu|Ll|Lt|M|N)$/u.test(name)) return undefined;
  const has = new RegExp(`\\p{${name}}`, 'u');
  const ranges: Range[] = [];
  for (const [from, to] of EXACT)
    for (let code = from; code <= to; code += 1) {
      if (!has.test(String.fromCodePoint(code))) continue;
      const last = ranges.at(-1);
      if (last?.[1] === code - 1) ranges[ranges.length - 1] = [last[0], code];
      else ranges.push([code, code]);
    }
  if (name === 'L') ranges.push(...OTHER_SCRIPTS);
  return ranges
    .map(([from, to]) =>
      from === to ? writeCode(from) : `${writeCode(from)}${to > from + 1 ? '-' : ''}${writeCode(to)}`,
    )
    .join('');
};

/** Letters and digits as themselves, which is shorter; marks would combine with what comes before them. */
const writeCode = (code: number): string => {
  const character = String.fromCodePoint(code);
  return /[\p{L}\p{N}]/u.test(character) ? character : `\\u{${code.toString(16)}}`;
};
