import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const FOLDER = 'docs/store/pictures';
const PICTURES = readdirSync(FOLDER);
const SIGNATURE = '89504e470d0a1a0a';
/** Colour types of PNG that have no alpha channel: grey, RGB, palette. */
const OPAQUE = [0, 2, 3];

/** What the first chunk of a PNG says. */
function readHeader(file: string) {
  const bytes = readFileSync(`${FOLDER}/${file}`);
  expect(bytes.toString('hex', 0, 8)).toBe(SIGNATURE);
  return { size: `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, colourType: bytes[25], bytes: bytes.length };
}

describe('the pictures for the stores', () => {
  it('are five of each browser, as many as Chrome takes, and the promotional tiles', () => {
    const scenes = ['1-popup', '2-card', '3-panel', '4-dark', '5-settings'];
    const shots = ['chromium', 'firefox'].flatMap((browser) => scenes.map((scene) => `${browser}-${scene}.png`));
    expect([...PICTURES].sort()).toEqual([...shots, 'tile-1400x560.png', 'tile-440x280.png'].sort());
  });

  it.each(PICTURES)('%s has the size and the colours that the stores ask for', (file) => {
    const { size, colourType, bytes } = readHeader(file);
    expect(size).toBe(/^tile-(\d+x\d+)\.png$/.exec(file)?.[1] ?? '1280x800');
    expect(OPAQUE).toContain(colourType);
    // AMO takes no more than 4 MB.
    expect(bytes).toBeLessThan(4_000_000);
  });
});
