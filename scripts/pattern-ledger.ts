import { assemble } from '../src/analyze';
import { readText } from '../src/article/read-text';
import type { FoundBy } from '../src/attribution/attribution';
import { findAttributions } from '../src/attribution/find-attributions';
import { readPassage } from '../src/text/read-passage';
import type { Source } from '../src/voices/source';
import { type GoldVoices, judge, matched } from './rule-ledger';

/** What one pattern did: how many labelled sentences it gave to somebody, and how much of that is right. */
export interface PatternEntry {
  readonly decided: number;
  /** How many of the sentences are somebody else's words, and how many are those of this source. */
  readonly spoken: number;
  readonly rightSource: number;
  readonly rightVoice: number;
  /** How many sentences of all would have a wrong voice without it that have the right one now. */
  readonly lost: number;
}

const NO_ENTRY: PatternEntry = { decided: 0, spoken: 0, rightSource: 0, rightVoice: 0, lost: 0 };

/** Gathers what each attribution pattern is good for, article by article; what only the tagger finds is counted as `tagger`. */
export function newPatternLedger() {
  const entries = new Map<string, PatternEntry>();
  let right = 0;
  let sentences = 0;
  const add = (gold: GoldVoices): void => {
    const { title = null, outlet = null, url = null, byline = null, published = null } = gold;
    const passage = readPassage(readText(gold.text, { title, outlet, url, byline, published }));
    const found = findAttributions(passage);
    const whole = assemble(passage, found);
    const own = matched(whole, gold.sentences);
    const isRight = judge(whole, gold.sentences);
    right += count(isRight);
    sentences += isRight.length;
    const seen = new Set<FoundBy>();
    gold.sentences.forEach((sentence, nth) => {
      const at = own[nth]?.attribution ?? null;
      const attribution = at === null ? undefined : found.attributions[at];
      if (!attribution || attribution.voicedBy === 'reporter') return;
      const isPattern = found.evidenceFor(0, attribution).kind === 'pattern';
      if (isPattern) seen.add(attribution.foundBy);
      const source = whole.sources.find(({ id }) => id === own[nth]?.sourceId);
      const id = isPattern ? attribution.foundBy : 'tagger';
      const entry = entries.get(id) ?? NO_ENTRY;
      const { voice, alsoVoices = [] } = sentence;
      entries.set(id, {
        decided: entry.decided + 1,
        spoken: entry.spoken + (voice !== 'reporter' || alsoVoices.some((one) => one !== 'reporter') ? 1 : 0),
        rightSource: entry.rightSource + (isSource(source, sentence, gold) ? 1 : 0),
        rightVoice: entry.rightVoice + (isRight[nth] ? 1 : 0),
        lost: entry.lost,
      });
    });
    for (const id of seen) {
      const without = judge(assemble(passage, findAttributions(passage, undefined, new Set([id]))), gold.sentences);
      const entry = entries.get(id) ?? NO_ENTRY;
      entries.set(id, { ...entry, lost: entry.lost + count(isRight) - count(without) });
    }
  };
  return { add, entries, right: () => right, sentences: () => sentences };
}

const count = (answers: readonly boolean[]): number => answers.filter(Boolean).length;

type Labelled = GoldVoices['sentences'][number];

/** Whether a source is the one that people gave the sentence to: one name opens or ends the other. */
function isSource(source: Source | undefined, { speaker, alsoSpeakers = [] }: Labelled, gold: GoldVoices): boolean {
  if (!source) return false;
  const names = (one: { readonly name: string; readonly aliases?: readonly string[] }): readonly string[] =>
    [one.name, ...(one.aliases ?? [])].map(plain).filter((name) => name !== '');
  const theirs = [speaker, ...alsoSpeakers]
    .flatMap((id) => (gold.speakers ?? []).filter((one) => one.id === id))
    .flatMap(names);
  return names(source).some((a) => theirs.some((b) => isSameName(a, b)));
}

function isSameName(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return a === b || (short.length >= 3 && (long.endsWith(` ${short}`) || long.startsWith(`${short} `)));
}

const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['’]s\b/gu, '')
    .replace(/[^\p{L}\p{N} ]+/gu, ' ')
    .replace(/\b(?:the|a|an|mr|mrs|ms|dr|sir|lord|lady)\b/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
