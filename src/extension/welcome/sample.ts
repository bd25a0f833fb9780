import type { BlockKind, Reading } from '../../article/article';
import { element } from '../element';

/** An invented report. It stays in English, the language that is read. */
const REPORT: readonly (readonly [BlockKind, string])[] = [
  ['headline', 'Ferries return to the Sava after eleven weeks'],
  [
    'paragraph',
    'The ferries between Lesna and the eastern bank run again. The Karovian Armed Forces said on Monday that they had cleared the river of mines. “Every metre has been searched,” a military spokesman said.',
  ],
  [
    'paragraph',
    'Prime Minister Tomas Drevan said it was “a good day for both banks”. The US State Department called on all sides to keep the crossing open.',
  ],
  [
    'paragraph',
    'Radio Velin reported that two crossings were still closed. Meridian News could not independently verify this. “We waited every morning,” said Ana Petrek, a baker from Lesna.',
  ],
];

/** The report as elements, and a reading of it: what the reader of real pages finds on them. */
export function showSample(): { readonly view: HTMLElement; readonly read: () => Reading } {
  const nodes = REPORT.map(([, words]) => document.createTextNode(words));
  const starts = nodes.map((_, index) => nodes.slice(0, index).reduce((sum, { length }) => sum + length + 1, 0));
  const view = element(
    'article',
    { class: 'sample', lang: 'en', dir: 'ltr' },
    ...nodes.map((node, index) => element(REPORT[index]?.[0] === 'headline' ? 'h3' : 'p', {}, node)),
  );
  const read = (): Reading => ({
    status: 'article',
    article: {
      url: null,
      outlet: 'Meridian News',
      title: REPORT[0]?.[1] ?? null,
      byline: null,
      lang: 'en',
      published: null,
      isLiveBlog: false,
      entries: [],
      isCut: false,
      isTruncated: false,
      text: REPORT.map(([, words]) => words).join('\n'),
      blocks: REPORT.map(([kind, { length }], index) => {
        const start = starts[index] ?? 0;
        return { kind, span: { start, end: start + length } };
      }),
    },
    toRange: ({ start, end }) =>
      nodes.flatMap((node, index) => {
        const from = starts[index] ?? 0;
        const [first, last] = [Math.max(start, from) - from, Math.min(end, from + node.length) - from];
        return node.isConnected && first < last
          ? [new StaticRange({ startContainer: node, startOffset: first, endContainer: node, endOffset: last })]
          : [];
      }),
    focus: null,
    isInView: () => true,
  });
  return { view, read };
}
