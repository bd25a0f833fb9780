import { describe, expect, it } from 'vitest';
import { browserNames } from './browser-names';
import { findBarriers } from './find-barriers';
import { readPainted } from './read-painted';
import { readPopup } from './read-popup';
import { seatReader } from './seat-reader';
import { until } from './until';

const FORUM = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Night boats - forum</title></head><body><main>
<h1>Night boats: what now?</h1>
<p>I have taken the last boat home for nine years, and nobody has told me how I am to get to the late shift from October on.</p>
<p>The mayor said on the radio that the county would pay for a bus. “Nobody will sleep on the quay,” she said.</p>
<p>The police said that the harbour road would stay open, which is something at least, if you have a car and somebody to share it with.</p>
</main></body></html>`;

describe.each(browserNames)('what a reader insists on or selects in %s', (name) => {
  const reader = seatReader(name, { viewport: { width: 900, height: 900 } }, { 'forum.html': FORUM });
  /** Selects the paragraphs from one number to another. */
  const select = (first: number, last: number): Promise<void> =>
    reader.page.evaluate(
      (from, to) => {
        const all = document.querySelectorAll('main p');
        const [start, end] = [all[from], all[to]];
        if (!start || !end) throw new Error('There are fewer paragraphs than that.');
        getSelection()?.setBaseAndExtent(start, 0, end, end.childNodes.length);
      },
      first,
      last,
    );
  /** A real click in the menu lets an extension into the reader.page; the event that stands for one in Chromium does not, but a click on the button does. */
  const grantAccess = async (): Promise<void> => {
    const popup = await reader.open.openPopup(reader.page);
    await readPopup(popup);
    await popup.close();
  };
  const painted = async (): Promise<string> => (await readPainted(reader.page)).join(' ');

  it('analyses a page that is no article when the reader says so, and until they go elsewhere', async () => {
    await reader.visit('forum.html');
    const popup = await reader.open.openPopup(reader.page);
    expect(await readPopup(popup)).toMatchObject({
      kind: 'message',
      title: expect.stringMatching(/not look like|too short/),
    });
    expect(await painted()).toBe('');
    expect(await findBarriers(popup, `${name}, popup that asks`)).toEqual([]);
    await popup.evaluate(() => document.querySelector<HTMLElement>('button.wish')?.click());
    const content = await until('the article', async () => {
      const now = await readPopup(popup);
      return now.kind === 'article' ? now : null;
    });
    expect(content.text).toMatch(/because you asked/);
    expect(content.voices.map(({ voice }) => voice)).toContain('law');
    expect(await painted()).toMatch(/Nobody will sleep on the quay.*|The police said/);
    await popup.close();
    const again = await reader.open.openPopup(reader.page);
    expect(await readPopup(again)).toMatchObject({ kind: 'article' });
    await again.close();
  });

  it('offers no analysis of a page without words', async () => {
    await reader.visit('short.html');
    const popup = await reader.open.openPopup(reader.page);
    await readPopup(popup);
    const offered = await popup.evaluate(() => document.querySelectorAll('button').length);
    expect(offered).toBe((await readPopup(popup)).title.includes('no text') ? 0 : 1);
    await popup.close();
  });

  it('says who is speaking in a selection of a page that is no article', async () => {
    await reader.visit('forum.html');
    await grantAccess();
    await select(1, 1);
    await reader.open.chooseMenuItem(reader.page, 'selection');
    const popup = await reader.open.reachPopup();
    expect(await readPopup(popup)).toMatchObject({
      kind: 'article',
      text: expect.stringMatching(/Only what you selected/),
    });
    expect(await painted()).toMatch(/Nobody will sleep on the quay/);
    expect(await painted()).not.toMatch(/The police/);
    await popup.close();
  });

  it('reads a selection in an article with the whole article in mind, and leads back to it', async () => {
    await reader.visit('article.html');
    await grantAccess();
    const whole = (await painted()).length;
    await select(2, 3);
    await reader.open.chooseMenuItem(reader.page, 'selection');
    await until('less paint', async () => (await painted()).length < whole);
    expect(await painted()).not.toBe('');
    const popup = await reader.open.reachPopup();
    const content = await readPopup(popup);
    expect(content.text).toMatch(/Only what you selected/);
    expect(await findBarriers(popup, `${name}, popup on a selection`)).toEqual([]);
    await popup.evaluate(() => document.querySelector<HTMLElement>('.notes .wish')?.click());
    await until('the whole', async () => (await painted()).length === whole);
    await popup.close();
  });
});
