import { FOUND, type HostilePage, story } from './hostile-page';

const often = (act: string): string => `setInterval(() => { ${act} }, 50);`;

/** Pages that play with what painting rests on: the registry of highlights, and adopted style sheets. */
export const REGISTRY: readonly HostilePage[] = [
  {
    name: 'clears all highlights twenty times a second',
    page: story({ script: often('CSS.highlights.clear();') }),
    outcome: { ...FOUND, painted: [] },
    rests: true,
    losesPaint: true,
  },
  {
    name: 'floods the registry with ten thousand highlights',
    page: story({
      script: `const words = document.querySelector('p').firstChild;
for (let nth = 0; nth < 10000; nth += 1) CSS.highlights.set('page-' + nth, new Highlight(new StaticRange({ startContainer: words, startOffset: 0, endContainer: words, endOffset: 9 })));`,
    }),
    outcome: FOUND,
    rests: true,
    afterwards: async ({ page }) => {
      const own = await page.evaluate(() => CSS.highlights.has('page-9999'));
      if (!own) throw new Error('A highlight of the page is gone.');
    },
  },
  {
    name: 'has highlights and rules of its own',
    page: story({
      head: '<style>::highlight(search){background:yellow}</style>',
      script: `const words = document.querySelector('p').firstChild;
const range = new Range(); range.setStart(words, 0); range.setEnd(words, 9);
CSS.highlights.set('search', Object.assign(new Highlight(range), { priority: 9 }));`,
    }),
    outcome: FOUND,
    rests: true,
    afterwards: async ({ page }) => {
      const own = await page.evaluate(() => CSS.highlights.get('search')?.size === 1);
      if (!own) throw new Error('The highlight of the page is gone.');
    },
  },
  {
    name: 'puts highlights of its own under our names',
    page: story({
      script: often(
        `if (CSS.highlights.has('voice-v1-military')) CSS.highlights.set('voice-v1-military', globalThis.mine ??= new Highlight());`,
      ),
    }),
    outcome: { ...FOUND, painted: [] },
    rests: true,
    losesPaint: true,
    afterwards: async ({ page }) => {
      await page.evaluate(() => CSS.highlights.delete('voice-v1-military'));
    },
  },
  {
    name: 'writes its own adopted style sheets over ours',
    page: story({ script: often('document.adoptedStyleSheets = [globalThis.mine ??= new CSSStyleSheet()];') }),
    outcome: FOUND,
    rests: true,
  },
  {
    name: 'has rules that hide our highlights',
    page: story({
      head: '<style>*::highlight(voice-v1-military){background:none !important;text-decoration:none !important}</style>',
    }),
    outcome: FOUND,
    rests: true,
  },
];
