import { pluralOfNoun } from '../lexicon/inflect';
import { scanEntries, scanForms, type WordList } from '../lexicon/read-lexicon';
import { readOnce } from '../lexicon/read-once';
import { BODIES, ROLES } from '../lexicon/roles-and-bodies';
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
  addNouns(ROLES, all);
  addNouns(BODIES, all);
  return all;
});

/** Adds the last words of a list's terms, in the singular and in the plural. */
function addNouns(list: WordList<string>, to: Set<string>): void {
  const { content } = list;
  const nouns = new Set<string>();
  const addLastWord = (from: number, end: number): void => {
    const start = Math.max(from, content.lastIndexOf(' ', end - 1) + 1);
    nouns.add(content.slice(start, end).toLowerCase());
  };
  scanEntries(list, (from, end) => scanForms(content, from, end, addLastWord));
  for (const noun of nouns) {
    to.add(noun);
    to.add(pluralOfNoun(noun));
    if (noun.endsWith('man')) to.add(`${noun.slice(0, -2)}en`);
  }
}

/** Whether a word, in lower case, is a common noun for who or what can speak ("officials", "ministry", "report"), or ends a longer term for it. */
export const isSpeakerNoun = (lower: string): boolean => speakerNouns().has(lower);
