import { inflect, type VerbForm } from '../lexicon/inflect';
import { entryAt, readLexicon } from '../lexicon/read-lexicon';
import { readOnce } from '../lexicon/read-once';
import { REPORTING_VERBS, type VerbClass } from '../lexicon/reporting-verbs';
import * as silence from '../lexicon/silence.txt?entries';
import { openIndex } from '../lexicon/word-index';
import { wordHash } from '../text/hash-of';
import { remember } from '../text/remember';

/** A form of a reporting verb: "pointed out" is `{lemma: 'point out', form: 'past', rest: ['out'], …}`. */
export interface CueVerb {
  readonly lemma: string;
  readonly forms: ReadonlySet<VerbForm>;
  /** The words after the first one. */
  readonly rest: readonly string[];
  readonly classes: ReadonlySet<VerbClass>;
}

const { slotOf, placesOf } = openIndex(REPORTING_VERBS);

const firstOf = (words: string): string => (words.includes(' ') ? words.slice(0, words.indexOf(' ')) : words);

/** The forms of reporting verbs that open with this word, the longest first; an article meets few, the others are never put together. */
export const cueVerbsFrom: (first: string) => readonly CueVerb[] = remember((first) => {
  const slot = slotOf(wordHash(first));
  if (slot < 0) return NO_VERBS;
  const byWords = new Map<
    string,
    { lemma: string; rest: readonly string[]; forms: Set<VerbForm>; classes: Set<VerbClass> }
  >();
  for (const { at, section } of placesOf(slot)) {
    const entry = entryAt(REPORTING_VERBS.content, at);
    for (const { words, form } of inflect(entry)) {
      if (firstOf(words) !== first) continue;
      const known = byWords.get(words) ?? {
        lemma: entry.term,
        rest: words.split(' ').slice(1),
        forms: new Set(),
        classes: new Set(),
      };
      known.forms.add(form);
      known.classes.add(REPORTING_VERBS.sections[section] as VerbClass);
      byWords.set(words, known);
    }
  }
  return [...byWords.values()].sort((a, b) => b.rest.length - a.rest.length);
});

const NO_VERBS: readonly never[] = [];

/** Whether a form of a reporting verb opens with this word. */
export const opensCueVerb = (first: string): boolean => cueVerbsFrom(first).length > 0;

const declining = readOnce(
  () =>
    new Set(
      (readLexicon(silence, ['declining']).get('declining') ?? []).flatMap((entry) =>
        inflect(entry).map(({ words }) => words),
      ),
    ),
);

/** Whether a word is a form of the verbs that say that nothing was said ("declined"). */
export const isDeclining = (lower: string): boolean => declining().has(lower);
