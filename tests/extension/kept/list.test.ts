import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { CORRECTIONS, PRIVATE_CORRECTIONS } from '../../../src/extension/kept/corrections';
import { addTo, type KeptList, readList, removeFrom, replaceList } from '../../../src/extension/kept/list';
import { OFF_SITES, PRIVATE_SITES } from '../../../src/extension/kept/off-sites';
import { READER_RULES } from '../../../src/extension/kept/reader-rules';

interface Sample {
  readonly list: KeptList<never>;
  /** The entry number `nth`; all are about something else. */
  readonly toEntry: (nth: number) => unknown;
  /** An entry about the same as the first one. */
  readonly newer: unknown;
  /** What is none: of a newer version, or written by nobody. */
  readonly odd: readonly unknown[];
}

const sample = <T>(list: KeptList<T>, toEntry: (nth: number) => T, newer: T, odd: readonly unknown[]): Sample => ({
  list: list as unknown as KeptList<never>,
  toEntry,
  newer,
  odd,
});
const toCorrection = (nth: number) =>
  ({ url: 'https://a.example/', sentence: `Sentence ${nth}.`, voice: 'law' }) as const;
const ODD_CORRECTIONS = [
  null,
  { url: 1 },
  { ...toCorrection(1), voice: 'robot' },
  { ...toCorrection(1), url: 'a'.repeat(4001) },
];
const ODD_SITES = [null, 7, '', 'a b', 'a:80', 'a/b', 'user@a', { host: 'new.example' }, 'a'.repeat(256)];

const SAMPLES: readonly (readonly [string, Sample])[] = [
  ['sites that are off', sample(OFF_SITES, (nth) => `paper-${nth}.example`, 'paper-0.example', ODD_SITES)],
  [
    'sites of private windows',
    sample(
      PRIVATE_SITES,
      (nth) => ({ host: `paper-${nth}.example`, reading: 'off' as const }),
      { host: 'paper-0.example', reading: 'on' },
      [null, 'paper.example', { host: 'a b', reading: 'off' }, { host: 'a.example', reading: 'maybe' }],
    ),
  ],
  ['corrections', sample(CORRECTIONS, toCorrection, { ...toCorrection(0), voice: 'expert' }, ODD_CORRECTIONS)],
  [
    'corrections of private windows',
    sample(PRIVATE_CORRECTIONS, toCorrection, { ...toCorrection(0), voice: 'expert' }, ODD_CORRECTIONS),
  ],
  [
    'rules',
    sample(
      READER_RULES,
      (nth) => ({ phrase: `Institute ${nth}`, voice: 'law' as const }),
      { phrase: 'Institute 0', voice: 'expert' },
      [null, [], 'acme', { phrase: 'x', voice: 'toString' }, { phrase: 'Acme Robots', voice: 'robot' }],
    ),
  ],
];

describe.each(SAMPLES)('the list of %s', (_, { list, toEntry, newer, odd }) => {
  const { area, key } = list.place;
  const [first, second] = [toEntry(0) as never, toEntry(1) as never];
  const put = (value: unknown): Promise<void> => fakeBrowser.storage[area].set({ [key]: value });
  const raw = async (): Promise<unknown> => (await fakeBrowser.storage[area].get(key))[key];
  beforeEach(() => fakeBrowser.reset());

  it('is read entry by entry: an odd one costs no other', async () => {
    await put([...odd, first, ...odd, second]);
    expect(await readList(list)).toEqual([first, second]);
  });

  it.each([undefined, null, 'none', 7, { length: 3 }])('is empty where %j is kept', async (kept) => {
    await put(kept);
    expect(await readList(list)).toEqual([]);
  });

  it('leaves alone what it does not understand, also when others come and go', async () => {
    await put([...odd, first]);
    await addTo(list, second);
    await removeFrom(list, first);
    expect(await raw()).toEqual([...odd, second]);
  });

  it('has the newer in place of the older about the same', async () => {
    await put([first, second]);
    await addTo(list, newer as never);
    expect(await raw()).toEqual([second, newer]);
  });

  it('refuses one more than can be kept, and changes nothing', async () => {
    const many = Array.from({ length: list.most }, (__, nth) => toEntry(nth));
    await put(many);
    await expect(addTo(list, toEntry(list.most) as never)).rejects.toMatchObject({ refusal: 'full' });
    expect(await raw()).toEqual(many);
    await addTo(list, newer as never);
    await expect(replaceList(list, [...many, toEntry(list.most)] as never)).rejects.toMatchObject({ refusal: 'full' });
    expect(await readList(list)).toHaveLength(list.most);
  });

  it('refuses what is no entry, which nobody could see or remove', async () => {
    for (const one of odd) await expect(addTo(list, one as never)).rejects.toMatchObject({ refusal: 'unfit' });
    await expect(replaceList(list, odd as never)).rejects.toMatchObject({ refusal: 'unfit' });
    expect(await raw()).toBeUndefined();
  });

  it('is replaced whole, what it did not understand included', async () => {
    await put(odd);
    await replaceList(list, [first]);
    expect(await raw()).toEqual([first]);
  });
});
