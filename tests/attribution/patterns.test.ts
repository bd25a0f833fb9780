import { describe, expect, it } from 'vitest';
import { readText } from '../../src/article/read-text';
import { findPatterns } from '../../src/attribution/find-patterns';
import { PATTERNS, type PatternRow } from '../../src/attribution/patterns';
import { readWords } from '../../src/phrase/read-words';
import { readPassage } from '../../src/text/read-passage';
import { annotate, stripRoles } from './annotated';

const patternsIn = (text: string): readonly string[] =>
  findPatterns(readWords(readPassage(readText(text, { url: null, outlet: null, title: null, byline: null })))).map(
    ({ foundBy }) => foundBy,
  );

const asText = (example: string): string => example.replaceAll(' ¶ ', '\n\n');

describe.each(Object.entries<PatternRow>(PATTERNS))('the pattern %s', (id, { example, counterExample }) => {
  it(`finds: ${example}`, () => {
    const text = stripRoles(asText(example));
    expect(patternsIn(text)).toContain(id);
    expect(annotate(text)).toBe(asText(example));
  });

  it(`does not find: ${counterExample}`, () => {
    expect(patternsIn(asText(counterExample))).not.toContain(id);
  });
});
