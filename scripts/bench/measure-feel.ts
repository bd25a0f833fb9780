import type { Page } from 'puppeteer-core';

/** How an open page feels, in milliseconds. */
export interface Feel {
  /** Mean time between frames while the page scrolls through its text. */
  readonly frame: number;
  /** The slowest frame in a hundred. */
  readonly slowFrame: number;
  /** From a click on a sentence to the end of what it leads to, by the browser's own count. */
  readonly click: number;
}

const FRAMES = 90;
const STEP = 40;
const CLICKS = 5;

/** Scrolls an open page through its text and clicks into it. */
export async function measureFeel(page: Page): Promise<Feel> {
  await page.bringToFront();
  const frames = await page.evaluate(scroll, FRAMES, STEP);
  const click = await measureClicks(page);
  const sorted = [...frames].sort((a, b) => a - b);
  return {
    frame: frames.reduce((sum, ms) => sum + ms, 0) / frames.length,
    slowFrame: sorted[Math.floor(0.99 * (sorted.length - 1))] ?? 0,
    click,
  };
}

/** Runs in the page: the times between frames while it scrolls. */
async function scroll(frames: number, step: number): Promise<number[]> {
  const next = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  scrollTo(0, 0);
  await next();
  let last = await next();
  const times: number[] = [];
  for (let frame = 0; frame < frames; frame += 1) {
    scrollBy(0, step);
    const now = await next();
    times.push(now - last);
    last = now;
  }
  return times;
}

async function measureClicks(page: Page): Promise<number> {
  await page.evaluate(() => {
    const clicks: number[] = [];
    Object.assign(globalThis, { clicks });
    addEventListener('click', (event) => {
      // The end of the frame that follows: what is queued from within a frame runs when it is painted.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => clicks.push(performance.now() - event.timeStamp);
        port2.postMessage(null);
      });
    });
  });
  for (let nth = 0; nth < CLICKS; nth += 1) {
    await page.mouse.click(400, 200 + 60 * nth);
    await new Promise((done) => setTimeout(done, 120));
  }
  const clicks = await page.evaluate(() => (globalThis as unknown as { clicks: number[] }).clicks);
  return clicks.sort((a, b) => a - b)[clicks.length >> 1] ?? 0;
}
