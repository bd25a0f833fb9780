import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** How a script learns the time, or how long its processor has worked. */
const CLOCK = /\.(?:now|cpuUsage|hrtime)\(/u;
/** One prints how long a page was kept waiting, the others wait no longer than so long. None compares a time with what it should be. */
const MAY_ASK = ['tests/e2e/hostile.e2e.ts', 'tests/e2e/open-firefox.ts', 'tests/e2e/until.ts'];

// A slow or busy machine would fail it. How time grows with the length is what `npm run fuzz` and `npm run bench` measure.
it('no test asserts a time', () => {
  const asking = readdirSync('tests', { recursive: true, encoding: 'utf8' })
    .map((name) => `tests/${name}`)
    .filter((path) => path.endsWith('.ts') && CLOCK.test(readFileSync(path, 'utf8')));
  expect(asking.sort()).toEqual(MAY_ASK);
});
