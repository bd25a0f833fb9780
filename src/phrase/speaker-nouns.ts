import * as bodies from '../lexicon/bodies.txt?last-words';
import { readOnce } from '../lexicon/read-once';
import * as roles from '../lexicon/roles.txt?last-words';
import { CUE_NOUNS } from './cue-nouns';

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

const speakerNouns = readOnce(
  (): ReadonlySet<string> =>
    new Set([...CUE_NOUNS.document, ...IRREGULAR, ...roles.readWords(), ...bodies.readWords()]),
);

/** Whether a word, in lower case, is a common noun for who or what can speak ("officials", "ministry", "report"), or ends a longer term for it. */
export const isSpeakerNoun = (lower: string): boolean => speakerNouns().has(lower);
