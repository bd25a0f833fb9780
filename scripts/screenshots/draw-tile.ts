import { readFileSync } from 'node:fs';
import type { Browser } from 'puppeteer-core';
import { PLAIN_LOOK } from '../../src/paint/look';
import { PAPER } from '../../src/paint/read-backdrop';
import { toDeclarations } from '../../src/paint/to-css';
import { VOICES, type Voice } from '../../src/voices/voice';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The small promotional tile of Chrome's store, and the large one. */
export const TILES: readonly Size[] = [
  { width: 440, height: 280 },
  { width: 1400, height: 560 },
];

/** An invented report, as it is painted. */
const REPORT: readonly (readonly [Voice, string])[] = [
  ['military', 'The army said that it had cleared the river of mines.'],
  ['reporter', 'The ferries run again after eleven weeks.'],
  ['prime-minister', '“This is a good day,” Prime Minister Tomas Drevan said.'],
  ['broadcaster', 'Radio Velin reported that two crossings were still closed.'],
];

const STYLE = `
  body { margin: 0; height: 100vh; box-sizing: border-box; display: grid; align-content: center; background: #34416b; color: #fff;
    font-family: system-ui, "DejaVu Sans", sans-serif }
  header { display: flex; align-items: center; gap: 4vh }
  svg { width: 18vh; flex: none }
  h1 { margin: 0; font-size: 11vh; line-height: 1.15 }
  p { margin: 0; font-size: 5.2vh; line-height: 1.35; color: #dfe4f5 }
  main { background: #fff; color: #1b1b1f; border-radius: 3vh; font: 5.4vh/1.62 Georgia, "DejaVu Serif", serif }
  @media (max-aspect-ratio: 2/1) {
    body { padding: 0 5.5vw; gap: 5vh }
    main { padding: 3.5vh 4.5vh }
  }
  @media (min-aspect-ratio: 2/1) {
    body { padding: 0 6vw; gap: 5vw; grid-template-columns: auto 1fr; align-items: center }
    h1 { font-size: 12vh }
    p { font-size: 5vh; white-space: nowrap }
    main { padding: 5vh 6vh; font-size: 5.2vh; line-height: 1.7 }
  }`;

/** Icon, name, what it does, and a painted report on paper, as a PNG in base64. All lengths follow from the height. */
export async function drawTile(board: Browser, { width, height }: Size): Promise<string> {
  const page = await board.newPage();
  try {
    await page.setViewport({ width, height });
    await page.setContent(`<style>${STYLE}</style>
      <header>${readFileSync('assets/icon.svg', 'utf8')}<div><h1>Sourcelight</h1><p>See who is speaking in the news</p></div></header>
      <main>${REPORT.map(([voice, words]) => `<span style='${toStyle(voice)}'>${words}</span>`).join(' ')}</main>`);
    return await page.screenshot({ encoding: 'base64' });
  } finally {
    await page.close();
  }
}

function toStyle(voice: Voice): string {
  const { mark } = VOICES[voice];
  return mark ? toDeclarations(mark, PLAIN_LOOK, PAPER.light) : '';
}
