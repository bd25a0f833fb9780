import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readText } from '../../src/article/read-text';
import type { Attribution } from '../../src/attribution/attribution';
import type { Mention } from '../../src/text/find-mentions';
import { readPassage } from '../../src/text/read-passage';
import { resolveSources } from '../../src/voices/resolve-sources';

import { countCases } from './count-cases';

const FOLDER = 'tests/voices/resolution/';
const ANNOTATION = /\{([^{}]*) -> ([^{}]*)\}/gu;

/** The names of the sources that the marked mentions resolve to, `-` for nobody. */
function resolved(line: string): string {
  const mentions: Mention[] = [];
  let text = '';
  let from = 0;
  const plain = line.replaceAll(' ¶ ', '\n');
  for (const match of plain.matchAll(ANNOTATION)) {
    text += plain.slice(from, match.index);
    const words = match[1] ?? '';
    const kind = /^(?:he|she|it|its|they|i)$/iu.test(words)
      ? 'pronoun'
      : /(?<!^)\p{Lu}/u.test(words)
        ? 'name'
        : 'nominal';
    mentions.push({ span: { start: text.length, end: text.length + words.length }, kind });
    text += words;
    from = match.index + match[0].length;
  }
  text += plain.slice(from);
  const passage = readPassage(readText(text, { title: null, outlet: null, url: null, byline: null }));
  const attributions = mentions.map(
    (source): Attribution => ({
      source,
      cue: null,
      content: [{ start: source.span.end, end: source.span.end + 2 }],
      mode: 'indirect',
      voicedBy: 'source',
      confidence: 0.9,
      foundBy: 'cue-verb',
    }),
  );
  const outcome = resolveSources(passage, attributions);
  let at = 0;
  return line.replaceAll(ANNOTATION, (_, words: string) => {
    const id = outcome.attributions[at]?.sourceId;
    at += 1;
    return `{${words} -> ${outcome.sources.find((source) => source.id === id)?.name ?? '-'}}`;
  });
}

describe.each(readdirSync(FOLDER))('%s', (file) => {
  const lines = readFileSync(FOLDER + file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  it.each(lines)('%s', (line) => {
    expect(resolved(line)).toBe(line);
  });
});

describe('the tables', () => {
  it('hold 100 resolutions and more, at least a third of them traps', () => {
    const { cases, traps } = countCases(FOLDER);
    expect(cases).toBeGreaterThanOrEqual(100);
    expect(traps / cases).toBeGreaterThanOrEqual(1 / 3);
  });
});
