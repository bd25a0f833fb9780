import { articleOf } from '../living-pages';
import { until } from '../until';
import { FOUND, type HostilePage, type Scene, story } from './hostile-page';

const often = (act: string): string => `setInterval(() => { ${act} }, 50);`;

/** What the page's own script has noted of our paint. */
interface Note {
  readonly tell: () => string;
  readonly before: string;
  readonly isTampered: boolean;
}
declare const note: Note;

/** The story with a voice more. */
const TWO_VOICES = articleOf('bridge').replace(
  '</article>',
  '<p>“The road will stay open for everybody,” the mayor of Lesna, Ilse Brandt, said on Tuesday in the town hall.</p></article>',
);

/** Does something to our paint a moment after it has been laid, once. `ours` are our highlights by name, `sheet` is our sheet. */
const once = (act: string): string => `
globalThis.note = { isTampered: false, before: '', tell: () => JSON.stringify([
  [...CSS.highlights].map(([name, { size, priority, type }]) => [name, size, priority, type]).sort(),
  [...(CSS.highlights.get('voice-v1-military') ?? [])].map(({ startContainer, startOffset }) => startContainer.data.slice(startOffset, startOffset + 20)).sort(),
  document.adoptedStyleSheets.map(({ disabled, media, cssRules }) => [disabled, media.mediaText, [...cssRules].map(({ cssText }) => cssText)]),
]) };
const timer = setInterval(() => {
  if (!CSS.highlights.has('voice-v1-military')) return;
  clearInterval(timer);
  setTimeout(() => {
    note.before = note.tell();
    const ours = CSS.highlights, [sheet] = document.adoptedStyleSheets;
    const [army, mayor] = ['military', 'government'].map((voice) => ours.get('voice-v1-' + voice));
    ${act}
    try {
      note.isTampered = note.tell() !== note.before;
    } catch {
      note.isTampered = true;
    }
  }, 300);
}, 20);`;

/** A page that does something to our paint once: it is laid again as it was. */
const tampersOnce = (name: string, act: string, body = TWO_VOICES): HostilePage => ({
  name,
  page: story({ body, script: once(act) }),
  outcome: { ...FOUND, painted: [] },
  rests: true,
  afterwards: async ({ page }) => {
    await until('the page to tamper', () => page.evaluate(() => note.isTampered));
    await until('the paint as it was', () => page.evaluate(() => note.tell() === note.before));
  },
});

/** The paint is lost, and the button and the popup say so. */
const isLost = async ({ open, page, ask, painted }: Scene): Promise<void> => {
  await until('the button to say so', async () => (await open.readButton(page)).badge === '×');
  const { title } = await open.readButton(page);
  if (!/takes the marks away/.test(title)) throw new Error(`The button says: ${title}`);
  const { text } = await ask();
  if (!/takes the marks away/.test(text)) throw new Error(`The popup says: ${text}`);
  if ((await painted()) !== '') throw new Error('Some of the paint is left.');
};

/** Whether the page's rules hide the army's words, as far as styles tell. */
const readLine = ({ page }: Scene): Promise<string> =>
  page.evaluate(
    () =>
      getComputedStyle(document.querySelector('p') ?? document.body, '::highlight(voice-v1-military)')
        .textDecorationLine,
  );

/** Pages that play with what painting rests on: the registry of highlights, and adopted style sheets. */
export const REGISTRY: readonly HostilePage[] = [
  {
    name: 'clears all highlights twenty times a second',
    page: story({ script: often('CSS.highlights.clear();') }),
    outcome: { ...FOUND, painted: [] },
    rests: true,
    losesPaint: true,
    afterwards: isLost,
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
    afterwards: async (scene) => {
      await until('the button to say so', async () => (await scene.open.readButton(scene.page)).badge === '×');
      await scene.page.evaluate(() => CSS.highlights.delete('voice-v1-military'));
      await isLost(scene);
    },
  },
  {
    name: 'writes its own adopted style sheets over ours',
    page: story({ script: often('document.adoptedStyleSheets = [globalThis.mine ??= new CSSStyleSheet()];') }),
    outcome: FOUND,
    rests: true,
    losesPaint: true,
    afterwards: isLost,
  },
  tampersOnce(
    'moves the words of one voice to another',
    'for (const range of [...army]) { army.delete(range); mayor.add(range); }',
  ),
  tampersOnce(
    'has words of two voices change places',
    'const [a] = army, [b] = mayor; army.delete(a); mayor.delete(b); army.add(b); mayor.add(a);',
  ),
  tampersOnce('empties a highlight of ours', 'army.clear();'),
  tampersOnce('takes a highlight of ours away', "ours.delete('voice-v1-military');"),
  tampersOnce('changes priority and type of a highlight of ours', "army.priority = 9; army.type = 'spelling-error';"),
  tampersOnce('writes other rules into our sheet', "sheet.replaceSync('::highlight(voice-v1-military){color:red}');"),
  tampersOnce('keeps our sheet from being read and written', "sheet.replaceSync('a{}'); sheet.replace('b{}');"),
  tampersOnce('switches our sheet off', 'sheet.disabled = true;'),
  tampersOnce('keeps our sheet for paper', "sheet.media.mediaText = 'print';"),
  tampersOnce(
    'says with a picture that it is hidden, and clears all highlights',
    'ours.clear();',
    `${TWO_VOICES}<img name="hidden" alt="">`,
  ),
  {
    name: 'has rules that hide our highlights, as important and as special as can be',
    page: story({
      head: '<style>html body article p:nth-of-type(n)::highlight(voice-v1-military){background:none !important;text-decoration:none !important}</style>',
    }),
    outcome: FOUND,
    rests: true,
    afterwards: async (scene) => {
      const line = await readLine(scene);
      if (line !== 'underline') throw new Error(`The line is: ${line}`);
    },
  },
  {
    name: 'hides our highlights by important rules in a layer',
    page: story({
      head: '<style>@layer page {*::highlight(voice-v1-military){text-decoration:none !important}}</style>',
    }),
    outcome: FOUND,
    rests: true,
    losesPaint: true,
    afterwards: isLost,
  },
];
