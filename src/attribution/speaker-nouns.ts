import * as bodies from '../lexicon/bodies.txt?last-words';
import { pluralOfNoun, singularsOf } from '../lexicon/inflect';
import { readOnce } from '../lexicon/read-once';
import * as roles from '../lexicon/roles.txt?last-words';
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

/** Irregular nouns, and the last words of listed terms in the singular. */
const speakerNouns = readOnce((): ReadonlySet<string> => new Set([...CUE_NOUNS.document, ...IRREGULAR, ...ends()]));
const ends = readOnce((): ReadonlySet<string> => new Set([...roles.readWords(), ...bodies.readWords()]));

/** Whether a word, in lower case, is a common noun for who or what can speak ("officials", "ministry", "report"), or ends a longer term for it. */
export const isSpeakerNoun = (lower: string): boolean =>
  speakerNouns().has(lower) || singularsOf(lower).some((noun) => ends().has(noun) && isPluralOf(lower, noun));

const isPluralOf = (plural: string, noun: string): boolean =>
  pluralOfNoun(noun) === plural || (noun.endsWith('man') && plural === `${noun.slice(0, -2)}en`);
