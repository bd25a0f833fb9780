import type { Browser } from 'puppeteer-core';

/** How many pixels of a PNG (base64) are within `tolerance` of each colour (`#rrggbb`), counted by a browser: no image library is needed. */
export async function countPixels(
  browser: Browser,
  png: string,
  colours: readonly string[],
  tolerance = 8,
): Promise<readonly number[]> {
  const page = await browser.newPage();
  try {
    return await page.evaluate(
      async (data, wanted, slack) => {
        const image = new Image();
        image.src = `data:image/png;base64,${data}`;
        await image.decode();
        const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
        const context = canvas.getContext('2d');
        context?.drawImage(image, 0, 0);
        const pixels = context?.getImageData(0, 0, image.width, image.height).data ?? [];
        const targets = wanted.map((hex) => Number.parseInt(hex.slice(1), 16));
        const counts = wanted.map(() => 0);
        for (let at = 0; at < pixels.length; at += 4)
          targets.forEach((rgb, index) => {
            const isNear =
              Math.abs((pixels[at] ?? 0) - (rgb >> 16)) <= slack &&
              Math.abs((pixels[at + 1] ?? 0) - ((rgb >> 8) & 255)) <= slack &&
              Math.abs((pixels[at + 2] ?? 0) - (rgb & 255)) <= slack;
            if (isNear) counts[index] = (counts[index] ?? 0) + 1;
          });
        return counts;
      },
      png,
      [...colours],
      tolerance,
    );
  } finally {
    await page.close();
  }
}

/** How many pixels of two PNGs (base64) of the same size differ plainly. */
export async function countDifferent(browser: Browser, one: string, other: string): Promise<number> {
  const page = await browser.newPage();
  try {
    return await page.evaluate(
      async (pngs) => {
        const [a, b] = await Promise.all(
          pngs.map(async (data) => {
            const image = new Image();
            image.src = `data:image/png;base64,${data}`;
            await image.decode();
            const canvas = Object.assign(document.createElement('canvas'), {
              width: image.width,
              height: image.height,
            });
            const context = canvas.getContext('2d');
            context?.drawImage(image, 0, 0);
            return context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
          }),
        );
        let count = 0;
        for (let at = 0; at < (a?.length ?? 0); at += 4)
          if ([0, 1, 2].some((channel) => Math.abs((a?.[at + channel] ?? 0) - (b?.[at + channel] ?? 0)) > 40))
            count += 1;
        return count;
      },
      [one, other],
    );
  } finally {
    await page.close();
  }
}
