import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readText } from '../../src/article/read-text';
import { findAttributions } from '../../src/attribution/find-attributions';
import { signPosts } from '../../src/attribution/sign-posts';
import { findNames } from '../../src/phrase/find-names';
import { readWords } from '../../src/phrase/read-words';
import type { Span } from '../../src/span';
import { readPassage } from '../../src/text/read-passage';
import { readCases, stripRoles } from './annotated';

const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

const FOLDER = 'tests/sentences/';
const fixtures = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .flatMap((name) => readCases(readFileSync(FOLDER + name, 'utf8')).map(({ annotated }) => stripRoles(annotated)));

/** Texts that nobody writes but that reach us all the same. */
const NASTY: Readonly<Record<string, string>> = {
  empty: '',
  'white space': ' \n\n\t ',
  'one sentence of 400,000 characters': 'the minister said that it was over and '.repeat(10_000),
  'one word of a megabyte': 'a'.repeat(1_000_000),
  'opening marks only': '“'.repeat(50_000),
  'closing marks only': '”'.repeat(50_000),
  'straight marks only': '"'.repeat(50_001),
  'marks of two kinds, crossed': `${'“«'.repeat(20_000)}${'”»'.repeat(20_000)}`,
  'unpaired surrogates': '\uD800 said \uDC00. “\uD800” he said.\n'.repeat(500),
  '25,000 short lines': 'he said “no”\n'.repeat(25_000),
  'another script': '部長は「終わった」と言った。\n'.repeat(2_000),
  'right to left': 'قال الوزير إن «الأمر انتهى». '.repeat(2_000),
  'reporting verbs only': 'said, '.repeat(30_000),
  'brackets only': '('.repeat(50_000),
  'colons only': 'a: '.repeat(30_000),
};

const isSound = ({ start, end }: Span, text: string): boolean => start >= 0 && start <= end && end <= text.length;

function faultsOf(text: string): readonly string[] {
  const article = readText(text, { url: null, outlet: null, title: null, byline: null });
  const passage = readPassage(article);
  const { attributions } = findAttributions(passage);
  const faults: string[] = [];
  const ordered = (name: string, spans: readonly Span[]): void => {
    spans.forEach((span, i) => {
      if (!isSound(span, text)) faults.push(`${name} ${i} out of bounds`);
      const before = spans[i - 1];
      if (before && before.start > span.start) faults.push(`${name} ${i} out of order`);
    });
  };
  ordered(
    'token',
    passage.tokens.map(({ span }) => span),
  );
  ordered(
    'sentence',
    passage.sentences.map(({ span }) => span),
  );
  ordered(
    'quotation',
    passage.quotations.map(({ span }) => span),
  );
  ordered(
    'mention',
    findNames(passage).map(({ span }) => span),
  );
  ordered(
    'attribution',
    attributions.flatMap(({ content }) => content.slice(0, 1)),
  );

  let at = 0;
  for (const { span, block } of passage.sentences) {
    if (span.start < at) faults.push(`sentences overlap at ${span.start}`);
    if (text.slice(at, span.start).trim() !== '') faults.push(`no sentence covers ${at}`);
    const around = article.blocks[block];
    if (!around || !contains(around.span, span)) faults.push(`sentence at ${span.start} leaves its block`);
    at = span.end;
  }
  if (text.slice(at).trim() !== '') faults.push(`no sentence covers ${at}`);

  for (const { span, inner } of passage.quotations)
    if (!contains(span, inner)) faults.push(`quotation at ${span.start} lost its words`);
  for (const { source, cue, content, confidence } of attributions) {
    ordered('content', content);
    if (content.length === 0) faults.push('an attribution without content');
    for (const part of content) if (part.start === part.end) faults.push('an empty content');
    for (const span of [source?.span, cue?.span])
      if (span && (!isSound(span, text) || span.start === span.end)) faults.push('a bad span');
    if (!(confidence > 0 && confidence <= 1)) faults.push(`confidence ${confidence}`);
  }
  return faults;
}

describe('whatever the text', () => {
  it.each(Object.keys(NASTY))('%s: spans are sound and sentences cover their blocks', (name) => {
    expect(faultsOf(NASTY[name] ?? '')).toEqual([]);
  });

  it('the annotated sentences: spans are sound and sentences cover their blocks', () => {
    expect(faultsOf(fixtures.join('\n\n'))).toEqual([]);
  });

  it('the same text gives the same attributions', () => {
    const passage = readPassage(
      readText(fixtures.join('\n\n'), { url: null, outlet: null, title: null, byline: null }),
    );
    const find = (): unknown => findAttributions(passage).attributions;
    expect(find()).toEqual(find());
  });

  it('a paragraph of 100,000 sentences is one post of who signs it', () => {
    const text = `${'No. '.repeat(100_000)}\n— Ana Li (@ana) May 3`;
    const passage = readPassage(readText(text, { url: null, outlet: null, title: null, byline: null }));
    const posts = signPosts(readWords(passage), []);
    expect(posts.map(({ content }) => content.length)).toEqual([100_000]);
  });
});
