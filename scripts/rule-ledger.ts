import { type Analysis, assemble } from '../src/analyze';
import { readText, type TextOrigin } from '../src/article/read-text';
import { findAttributions } from '../src/attribution/find-attributions';
import { overlap, type Span } from '../src/span';
import { readPassage } from '../src/text/read-passage';
import { chainOf } from '../src/voices/because';
import type { Voice } from '../src/voices/voice';

/** An article whose sentences are labelled by voice. */
export interface GoldVoices extends Partial<TextOrigin> {
  readonly text: string;
  /** The part of the corpus it lies in, where that has parts. */
  readonly fold?: number;
  readonly sentences: readonly (Span & {
    readonly voice: Voice;
    readonly alsoVoices?: readonly Voice[];
    readonly speaker?: string | null;
    readonly alsoSpeakers?: readonly string[];
  })[];
  readonly speakers?: readonly { readonly id: string; readonly name: string; readonly aliases?: readonly string[] }[];
}

/** What one rule did: what it decided, and how much of that is right with it and without it. */
export interface Entry {
  readonly sources: number;
  /** Labelled sentences whose source's voice it decided. */
  readonly decided: number;
  readonly rightly: number;
  readonly rightlyWithout: number;
  /** How many sentences of all would be wrong without it that are right now. */
  readonly lost: number;
}

const NO_ENTRY: Entry = { sources: 0, decided: 0, rightly: 0, rightlyWithout: 0, lost: 0 };

/** Gathers what each rule is good for, article by article; each rule is left out only where it decided something. */
export function newLedger() {
  const entries = new Map<string, Entry>();
  let right = 0;
  let sentences = 0;
  const add = ({ text, sentences: gold, ...origin }: GoldVoices): void => {
    const { title = null, outlet = null, url = null, byline = null, published = null } = origin;
    const passage = readPassage(readText(text, { title, outlet, url, byline, published }));
    const found = findAttributions(passage);
    const whole = assemble(passage, found);
    const isRight = judge(whole, gold);
    right += count(isRight);
    sentences += gold.length;
    for (const [rule, { sources, decided }] of decidedBy(whole, gold)) {
      const isRightWithout = judge(assemble(passage, found, { rules: [] }, new Set([rule])), gold);
      const entry = entries.get(rule) ?? NO_ENTRY;
      entries.set(rule, {
        sources: entry.sources + sources,
        decided: entry.decided + decided.length,
        rightly: entry.rightly + count(decided.map((nth) => isRight[nth])),
        rightlyWithout: entry.rightlyWithout + count(decided.map((nth) => isRightWithout[nth])),
        lost: entry.lost + count(isRight) - count(isRightWithout),
      });
    }
  };
  return { add, entries, right: () => right, sentences: () => sentences };
}

const count = (answers: readonly (boolean | undefined)[]): number => answers.filter(Boolean).length;

/** Our sentence that overlaps each labelled one most. */
export const matched = (
  { sentences }: Analysis,
  gold: GoldVoices['sentences'],
): readonly (Analysis['sentences'][number] | undefined)[] =>
  gold.map((one) =>
    sentences.reduce<Analysis['sentences'][number] | undefined>((best, own) => {
      const shared = overlap(own.sentence.span, one);
      return shared > 0 && shared > (best ? overlap(best.sentence.span, one) : 0) ? own : best;
    }, undefined),
  );

/** Which labelled sentences got the right voice. */
export function judge(analysis: Analysis, gold: GoldVoices['sentences']): readonly boolean[] {
  const own = matched(analysis, gold);
  return gold.map(({ voice, alsoVoices = [] }, nth) => [voice, ...alsoVoices].includes(own[nth]?.voice ?? 'reporter'));
}

/** The rules that decided voices, with how many sources they did and which labelled sentences are these sources'. */
function decidedBy(
  analysis: Analysis,
  gold: GoldVoices['sentences'],
): ReadonlyMap<string, { readonly sources: number; readonly decided: readonly number[] }> {
  const own = matched(analysis, gold);
  const rules = new Map<string, { sources: number; decided: number[] }>();
  for (const { id, because } of analysis.sources) {
    for (const rule of new Set(chainOf(because).map((one) => one.rule))) {
      const entry = rules.get(rule) ?? { sources: 0, decided: [] };
      rules.set(rule, entry);
      entry.sources += 1;
      own.forEach((sentence, nth) => {
        if (sentence?.sourceId === id) entry.decided.push(nth);
      });
    }
  }
  return rules;
}
