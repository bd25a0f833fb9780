import bodies from '../lexicon/bodies.txt?raw';
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
  const terms = [...readLexicon(file, content, sections).values()]
    .flat()
    .flatMap(({ term, forms }) => [term, ...forms]);
  return terms.flatMap((term) => {
    const noun = term.toLowerCase().split(' ').at(-1) ?? '';
    const plural = /[^aeiou]y$/u.test(noun)
      ? `${noun.slice(0, -1)}ies`
      : /(?:s|sh|ch|x)$/u.test(noun)
        ? `${noun}es`
        : `${noun}s`;
    return [noun, plural, noun.replace(/man$/u, 'men')];
  });
}
