import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { page } from './fuzz/arbitrary-page';
import { articleText } from './fuzz/arbitrary-text';
import { findPageFaults, findTextFaults } from './fuzz/find-faults';
import { findGrowth } from './fuzz/find-growth';

const USAGE = `Tries the analysis and the reading of pages on made-up articles, and looks for one on which a property breaks.

  npm run fuzz [-- --minutes N] [--cases N] [--seed N]

--minutes   how long to go on (1 unless told)
--cases     stop after so many cases instead
--seed      where to begin (drawn from the clock unless told); the seed of a broken case is printed, and the case is shrunk

Ends with status 1 when a property breaks.`;

/** Cases that run between two looks at the clock. */
const BATCH = 500;

const TARGETS = [
  { name: 'text', check: (seed: number, numRuns: number) => run(articleText, findTextFaults, seed, numRuns) },
  { name: 'page', check: (seed: number, numRuns: number) => run(page, findPageFaults, seed, numRuns) },
] as const;

const run = (
  arbitrary: fc.Arbitrary<string>,
  findFaults: (input: string) => readonly string[],
  seed: number,
  numRuns: number,
): fc.RunDetails<[string]> =>
  fc.check(
    fc.property(arbitrary, (input) => {
      const faults = findFaults(input);
      if (faults.length > 0) throw new Error(faults.join('; '));
    }),
    { seed, numRuns },
  );

async function fuzz(): Promise<void> {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '1' },
      cases: { type: 'string' },
      seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const [minutes, seed] = [Number(values.minutes), Number(values.seed)];
  const wanted = values.cases === undefined ? Number.POSITIVE_INFINITY : Number(values.cases);
  if (!(minutes > 0) || !Number.isInteger(seed) || !(wanted > 0))
    throw new Error('--minutes and --cases take a number above 0, --seed a whole number.');
  const until = wanted === Number.POSITIVE_INFINITY ? Date.now() + 60_000 * minutes : Number.POSITIVE_INFINITY;
  console.log(`seed ${seed}`);
  let cases = 0;
  for (let batch = 0; Date.now() < until && cases < wanted; batch++) {
    const target = TARGETS[batch % TARGETS.length] ?? TARGETS[0];
    const numRuns = Math.min(BATCH, wanted - cases);
    const found = target.check(seed + batch, numRuns);
    cases += found.numRuns;
    // Closed pages are freed when nothing runs.
    await setTimeout(0);
    if (found.failed) {
      console.error(
        `\n${target.name}: broken with --seed ${seed + batch}, shrunk ${found.numShrinks} times\n${JSON.stringify(found.counterexample?.[0])}\n${found.errorInstance}`,
      );
      process.exitCode = 1;
      return;
    }
    if (batch % 10 === 9) console.log(`${cases} cases, ${Math.round(process.memoryUsage().heapUsed / 1e6)} MB`);
  }
  console.log(`${cases} cases, no property broken`);
  for (const { characters, perCharacter } of findGrowth(seed))
    console.log(`${String(characters).padStart(9)} characters: ${perCharacter.toFixed(2)} µs of processor time each`);
}

fuzz().catch((error: unknown) => {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  process.exitCode = 2;
});
