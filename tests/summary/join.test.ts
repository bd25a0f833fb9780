import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze';
import { readText } from '../../src/article/read-text';
import { join, renameSources } from '../../src/summary/join';
import { narrow } from '../../src/summary/narrow';

const UNKNOWN = { url: null, outlet: null, title: null, byline: null };
const FIRST = analyze(
  readText(
    'The army said on Monday that it would leave.\nJohn Kirby said troops were tired. He said no more.',
    UNKNOWN,
  ),
);
const SECOND = analyze(readText('Olaf Brenn, who runs the port, said nothing was left to unload.', UNKNOWN));

describe('analyses joined into one', () => {
  const { analysis, starts } = join([FIRST, renameSources(SECOND, 'b-')]);
  const words = (of: typeof analysis, span: { start: number; end: number } | undefined): string =>
    of.article.text.slice(span?.start, span?.end);

  it('keep every sentence, its words, its voice and its place', () => {
    expect(starts).toEqual([
      { text: 0, sentence: 0 },
      { text: FIRST.article.text.length + 2, sentence: FIRST.sentences.length },
    ]);
    expect(analysis.sentences.map(({ sentence, voice }) => [words(analysis, sentence.span), voice])).toEqual(
      [FIRST, SECOND].flatMap((part) =>
        part.sentences.map(({ sentence, voice }) => [words(part, sentence.span), voice]),
      ),
    );
    for (const { sentence } of analysis.sentences) {
      const block = analysis.article.blocks[sentence.block];
      expect(block && block.span.start <= sentence.span.start && sentence.span.end <= block.span.end).toBe(true);
    }
  });

  it('keep who said what, and where', () => {
    const said = (of: typeof analysis): unknown =>
      of.attributions.map(({ source, cue, content }) => [
        words(of, source?.span),
        cue && words(of, cue.span),
        content.map((span) => words(of, span)),
      ]);
    expect(said(analysis)).toEqual([...(said(FIRST) as []), ...(said(SECOND) as [])]);
    const ids = new Set(analysis.sources.map(({ id }) => id));
    expect(ids.size).toBe(FIRST.sources.length + SECOND.sources.length);
    for (const { sourceId, attribution } of analysis.sentences) {
      if (sourceId !== null) expect(ids.has(sourceId)).toBe(true);
      if (attribution !== null) expect(analysis.attributions[attribution]?.sourceId).toBe(sourceId);
    }
    for (const { mentions } of analysis.sources)
      for (const { span } of mentions) expect(words(analysis, span)).toMatch(/\S/);
  });

  it('are the analysis itself when there is but one, and an error when there is none', () => {
    expect(join([FIRST]).analysis).toBe(FIRST);
    expect(() => join([])).toThrow(/at least one/);
  });
});

describe('an analysis narrowed to a stretch of text', () => {
  it('has the sentences that the stretch touches, and nothing else is changed', () => {
    const start = FIRST.article.text.indexOf('tired');
    const narrowed = narrow(FIRST, { start, end: start + 2 });
    expect(narrowed.sentences).toEqual([FIRST.sentences[1]]);
    expect({ ...narrowed, sentences: FIRST.sentences }).toEqual(FIRST);
  });
});
