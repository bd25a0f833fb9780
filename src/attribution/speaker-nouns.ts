import { pluralOfNoun } from '../lexicon/inflect';
import type { Lexicon } from '../lexicon/read-lexicon';
import { readOnce } from '../lexicon/read-once';
import { readBodies, readRoles } from '../lexicon/roles-and-bodies';
import { CUE_NOUNS } from './cue-phrases';

const IRREGULAR = [
  'people',
  'men',
  'women',
  'children',
  'staff',
  'police',
  'public',
  'media',
  'press',
  'others',
  'families',
  'half',
  'percent',
];

const speakerNouns = readOnce((): ReadonlySet<string> => {
  const all = new Set([...CUE_NOUNS.document, ...IRREGULAR]);
  addNouns(readRoles(), all);
  addNouns(readBodies(), all);
  return all;
});

/** Adds the last words of a list's terms, in the singular and in the plural. */
function addNouns(lexicon: Lexicon<string>, to: Set<string>): void {
  const nouns = new Set<string>();
  for (const entries of lexicon.values())
    for (const { term, forms } of entries) {
      nouns.add(lastWordOf(term));
      for (const form of forms) nouns.add(lastWordOf(form));
    }
  for (const noun of nouns) {
    to.add(noun);
    to.add(pluralOfNoun(noun));
    if (noun.endsWith('man')) to.add(`${noun.slice(0, -2)}en`);
  }
}

const lastWordOf = (form: string): string => form.slice(form.lastIndexOf(' ') + 1).toLowerCase();

/** Whether a word, in lower case, is a common noun for who or what can speak ("officials", "ministry", "report"), or ends a longer term for it. */
export const isSpeakerNoun = (lower: string): boolean => speakerNouns().has(lower);
