import type { Browser } from 'puppeteer-core';

/** The same picture, drawn anew by this browser. */
export function layAlone(browser: Browser, page: string): Promise<string> {
  return draw(browser, `<img src="data:image/png;base64,${page}" style="display:block">`);
}

/** One picture (PNG in base64, like all here) of a page with its popup over it, `left` pixels from its edge, where the toolbar button is. */
export function layOver(browser: Browser, page: string, popup: string, left: number): Promise<string> {
  return draw(
    browser,
    `<img src="data:image/png;base64,${page}" style="display:block">
    <img src="data:image/png;base64,${popup}" style="position:absolute;top:8px;left:${left}px;border-radius:10px;box-shadow:0 0 0 1px #8886,0 12px 40px #0006">`,
  );
}

/** One picture of a page with a panel to its right, both as high as the lower of them. */
export function layBeside(browser: Browser, page: string, panel: string): Promise<string> {
  const height = Math.min(heightOf(page), heightOf(panel));
  return draw(
    browser,
    `<div style="display:grid;grid-auto-flow:column;width:max-content;height:${height}px;overflow:hidden"><img src="data:image/png;base64,${page}">
    <img src="data:image/png;base64,${panel}" style="border-left:1px solid #8888"></div>`,
  );
}

/** The width of a picture in pixels, which PNG keeps in the first chunk, before its height. */
export const widthOf = (png: string): number => Buffer.from(png, 'base64').readUInt32BE(16);
const heightOf = (png: string): number => Buffer.from(png, 'base64').readUInt32BE(20);

async function draw(browser: Browser, content: string): Promise<string> {
  const sheet = await browser.newPage();
  try {
    await sheet.setContent(`<body style="margin:0">${content}`);
    const { width, height } = await sheet.evaluate(async () => {
      await Promise.all([...document.images].map((image) => image.decode()));
      const { scrollWidth, scrollHeight } = document.documentElement;
      return { width: scrollWidth, height: scrollHeight };
    });
    await sheet.setViewport({ width, height });
    return await sheet.screenshot({ encoding: 'base64' });
  } finally {
    await sheet.close();
  }
}
