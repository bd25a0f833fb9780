import { createFeatureWriter, type FeatureTable, mix, toStep } from './feature-table';
import { LABEL_COUNT, ROLE, roleOf } from './label';
import type { TokenColumns } from './token-columns';
import type { TokenFeatures } from './token-features';

const FIRST_TEMPLATE = 100;
const NONE = 15;
const OUTSIDE = 9;
/** Probabilities are seen in eight steps, finer near 0 and 1. */
const STEPS = [0.03, 0.12, 0.3, 0.5, 0.7, 0.88, 0.97];

const toProbabilityStep = (p: number): number => {
  let step = 0;
  while (step < STEPS.length && p >= (STEPS[step] as number)) step++;
  return step;
};

/**
 * The features of the second pass: those of the first, and what the first pass thought (`marginals`, `LABEL_COUNT` a token) of the
 * token, its neighbours, its sentence and the sentences beside it (stacking; Wolpert 1992, Cohen & Carvalho 2005).
 */
export function extractStackedFeatures(
  c: TokenColumns,
  first: TokenFeatures,
  marginals: Float64Array,
  blockOf: (sentence: number) => number,
): FeatureTable {
  const writer = createFeatureWriter(c.count);
  const view = readFirstPass(c, marginals);
  const { role, step } = view;

  // Made once, not for each token: functions are dear to make.
  let sentence = 0;
  let template = FIRST_TEMPLATE;
  const stepOf = (r: number, token: number): number => step[r * c.count + token] ?? 0;
  const isNear = (token: number): boolean => c.sentenceOf[token] === sentence;
  const roleAt = (token: number): number => (isNear(token) ? (role[token] ?? 0) : OUTSIDE);
  const add = (a: number, b = 0, d = 0): void => writer.add(template++, a, d === 0 ? b : mix(0, b, d));
  const distance = (i: number, other: number): number => (other < 0 ? NONE : toStep(Math.abs(i - other)));

  for (let i = 0; i < c.count; i++) {
    sentence = c.sentenceOf[i] ?? 0;
    template = FIRST_TEMPLATE;
    const own = role[i] ?? 0;
    const sure = step[own * c.count + i] ?? 0;

    add(stepOf(ROLE.source, i));
    add(stepOf(ROLE.cue, i));
    add(stepOf(ROLE.content, i));
    add(own, sure);
    add(stepOf(ROLE.source, i), 16 * stepOf(ROLE.cue, i) + stepOf(ROLE.content, i));
    for (let near = i - 1; near <= i + 1; near += 2)
      add(roleAt(near), 16 * own + (isNear(near) ? stepOf(role[near] ?? 0, near) : OUTSIDE));
    add(roleAt(i - 2), 256 * roleAt(i - 1) + 16 * own + roleAt(i + 1));
    add(roleAt(i + 2), 16 * roleAt(i + 1) + own);

    const lastSource = view.lastSource[i] ?? -1;
    const nextSource = view.nextSource[i] ?? -1;
    const lastCue = view.lastCue[i] ?? -1;
    const nextCue = view.nextCue[i] ?? -1;
    add(16 * distance(i, lastCue) + distance(i, nextCue), own);
    add(16 * distance(i, lastSource) + distance(i, nextSource), own);
    const present = (lastCue < 0 ? 0 : 8) + (nextCue < 0 ? 0 : 4) + (lastSource < 0 ? 0 : 2) + (nextSource < 0 ? 0 : 1);
    add(present, own, sure + 1);
    add(lastCue < 0 ? 0 : (c.word[lastCue] ?? 0), own, lastCue < 0 ? 1 : (c.word[lastCue + 1] ?? 1));
    add(nextCue < 0 ? 0 : (c.word[nextCue] ?? 0), own);

    const roles = view.rolesIn[sentence] ?? 0;
    const rolesBefore = view.rolesIn[sentence - 1] ?? 99;
    const rolesAfter = view.rolesIn[sentence + 1] ?? 99;
    const sameBefore = sentence > 0 && blockOf(sentence - 1) === blockOf(sentence) ? 1 : 0;
    const sameAfter = blockOf(sentence + 1) === blockOf(sentence) ? 1 : 0;
    add(roles, own, sure + 1);
    add(view.sightings[sentence] ?? 0, stepOf(ROLE.content, i));
    add(rolesBefore, 16 * own + 8 * sameBefore + (view.lastRole[sentence - 1] ?? OUTSIDE));
    add(rolesAfter, 16 * own + 8 * sameAfter + (view.firstRole[sentence + 1] ?? OUTSIDE));
    add(128 * rolesBefore + rolesAfter, 16 * roles + own);
    writer.endToken();
  }
  return concatenate(first.table, writer.toTable(), c.count);
}

/** The first pass, summed up for a look around. */
interface FirstPass {
  /** The likeliest role of each token. */
  readonly role: Uint8Array;
  /** The probability step of each role at each token, role by role. */
  readonly step: Uint8Array;
  /** The nearest source and cue tokens in the sentence, -1 for none. */
  readonly lastSource: Int32Array;
  readonly nextSource: Int32Array;
  readonly lastCue: Int32Array;
  readonly nextCue: Int32Array;
  /** By sentence: whether it holds a source (1), a cue (2), and how much content (4, 8, 12). */
  readonly rolesIn: readonly number[];
  /** By sentence: `rolesIn` with the highest steps of source and cue. */
  readonly sightings: readonly number[];
  readonly firstRole: readonly number[];
  readonly lastRole: readonly number[];
}

function readFirstPass(c: TokenColumns, marginals: Float64Array): FirstPass {
  const { count } = c;
  const role = new Uint8Array(count);
  const step = new Uint8Array(4 * count);
  const mass = new Float64Array(4);
  for (let i = 0; i < count; i++) {
    mass.fill(0);
    for (let label = 0; label < LABEL_COUNT; label++)
      mass[roleOf(label)] = (mass[roleOf(label)] ?? 0) + (marginals[i * LABEL_COUNT + label] ?? 0);
    let best = 0;
    for (let r = 0; r < 4; r++) {
      step[r * count + i] = toProbabilityStep(mass[r] ?? 0);
      if ((mass[r] ?? 0) > (mass[best] ?? 0)) best = r;
    }
    role[i] = best;
  }
  const columns = [0, 1, 2, 3].map(() => new Int32Array(count).fill(-1)) as [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  const [lastSource, nextSource, lastCue, nextCue] = columns;
  const sentences = c.sentences.map(({ from, to }) => {
    let [source, cue] = [-1, -1];
    const amount = [0, 0, 0, 0];
    let [topSource, topCue] = [0, 0];
    for (let i = from; i < to; i++) {
      lastSource[i] = source;
      lastCue[i] = cue;
      if (role[i] === ROLE.source) source = i;
      if (role[i] === ROLE.cue) cue = i;
      amount[role[i] ?? 0] = (amount[role[i] ?? 0] ?? 0) + 1;
      topSource = Math.max(topSource, step[ROLE.source * count + i] ?? 0);
      topCue = Math.max(topCue, step[ROLE.cue * count + i] ?? 0);
    }
    [source, cue] = [-1, -1];
    for (let i = to - 1; i >= from; i--) {
      nextSource[i] = source;
      nextCue[i] = cue;
      if (role[i] === ROLE.source) source = i;
      if (role[i] === ROLE.cue) cue = i;
    }
    const content = amount[ROLE.content] ?? 0;
    const share = content === 0 ? 0 : 3 * content < to - from ? 4 : 3 * content < 2 * (to - from) ? 8 : 12;
    const rolesIn = (amount[ROLE.source] ? 1 : 0) + (amount[ROLE.cue] ? 2 : 0) + share;
    return {
      rolesIn,
      sightings: rolesIn + 16 * (topSource >> 1) + 64 * (topCue >> 1),
      firstRole: role[from] ?? 0,
      // The full stop is often outside the content it ends.
      lastRole: role[to - 1] || role[Math.max(from, to - 2)] || 0,
    };
  });
  return {
    role,
    step,
    lastSource,
    nextSource,
    lastCue,
    nextCue,
    rolesIn: sentences.map((s) => s.rolesIn),
    sightings: sentences.map((s) => s.sightings),
    firstRole: sentences.map((s) => s.firstRole),
    lastRole: sentences.map((s) => s.lastRole),
  };
}

function concatenate(a: FeatureTable, b: FeatureTable, count: number): FeatureTable {
  const offsets = new Int32Array(count + 1);
  const ids = new Int32Array(a.ids.length + b.ids.length);
  let length = 0;
  for (let i = 0; i < count; i++) {
    for (let k = a.offsets[i] as number; k < (a.offsets[i + 1] as number); k++) ids[length++] = a.ids[k] as number;
    for (let k = b.offsets[i] as number; k < (b.offsets[i + 1] as number); k++) ids[length++] = b.ids[k] as number;
    offsets[i + 1] = length;
  }
  return { offsets, ids };
}
