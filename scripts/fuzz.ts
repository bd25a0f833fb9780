import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { page } from './fuzz/arbitrary-page';
import { articleText } from './fuzz/arbitrary-text';
import { findPageFaults, findTextFaults } from './fuzz/find-faults';
import { findGrowth } from './fuzz/find-growth';
import { readHeldMemory } from './fuzz/held-memory';

const USAGE = `Tries the analysis and the reading of pages on made-up articles, and looks for one on which a property breaks.

  npm run fuzz [-- --minutes N] [--cases N] [--seed N] [--only text|page]

--minutes   how long to go on (1 unless told)
--cases     stop after so many cases instead
--seed      where to begin (drawn from the clock unless told); the seed of a broken case is printed, and the case is shrunk
--only      texts alone, or pages alone (twenty texts to one page unless told: pages are dear)

Then measures how the time grows with the length of a text, and of parts of a page. Ends with status 1 when a property breaks, when time grows faster than
the length (power above 1.25), or when memory grows with the number of cases (by more than 60 MB).`;

const MOST_EXPONENT = 1.25;
const MOST_HELD = 60;
/** Rounds that run before memory is looked at, and then between two looks. */
const WARM_UP = 4;
const ROUNDS = 10;

type TargetName = 'text' | 'page';
interface Target {
  readonly name: TargetName;
  /** Cases that run between two looks at the clock. */
  readonly batch: number;
  readonly check: (seed: number, numRuns: number) => fc.RunDetails<[string]>;
}

const check =
  (arbitrary: fc.Arbitrary<string>, findFaults: (input: string) => readonly string[]): Target['check'] =>
  (seed, numRuns) =>
    fc.check(
      fc.property(arbitrary, (input) => {
        const faults = findFaults(input);
        if (faults.length > 0) throw new Error(faults.join('; '));
      }),
      { seed, numRuns },
    );

const TARGETS: readonly Target[] = [
  { name: 'text', batch: 500, check: check(articleText, findTextFaults) },
  { name: 'page', batch: 25, check: check(page, findPageFaults) },
];

interface Plan {
  readonly targets: readonly Target[];
  readonly seed: number;
  readonly cases: number;
  /** When to stop, by the clock. */
  readonly until: number;
}

function readPlan(): Plan | null {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '1' },
      cases: { type: 'string' },
      seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
      only: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  const [minutes, seed, cases] = [Number(values.minutes), Number(values.seed), Number(values.cases ?? Infinity)];
  if (!(minutes > 0) || !Number.isInteger(seed) || !(cases > 0))
    throw new Error('--minutes and --cases take a number above 0, --seed a whole number.');
  const targets = TARGETS.filter(({ name }) => values.only === undefined || values.only === name);
  if (targets.length === 0) throw new Error('--only takes text or page.');
  return { targets, seed, cases, until: values.cases === undefined ? Date.now() + 60_000 * minutes : Infinity };
}

/** Runs round after round; whether every property held. */
async function tryCases({ targets, seed, cases, until }: Plan): Promise<boolean> {
  const counts: Record<TargetName, number> = { text: 0, page: 0 };
  const total = (): number => counts.text + counts.page;
  let heldBefore = 0;
  for (let round = 0; Date.now() < until && total() < cases; round++) {
    for (const target of targets) {
      const numRuns = Math.min(target.batch, cases - total());
      if (numRuns <= 0) break;
      const found = target.check(seed + round, numRuns);
      counts[target.name] += found.numRuns;
      // Closed pages are freed when nothing runs.
      await setTimeout(0);
      if (!found.failed) continue;
      console.error(
        `\n${target.name}: broken, once more by --only ${target.name} --seed ${seed + round} --cases ${found.numRuns}; shrunk ${found.numShrinks} times\n${JSON.stringify(found.counterexample?.[0])}\n${found.errorInstance}`,
      );
      return false;
    }
    if (round === WARM_UP) heldBefore = await readHeldMemory();
    else if (round > WARM_UP && (round - WARM_UP) % ROUNDS === 0) {
      const held = await readHeldMemory();
      console.log(`${counts.text} texts, ${counts.page} pages, ${held.toFixed(0)} MB held`);
      if (held - heldBefore > MOST_HELD) {
        console.error(`${(held - heldBefore).toFixed(0)} MB more are held than at the beginning.`);
        return false;
      }
    }
  }
  console.log(`${total()} cases (${counts.text} texts, ${counts.page} pages), no property broken`);
  return true;
}

/** Whether time grows no faster than what is read. */
function isLinear(seed: number): boolean {
  let holds = true;
  for (const { kind, points, exponent } of findGrowth(seed)) {
    const times = points.map(({ characters, ms }) => `${((1000 * ms) / characters).toFixed(2)}`).join(', ');
    console.log(`${kind}: µs a character ${times}; time grows with the length to the power of ${exponent.toFixed(2)}`);
    holds &&= exponent <= MOST_EXPONENT;
  }
  return holds;
}

async function fuzz(): Promise<void> {
  const plan = readPlan();
  if (!plan) {
    console.log(USAGE);
    return;
  }
  console.log(`seed ${plan.seed}`);
  if (!(await tryCases(plan)) || !isLinear(plan.seed)) process.exitCode = 1;
}

fuzz().catch((error: unknown) => {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  process.exitCode = 2;
});
