import { afterEach, describe, expect, it, vi } from 'vitest';
import { atOnce, type InPieces, inSlices, letPageGoOnBefore } from '../../src/article/in-slices';

/** Work of so many pieces, each of which takes so many milliseconds by a clock of its own. */
function* workOf(pieces: number, pass: () => void): InPieces<string> {
  for (let nth = 0; nth < pieces; nth += 1) {
    pass();
    yield;
  }
  return 'done';
}

describe('work in pieces', () => {
  afterEach(() => vi.unstubAllGlobals());
  const clockOf = (step: number) => {
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    return () => {
      now += step;
    };
  };

  it('lets the page go on whenever a slice is full', async () => {
    const rest = vi.fn(async () => {});
    vi.stubGlobal('scheduler', { yield: rest });
    expect(await inSlices(workOf(40, clockOf(2)))).toBe('done');
    expect(rest).toHaveBeenCalledTimes(10);
  });

  it('does what is short at once', async () => {
    const rest = vi.fn(async () => {});
    vi.stubGlobal('scheduler', { yield: rest });
    expect(await inSlices(workOf(3, clockOf(2)))).toBe('done');
    expect(rest).not.toHaveBeenCalled();
  });

  it('goes on without the browser’s help where there is none', async () => {
    vi.stubGlobal('scheduler', undefined);
    expect(await inSlices(workOf(9, clockOf(5)))).toBe('done');
    expect(atOnce(workOf(9, () => {}))).toBe('done');
  });

  it('lets the page go on ahead of long texts alone', async () => {
    const rest = vi.fn(async () => {});
    vi.stubGlobal('scheduler', { yield: rest });
    await letPageGoOnBefore('It rained. '.repeat(1000));
    expect(rest).not.toHaveBeenCalled();
    await letPageGoOnBefore('It rained. '.repeat(2000));
    expect(rest).toHaveBeenCalledOnce();
  });
});
