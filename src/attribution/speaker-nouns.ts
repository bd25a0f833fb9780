import bodies from '../lexicon/bodies.txt?raw';
import { pluralOfNoun } from '../lexicon/inflect';
import { readLexicon } from '../lexicon/read-lexicon';
import roles from '../lexicon/roles.txt?raw';
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

/** Common nouns for who or what can speak ("officials", "ministry", "report"), singular and plural, in lower case; last words of longer terms. */
export const SPEAKER_NOUNS: ReadonlySet<string> = new Set([
  ...nounsOf('roles.txt', roles),
  ...nounsOf('bodies.txt', bodies),
  ...CUE_NOUNS.document,
  ...IRREGULAR,
]);

function nounsOf(file: string, content: string): readonly string[] {
  const sections = [...content.matchAll(/^\[(.+)\]$/gmu)].map((match) => match[1] ?? '');
  const nouns = new Set<string>();
  for (const entries of readLexicon(file, content, sections).values())
    for (const { term, forms } of entries)
      for (const form of [term, ...forms]) nouns.add(form.slice(form.lastIndexOf(' ') + 1).toLowerCase());
  return [...nouns].flatMap((noun) => [noun, pluralOfNoun(noun), noun.replace(/man$/u, 'men')]);
}
