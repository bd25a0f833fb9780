import { inflect } from '../lexicon/inflect';
import { REPORTING_VERBS } from '../lexicon/reporting-verbs';

const SPOKEN = ['say', 'claim', 'tell', 'quote', 'question'] as const;

/** "said", "asks", "shouted": the finite forms of the one-word verbs that can stand beside a quotation. */
export const SPEECH_FORMS: ReadonlySet<string> = readSpeechForms();

function readSpeechForms(): ReadonlySet<string> {
  const entries = SPOKEN.flatMap((section) => REPORTING_VERBS.get(section) ?? []).filter(
    ({ term }) => !term.includes(' '),
  );
  const forms = entries.flatMap(inflect).filter(({ form }) => form === 'past' || form === 'third');
  return new Set(forms.map(({ words }) => words));
}
