import * as list from '../lexicon/irregular-verbs.txt?entries';
import { readLexicon } from '../lexicon/read-lexicon';

/** Past forms of verbs that do not end in -ed, in lower case: "sent", "won". */
export const IRREGULAR_PAST: ReadonlySet<string> = new Set(
  (readLexicon(list, ['past']).get('past') ?? []).map(({ term }) => term),
);
