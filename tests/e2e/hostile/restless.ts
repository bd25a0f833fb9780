import { setTimeout as rest } from 'node:timers/promises';
import { articleOf, LATER } from '../living-pages';
import { until } from '../until';
import { ARMY, FOUND, type HostilePage, type Scene, story } from './hostile-page';

/** Whatever is painted at the moment of the question. */
const SHOWN = { ...FOUND, painted: [] } as const;
const act = ({ page }: Scene): Promise<boolean> => page.evaluate(() => dispatchEvent(new Event('act')));
const paintedSoon = (scene: Scene, words: string): Promise<unknown> =>
  until(`paint on "${words}"`, async () => (await scene.painted()).includes(words));

/** Pages that do not hold still while they are read and painted. */
export const RESTLESS: readonly HostilePage[] = [
  {
    name: 'writes its article anew ten times a second',
    page: story({
      script: `setInterval(() => { const all = document.querySelector('article'); all.innerHTML = all.innerHTML; }, 100);`,
    }),
    outcome: SHOWN,
    losesPaint: true,
  },
  {
    name: 'scrolls without end, a paragraph every 50 milliseconds',
    page: story({
      script: `let nth = 0;
setInterval(() => {
  if (nth++ > 400) return;
  const more = document.createElement('p');
  more.textContent = 'The army said that column ' + nth + ' had crossed the bridge, and that the next would follow at noon.';
  document.querySelector('article').append(more);
}, 50);`,
    }),
    outcome: FOUND,
    afterwards: (scene) => paintedSoon(scene, 'column 9') as Promise<never>,
  },
  {
    name: 'replaces every text node under the paint, as frameworks do when they take over a page',
    page: story({
      script: `addEventListener('act', () => {
  const walker = document.createTreeWalker(document.querySelector('article'), NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  for (const text of texts) text.replaceWith(document.createTextNode(text.data));
});`,
    }),
    outcome: FOUND,
    afterwards: async (scene) => {
      await act(scene);
      await paintedSoon(scene, ARMY[0]);
    },
  },
  {
    name: 'takes itself away as soon as it is painted',
    page: story({
      script: `const timer = setInterval(() => { if (CSS.highlights.size > 0) { clearInterval(timer); document.documentElement.remove(); } }, 1);`,
    }),
    outcome: { kind: 'any' },
    losesPaint: true,
  },
  {
    name: 'takes its article away and puts it back all the time',
    page: story({
      script: `const all = document.querySelector('article'), main = document.querySelector('main');
setInterval(() => { if (all.isConnected) all.remove(); else main.append(all); }, 7);`,
    }),
    outcome: { kind: 'any' },
    losesPaint: true,
  },
  {
    name: 'fights every highlight by putting copies of its text in place',
    page: story({
      script: `const fight = () => {
  if (CSS.highlights.size > 0) for (const paragraph of document.querySelectorAll('p')) paragraph.replaceChildren(paragraph.firstChild.cloneNode());
  setTimeout(fight, 10);
};
fight();`,
    }),
    outcome: SHOWN,
    losesPaint: true,
  },
  {
    name: 'removes whatever is added to it',
    page: story({
      script: `const own = new Set(document.querySelectorAll('*'));
new MutationObserver((records) => { for (const { addedNodes } of records) for (const node of addedNodes) if (!own.has(node)) node.remove(); })
  .observe(document, { childList: true, subtree: true });`,
    }),
    outcome: FOUND,
    afterwards: async (scene) => {
      await scene.open.pressShortcut(scene.page, 'next-sentence');
      await rest(1500);
      if (!(await scene.painted()).includes(ARMY[0])) throw new Error('The paint is gone.');
    },
  },
  {
    name: 'is written by document.write',
    page: story({
      body: '',
      script: `for (const piece of ${JSON.stringify(articleOf('bridge').split(/(?<=>)/u))}) document.write(piece);`,
    }),
    outcome: FOUND,
    rests: true,
  },
  {
    name: 'opens itself anew after it was painted',
    page: story({
      script: `addEventListener('act', () => {
  document.open();
  document.write(${JSON.stringify(`<!doctype html><title>Later</title><main>${articleOf('harbour')}<p>${LATER}</p></main>`)});
  document.close();
});`,
    }),
    outcome: FOUND,
    afterwards: async (scene) => {
      await act(scene);
      await paintedSoon(scene, 'There is nothing left to unload');
    },
  },
  {
    name: 'makes up pointer, click, scroll and selection events by the thousand',
    page: story({
      script: `const types = ['pointermove', 'pointerdown', 'pointerup', 'mousemove', 'click', 'toggle', 'scroll', 'keydown', 'selectionchange'];
setInterval(() => {
  const at = document.querySelector('p');
  for (let nth = 0; nth < 50; nth += 1) for (const type of types)
    at.dispatchEvent(type.startsWith('pointer') ? new PointerEvent(type, { bubbles: true, clientX: 60, clientY: 120 }) : new Event(type, { bubbles: true }));
}, 20);`,
    }),
    outcome: FOUND,
    rests: true,
    afterwards: async ({ page }) => {
      await rest(500);
      const cards = await page.evaluate(() => document.querySelectorAll('html > div').length);
      if (cards > 0) throw new Error('A card opened for an event that the page made up.');
    },
  },
  {
    name: 'moves to another address twenty times a second',
    page: story({
      script: `let nth = 0; setInterval(() => { try { history.replaceState(null, '', '#' + nth++); } catch {} }, 50);`,
    }),
    outcome: FOUND,
    rests: true,
    isEndless: true,
    startsWith: ARMY[0],
    afterwards: () => rest(1500),
  },
  {
    name: 'fills the history with addresses',
    page: story({ script: `for (let nth = 0; nth < 150; nth += 1) history.pushState({ nth }, '', '?at=' + nth);` }),
    outcome: FOUND,
    rests: true,
  },
  {
    name: 'loads itself anew every second',
    page: story({ head: '<meta http-equiv="refresh" content="1">' }),
    outcome: { kind: 'any' },
    losesPaint: true,
    afterwards: () => rest(1200),
  },
  {
    name: 'goes elsewhere as soon as it is painted',
    page: story({
      script: `const timer = setInterval(() => { if (CSS.highlights.size > 0) { clearInterval(timer); location.href = 'about:blank'; } }, 1);`,
    }),
    outcome: { kind: 'any' },
    losesPaint: true,
  },
  {
    name: 'never ends loading',
    page: {
      body: () => (response) => {
        const { body } = story({});
        const [before = ''] = (body() as string).split('</article>');
        response.write(before);
      },
    },
    outcome: FOUND,
    isEndless: true,
    startsWith: 'farmers to stay away until then',
  },
  {
    name: 'sends its first words only after seconds',
    page: {
      body: () => (response) => {
        response.write('<!doctype html><html lang="en"><head>');
        setTimeout(() => {
          const { body } = story({});
          response.end(body());
        }, 2500);
      },
    },
    outcome: { kind: 'any' },
    isEndless: true,
    afterwards: async (scene) => {
      await until('the page', () => scene.page.evaluate(() => document.readyState === 'complete'));
      const { kind } = await scene.ask();
      if (kind !== 'article') throw new Error(`The popup shows a ${kind}.`);
    },
  },
];
