import type { Analysis } from '../analyze';
import { readLexicon } from '../lexicon/read-lexicon';
import { readOnce } from '../lexicon/read-once';
import * as unverified from '../lexicon/unverified.txt?entries';
import { textOf } from '../span';

/** A sentence in which the outlet says that it could not check something, and the sentences of which it says so. */
export interface UnverifiedClaim {
  /** Both as indices into `analysis.sentences`. */
  readonly said: number;
  /** In order; the sentence itself where it carries the claim it doubts; never empty. */
  readonly about: readonly number[];
}

const SECTIONS = ['negation', 'checking', 'own', 'claim'] as const;
const terms = readOnce(() => {
  const lexicon = readLexicon(unverified, SECTIONS);
  const wordsIn = (section: (typeof SECTIONS)[number]): ReadonlySet<string> =>
    new Set((lexicon.get(section) ?? []).flatMap(({ term, forms }) => [term, ...forms]));
  const checking = wordsIn('checking');
  return {
    negation: wordsIn('negation'),
    checking,
    own: wordsIn('own'),
    claim: wordsIn('claim'),
    /** Few sentences have such a word in them: the others need not be taken apart. */
    checked: new RegExp([...checking].join('|'), 'iu'),
  };
});

/** How many words may stand between "not" and "verified". */
const REACH = 6;
/** How many sentences before it a remark like "those claims" may be about. */
const LOOK_BACK = 4;
const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu;

/**
 * Where the outlet says that it could not verify a claim: "Meridian News could not independently verify these claims" → that sentence, and the run
 * of sentences of one voice before it; "…, a figure that could not be independently confirmed" → the sentence itself. Misses doubts in other
 * words ("there is no proof of this").
 */
export function findUnverified(analysis: Analysis): readonly UnverifiedClaim[] {
  const { sentences, article } = analysis;
  return sentences.flatMap(({ sentence, voice }, said): readonly UnverifiedClaim[] => {
    if (!saysUnverified(textOf(article.text, sentence.span))) return [];
    if (voice !== 'reporter') return [{ said, about: [said] }];
    const about = runBefore(analysis, said);
    return about.length > 0 ? [{ said, about }] : [];
  });
}

/** Whether a sentence holds "not … verify", with a word that makes it the outlet's own check of a claim. */
function saysUnverified(text: string): boolean {
  const { negation, checking, own, claim, checked } = terms();
  if (!checked.test(text)) return false;
  const words = [...text.matchAll(WORD)].map(([word]) => word.toLowerCase().replace('’', "'"));
  const isNegated = (word: string | undefined): boolean =>
    word !== undefined && (negation.has(word) || word.endsWith("n't"));
  return words.some((word, at) => {
    if (!checking.has(word)) return false;
    if (!words.slice(Math.max(0, at - REACH), at).some(isNegated)) return false;
    const near = words.slice(Math.max(0, at - REACH), at + REACH);
    return near.some((other) => own.has(other)) || words.slice(at + 1, at + 4).some((other) => claim.has(other));
  });
}

/** The nearest sentences of one voice before sentence number `index`, as far as they stand together in a paragraph. */
function runBefore({ sentences }: Analysis, index: number): readonly number[] {
  let last = index - 1;
  while (last >= 0 && index - last <= LOOK_BACK && sentences[last]?.voice === 'reporter') last -= 1;
  const speaker = sentences[last];
  if (!speaker || speaker.voice === 'reporter') return [];
  let first = last;
  const isSame = (at: number): boolean =>
    sentences[at]?.voice === speaker.voice && sentences[at]?.sentence.block === speaker.sentence.block;
  while (isSame(first - 1)) first -= 1;
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
