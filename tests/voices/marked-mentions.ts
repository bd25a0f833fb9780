import { readText } from '../../src/article/read-text';
import type { Attribution } from '../../src/attribution/attribution';
import type { Mention } from '../../src/phrase/mention';
import { readPassage } from '../../src/text/read-passage';
import { resolveSources } from '../../src/voices/resolve-sources';
import type { Source } from '../../src/voices/source';

const MARK = /\{([^{}]*) -> ([^{}]*)\}/gu;

/**
 * An article on one line, `¶` between its paragraphs, with its marked mentions resolved: `{Lee -> ?} said no.` and a `print` that takes the
 * name → `{Lee -> John Lee} said no.`; `-` for nobody.
 */
export function resolveMarked(line: string, print: (source: Source) => string): string {
  const mentions: Mention[] = [];
  let text = '';
  let from = 0;
  const plain = line.replaceAll(' ¶ ', '\n');
  for (const match of plain.matchAll(MARK)) {
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
  return line.replaceAll(MARK, (_, words: string) => {
    const id = outcome.attributions[at]?.sourceId;
    at += 1;
    const source = outcome.sources.find((one) => one.id === id);
    return `{${words} -> ${source ? print(source) : '-'}}`;
  });
}
