import { inflect } from '../lexicon/inflect';
import { readLexicon } from '../lexicon/read-lexicon';
import content from '../lexicon/reporting-verbs.txt?raw';

const SECTIONS = [
  'say',
  'claim',
  'tell',
  'quote',
  'promise',
  'object',
  'belief',
  'evidence',
  'question',
  'hearing',
] as const;

const SPOKEN = ['say', 'claim', 'tell', 'quote', 'question'] as const;

/** "said", "asks", "shouted": the finite forms of the one-word verbs that can stand beside a quotation. */
export const SPEECH_FORMS: ReadonlySet<string> = readSpeechForms();

function readSpeechForms(): ReadonlySet<string> {
  const lexicon = readLexicon('reporting-verbs.txt', content, SECTIONS);
  const entries = SPOKEN.flatMap((section) => lexicon.get(section) ?? []).filter(({ term }) => !term.includes(' '));
  const forms = entries.flatMap(inflect).filter(({ form }) => form === 'past' || form === 'third');
  return new Set(forms.map(({ words }) => words));
}
