import { readdirSync, readFileSync } from 'node:fs';
import { dirname, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The rooms in the order the data visits them; a room may import from those before it, never from those after it. */
const ROOMS = [
  'span',
  'lexicon',
  'article',
  'text',
  'phrase',
  'attribution',
  'voices',
  'analyze',
  'summary',
  'paint',
  'extension',
];
const PURE = ['span', 'lexicon', 'text', 'phrase', 'attribution', 'voices', 'analyze', 'summary'];
/** Pairs of rooms that do not know each other although one comes after the other. */
const STRANGERS = [['paint', 'summary']];
/** As names of their own; a key or a property may be called "document", as some sources are. */
const BROWSER_WORDS = /(?<![.\w])(?:document|window|Node|browser|chrome)\b(?!\s*:)/u;
const DRAWERS = /(?:^|\/)(?:utils?|helpers?|common|types|hooks|misc|index\.ts$)/u;
const DOOR_LINES = 60;

const files = readdirSync('.', { recursive: true, encoding: 'utf8', withFileTypes: false })
  .filter((path) => /^(?:src|entrypoints)\/.*\.ts$/u.test(path))
  .sort();

const roomOf = (path: string) => path.replace(/^src\//u, '').replace(/(?:\/.*|\.ts)$/u, '');
const importsOf = (code: string) =>
  [...code.matchAll(/^(?:import|export)\s+(type\s)?[^;]*?from '([^']+)';|^import '([^']+)';/gmu)].map((match) => ({
    isType: match[1] !== undefined,
    from: match[2] ?? match[3] ?? '',
  }));
const withoutComments = (code: string) => code.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*/gu, '');
const withoutLiterals = (code: string) =>
  code
    .replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/gu, "''")
    .replace(/\/(?![*/])(?:[^/\\\n]|\\.)+\/[dgimsuvy]+/gu, "''");

/** What breaks the law in one file, one sentence a fault. */
function faultsIn(path: string, code: string): string[] {
  const faults: string[] = [];
  const room = roomOf(path);
  const isRoom = path.startsWith('src/');
  if (isRoom && !ROOMS.includes(room))
    faults.push(`${path}: "${room}" is no room. Put it in one of ${ROOMS.join(', ')}.`);
  if (DRAWERS.test(path.replace(/^entrypoints\/.*/u, '')))
    faults.push(`${path}: name the file after its one idea, not after a drawer.`);
  for (const { isType, from } of importsOf(code)) {
    if (!from.startsWith('.')) {
      if (isRoom && room !== 'extension' && /^(?:webextension-polyfill|wxt\b)/u.test(from))
        faults.push(`${path} imports ${from}: only src/extension touches the browser.`);
      continue;
    }
    const target = normalize(`${dirname(path)}/${from}`);
    if (!isRoom || !target.startsWith('src/')) continue;
    const targetRoom = roomOf(target.replace(/\?raw$/u, ''));
    if (ROOMS.indexOf(targetRoom) > ROOMS.indexOf(room))
      faults.push(`${path} imports ${target}: ${room} comes before ${targetRoom}.`);
    if (STRANGERS.some(([a, b]) => (a === room && b === targetRoom) || (b === room && a === targetRoom)))
      faults.push(`${path} imports ${target}: ${room} and ${targetRoom} do not know each other.`);
    if (targetRoom === 'article' && room !== 'article' && PURE.includes(room) && !isType)
      faults.push(`${path} imports ${target}: pure rooms import only types of article.`);
  }
  const bare = withoutLiterals(withoutComments(code));
  const word = PURE.includes(room) && isRoom ? BROWSER_WORDS.exec(bare)?.[0] : undefined;
  if (word) faults.push(`${path} says "${word}": ${room} is pure and knows no browser.`);
  if (/\b(?:innerHTML|outerHTML|insertAdjacentHTML)\b/u.test(bare))
    faults.push(`${path}: build elements, never markup.`);
  if (/\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon)\b/u.test(bare))
    faults.push(`${path}: no network, ever.`);
  if (path.startsWith('entrypoints/') && code.split('\n').length > DOOR_LINES + 1)
    faults.push(`${path} has more than ${DOOR_LINES} lines: doors connect rooms and decide nothing.`);
  return faults;
}

/** The files of ours that a door leads to, itself included; what is imported for its types alone is in no bundle. */
function filesBehind(door: string): readonly string[] {
  const found = new Set([door]);
  for (const path of found)
    for (const { isType, from } of importsOf(readFileSync(path, 'utf8'))) {
      const target = normalize(`${dirname(path)}/${from}.ts`);
      if (!isType && from.startsWith('.') && files.includes(target)) found.add(target);
    }
  return [...found];
}

describe('the content script', () => {
  it.each(['entrypoints/page.ts', 'entrypoints/asked.ts'])('of %s touches no storage', (door) => {
    const behind = filesBehind(door);
    const touching = behind.filter((path) =>
      /\bstorage\b/u.test(withoutLiterals(withoutComments(readFileSync(path, 'utf8')))),
    );
    expect(touching).toEqual([]);
    // The search does find it, where it may be.
    expect(filesBehind('entrypoints/background.ts')).toContain('src/extension/kept/place.ts');
  });
});

describe('the import law', () => {
  it.each(files)('%s keeps it', (path) => {
    expect(faultsIn(path, readFileSync(path, 'utf8'))).toEqual([]);
  });

  it('names what breaks it', () => {
    expect(
      faultsIn(
        'src/text/utils.ts',
        "import { x } from '../voices/voice';\nimport { readArticle } from '../article/read-article';",
      ),
    ).toEqual([
      'src/text/utils.ts: name the file after its one idea, not after a drawer.',
      'src/text/utils.ts imports src/voices/voice: text comes before voices.',
      'src/text/utils.ts imports src/article/read-article: pure rooms import only types of article.',
    ]);
    expect(faultsIn('src/voices/a.ts', "const a = document.title; // chrome\nconst b = 'window';")).toEqual([
      'src/voices/a.ts says "document": voices is pure and knows no browser.',
    ]);
    expect(
      faultsIn(
        'src/paint/a.ts',
        "import browser from 'webextension-polyfill';\nimport { s } from '../summary/summarize';\nfetch('x');",
      ),
    ).toEqual([
      'src/paint/a.ts imports webextension-polyfill: only src/extension touches the browser.',
      'src/paint/a.ts imports src/summary/summarize: paint and summary do not know each other.',
      'src/paint/a.ts: no network, ever.',
    ]);
    expect(faultsIn('src/places/a.ts', '')).toEqual([expect.stringContaining('"places" is no room')]);
  });
});
