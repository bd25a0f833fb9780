import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Analysis } from '../../src/analyze';
import { atOnce } from '../../src/article/in-slices';
import { PLAIN_LOOK } from '../../src/paint/look';
import { isLaid, mend } from '../../src/paint/mend';
import { changeLook, fill, hideVoice, type Painting, toPainting } from '../../src/paint/paint';
import type { Surface } from '../../src/paint/surface';
import type { Voice } from '../../src/voices/voice';
import { FakeHighlight, FakeSheet } from '../extension/fake-highlight';

const VOICES: readonly Voice[] = ['military', 'broadcaster', 'military', 'military', 'broadcaster'];
const MILITARY = 'voice-v1-military';
const BROADCASTER = 'voice-v1-broadcaster';

describe('a painting on a page that tampers with it', () => {
  const registry = new Map<string, FakeHighlight>();
  let painting: Painting;
  beforeEach(() => {
    registry.clear();
    vi.stubGlobal('Highlight', FakeHighlight);
    vi.stubGlobal('CSS', { highlights: registry });
    vi.stubGlobal('CSSStyleSheet', FakeSheet);
    document.adoptedStyleSheets = [];
    document.body.innerHTML = VOICES.map((voice) => `<p>Said by ${voice}.</p>`).join('');
    const texts = [...document.querySelectorAll('p')].map(({ firstChild }) => firstChild as Text);
    const article = { text: 'x'.repeat(VOICES.length), blocks: [] };
    const sentences = VOICES.map((voice, start) => ({
      voice,
      sentence: { span: { start, end: start + 1 }, block: 0 },
    }));
    painting = atOnce(
      toPainting(document, { article, sentences } as unknown as Analysis, ({ start }) => {
        const node = texts[start] as Text;
        return [{ startContainer: node, startOffset: 0, endContainer: node, endOffset: node.length, collapsed: false }];
      }),
    );
    changeLook(painting, PLAIN_LOOK);
    atOnce(fill(painting));
  });
  afterEach(() => vi.unstubAllGlobals());

  const isSound = (): boolean => atOnce(isLaid(painting));
  const named = (name: string): FakeHighlight => registry.get(name) ?? new FakeHighlight();
  const first = (name: string): object => [...named(name)][0] ?? {};
  const sheet = (): CSSStyleSheet => document.adoptedStyleSheets.at(-1) ?? new CSSStyleSheet();

  it('is sound as it was laid, and while a voice is hidden', () => {
    expect(isSound()).toBe(true);
    hideVoice(painting, 'military');
    expect(isSound()).toBe(true);
  });

  it.each([
    ['clears the registry', () => registry.clear()],
    ['puts another highlight under our name', () => registry.set(MILITARY, new FakeHighlight(named(MILITARY)))],
    [
      'moves a range into the highlight of another voice',
      () => {
        const range = first(MILITARY);
        named(MILITARY).delete(range);
        named(BROADCASTER).add(range);
      },
    ],
    [
      'has two ranges change places',
      () => {
        const [army, station] = [first(MILITARY), first(BROADCASTER)];
        named(MILITARY).delete(army);
        named(BROADCASTER).delete(station);
        named(MILITARY).add(station);
        named(BROADCASTER).add(army);
      },
    ],
    ['empties a highlight', () => named(MILITARY).clear()],
    ['takes one range out', () => named(MILITARY).delete(first(MILITARY))],
    ['adds words of its own', () => named(MILITARY).add({})],
    [
      'changes the priority',
      () => {
        named(MILITARY).priority = -1;
      },
    ],
    [
      'changes the type',
      () => {
        named(MILITARY).type = 'spelling-error';
      },
    ],
    ['rewrites our rules', () => sheet().replaceSync('::highlight(voice-v1-military){}')],
    [
      'switches our rules off',
      () => {
        sheet().disabled = true;
      },
    ],
    [
      'keeps our rules for paper',
      () => {
        sheet().media.mediaText = 'print';
      },
    ],
    [
      'puts its own sheets in place of ours',
      () => {
        document.adoptedStyleSheets = [new CSSStyleSheet()];
      },
    ],
    [
      'does not let our rules be read',
      () =>
        Object.defineProperty(sheet(), 'cssRules', {
          get: () => {
            throw new Error('still loading');
          },
        }),
    ],
  ])('is noticed and laid again where the page %s', (_, tamper) => {
    tamper();
    expect(isSound()).toBe(false);
    atOnce(mend(painting));
    expect(isSound()).toBe(true);
    expect([named(MILITARY).size, named(BROADCASTER).size]).toEqual([3, 2]);
    expect(document.adoptedStyleSheets.filter((other) => other === sheet())).toHaveLength(1);
  });

  it('is sound without the frames that have gone', () => {
    const gone = { ...painting.surfaces[0], document: document.implementation.createHTMLDocument(), written: null };
    painting = { ...painting, surfaces: [...painting.surfaces, gone as unknown as Surface] };
    expect(isSound()).toBe(true);
    registry.clear();
    expect(isSound()).toBe(false);
  });

  it('leaves sheets and highlights of the page alone', () => {
    const [own, other] = [new CSSStyleSheet(), new FakeHighlight()];
    document.adoptedStyleSheets = [own, ...document.adoptedStyleSheets];
    registry.set('search', other);
    named(MILITARY).clear();
    atOnce(mend(painting));
    expect([document.adoptedStyleSheets[0], document.adoptedStyleSheets.length, registry.get('search')]).toEqual([
      own,
      2,
      other,
    ]);
  });
});
