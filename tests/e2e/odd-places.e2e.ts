import { describe, expect, it } from 'vitest';
import { browserNames } from './browser-names';
import { comeToRest } from './come-to-rest';
import { articleOf, headlineOf, headOf, paragraphsOf } from './living-pages';
import { readPainted } from './read-painted';
import { readPopup } from './read-popup';
import { seatReader } from './seat-reader';
import { until } from './until';

const page = (body: string, style = ''): string =>
  `<!doctype html><html lang="en"><head>${headOf('bridge')}<style>body{font:16px/1.5 serif;margin:24px}${style}</style></head><body>${body}</body></html>`;

const PAGES = {
  'dialog.html': page(
    `<p>Front page</p><dialog>${articleOf('bridge')}</dialog><script>document.querySelector('dialog').showModal()</script>`,
  ),
  'full-screen.html': page(
    `<h1>${headlineOf('bridge')}</h1><div id="text" style="background:#fff;overflow:auto">${paragraphsOf('bridge')}</div><button onclick="text.requestFullscreen()">Full screen</button>`,
  ),
  'columns.html': page(
    `<main><div>${articleOf('bridge').replace('</article>', `${paragraphsOf('harbour')}</article>`)}</div></main>`,
    'html,body{overflow:hidden;height:100%;margin:0}main{height:100vh;overflow-x:auto;overflow-y:hidden}main>div{height:90vh;columns:400px;column-fill:auto}p{margin-bottom:240px}',
  ),
  'framed.html': `<!doctype html><title>Reader</title><h1>Reader</h1><iframe sandbox="allow-scripts" src="dialog.html" width="800" height="800"></iframe>`,
  'read-aloud.html': page(
    `${articleOf('bridge')}<script>
const p = document.querySelectorAll('p')[1], words = [...p.textContent.matchAll(/\\S+/g)];
let nth = 0;
addEventListener('act', () => {
  for (const mark of p.querySelectorAll('span')) mark.replaceWith(...mark.childNodes);
  p.normalize();
  const word = words[nth++ % words.length], range = document.createRange();
  range.setStart(p.firstChild, word.index);
  range.setEnd(p.firstChild, word.index + word[0].length);
  range.surroundContents(document.createElement('span'));
});</script>`,
  ),
} as const;

const ARMY = 'The army said on Monday';

describe.each(browserNames)('articles in odd places in %s', (name) => {
  const reader = seatReader(name, { viewport: { width: 900, height: 700 } }, PAGES);
  /** Points at the first words of the army, then at the middle of the card that comes; whether it is still there and answers to the pointer. */
  const canUseCard = async (): Promise<boolean> => {
    const words = await reader.page.evaluate((wanted) => {
      const text = [...document.querySelectorAll('p')].find((p) => p.textContent.includes(wanted))?.firstChild;
      const range = document.createRange();
      if (text) range.setEnd(text, wanted.length);
      if (text) range.setStart(text, 0);
      const { left, top } = range.getBoundingClientRect();
      return { left, top };
    }, ARMY);
    await reader.page.mouse.move(words.left + 20, words.top + 8);
    const card = await until('the card', () =>
      reader.page.evaluate(() => {
        const host = document.querySelector('div[popover]');
        if (!host) return null;
        const { left, top, right, bottom } = host.getBoundingClientRect();
        return { x: (left + right) / 2, y: (top + bottom) / 2 };
      }),
    );
    await reader.page.mouse.move(card.x, card.y);
    await comeToRest(reader.page);
    return reader.page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.matches('div[popover]') ?? false, card);
  };

  it('reads and paints one in a modal dialog, and its card answers', async () => {
    await reader.visit('dialog.html');
    await reader.paint();
    expect((await readPainted(reader.page)).join(' ')).toContain(ARMY);
    expect(await canUseCard()).toBe(true);
  });

  it('shows a card in full screen that answers', async () => {
    await reader.visit('full-screen.html');
    await reader.paint();
    await reader.page.click('button');
    await until('full screen', () => reader.page.evaluate(() => document.fullscreenElement !== null));
    await comeToRest(reader.page);
    expect(await canUseCard()).toBe(true);
  });

  it('goes sideways to a sentence in columns', async () => {
    await reader.visit('columns.html');
    await reader.paint();
    for (let step = 0; step < 6; step += 1) await reader.open.pressShortcut(reader.page, 'next-sentence');
    await until('the text to move', () =>
      reader.page.evaluate(() => (document.querySelector('main')?.scrollLeft ?? 0) > 0),
    );
    await comeToRest(reader.page);
    const at = await reader.page.evaluate(() => {
      const [last] = [...document.querySelectorAll('p')].slice(-1);
      return last ? last.getBoundingClientRect().left : -1;
    });
    expect(at).toBeGreaterThanOrEqual(0);
    expect(at).toBeLessThan(900);
  });

  it('says that the text is in a frame of another site', async () => {
    await reader.visit('framed.html');
    const popup = await reader.open.openPopup(reader.page);
    expect(await readPopup(popup)).toMatchObject({
      kind: 'message',
      title: expect.stringContaining('frame of another site'),
    });
    await popup.close();
  });

  it('paints again after each word that a reading voice wraps', async () => {
    await reader.visit('read-aloud.html');
    await reader.paint();
    for (let word = 0; word < 20; word += 1) {
      await reader.page.evaluate(() => dispatchEvent(new Event('act')));
      await until('the paint', async () =>
        (await readPainted(reader.page)).join('').replaceAll(' ', '').includes('aswefoundit'),
      );
    }
  });
});
