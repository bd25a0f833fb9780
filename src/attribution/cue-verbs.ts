import { inflect, type VerbForm } from '../lexicon/inflect';
import { readLexicon } from '../lexicon/read-lexicon';
import { REPORTING_VERBS, type VerbClass } from '../lexicon/reporting-verbs';
import silence from '../lexicon/silence.txt?raw';

/** A form of a reporting verb: "pointed out" is `{lemma: 'point out', form: 'past', rest: ['out'], …}`. */
export interface CueVerb {
  readonly lemma: string;
  readonly forms: ReadonlySet<VerbForm>;
  /** The words after the first one. */
  readonly rest: readonly string[];
  readonly classes: ReadonlySet<VerbClass>;
}

/** By the first word of the form; the longest form first. */
export const CUE_VERBS: ReadonlyMap<string, readonly CueVerb[]> = readCueVerbs();

/** Forms of the verbs that say that nothing was said ("declined"), by form. */
export const DECLINING: ReadonlySet<string> = new Set(
  (readLexicon('silence.txt', silence, ['declining']).get('declining') ?? []).flatMap((entry) =>
    inflect(entry).map(({ words }) => words),
  ),
);

function readCueVerbs(): ReadonlyMap<string, readonly CueVerb[]> {
  const byWords = new Map<string, { lemma: string; forms: Set<VerbForm>; classes: Set<VerbClass> }>();
  for (const [section, entries] of REPORTING_VERBS)
    for (const entry of entries)
      for (const { words, form } of inflect(entry)) {
        const known = byWords.get(words) ?? { lemma: entry.term, forms: new Set(), classes: new Set() };
        known.forms.add(form);
        known.classes.add(section);
        byWords.set(words, known);
      }
  const verbs = new Map<string, CueVerb[]>();
  for (const [words, verb] of byWords) {
    const [first = '', ...rest] = words.split(' ');
    const others = verbs.get(first);
    if (others) others.push({ ...verb, rest });
    else verbs.set(first, [{ ...verb, rest }]);
  }
  for (const others of verbs.values()) others.sort((a, b) => b.rest.length - a.rest.length);
  return verbs;
}
