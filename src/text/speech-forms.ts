import { inflect } from '../lexicon/inflect';
import { readOnce } from '../lexicon/read-once';
import { reportingVerbs } from '../lexicon/reporting-verbs';

const SPOKEN = ['say', 'claim', 'tell', 'quote', 'question'] as const;

/** "said", "asks", "shouted": the finite forms of the one-word verbs that can stand beside a quotation. */
export const speechForms = readOnce((): ReadonlySet<string> => {
  const entries = SPOKEN.flatMap((section) => reportingVerbs().get(section) ?? []).filter(
    ({ term }) => !term.includes(' '),
  );
  const forms = entries.flatMap(inflect).filter(({ form }) => form === 'past' || form === 'third');
  return new Set(forms.map(({ words }) => words));
});
