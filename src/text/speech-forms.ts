import { inflect } from '../lexicon/inflect';
import { readLexicon } from '../lexicon/read-lexicon';
import content from '../lexicon/reporting-verbs.txt?raw';

const SECTIONS = ['say', 'claim', 'tell', 'quote', 'promise', 'object', 'belief', 'evidence', 'question'] as const;

/** "said", "asks", "declared": the finite forms of the verbs that report whatever stands beside them. */
export const SPEECH_FORMS: ReadonlySet<string> = new Set(
  [...(readLexicon('reporting-verbs.txt', content, SECTIONS).get('say') ?? [])]
    .filter(({ term }) => !term.includes(' '))
    .flatMap((entry) => inflect(entry).filter(({ form }) => form === 'past' || form === 'third'))
    .map(({ words }) => words)
    .concat('told', 'tells', 'asked', 'asks'),
);
