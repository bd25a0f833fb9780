import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  indexByFamilyName,
  indexByFirstWord,
  indexByVerbForm,
  lastWordsOf,
} from '../../scripts/build/index-word-lists';
import { pluralOf } from '../../src/lexicon/inflect';
import { scanEntries, scanForms } from '../../src/lexicon/read-lexicon';
import { openIndex } from '../../src/lexicon/word-index';
import { fold } from '../../src/voices/fold';
import { PHRASE_WORDS } from '../../src/voices/phrase-words';
import { wordsOf } from '../../src/voices/word';

const LISTED = ['bodies', 'countries', 'organisations', 'outlets', 'regions', 'roles', 'setting-signs', 'us-places'];
const CONTENT = `# People
[people]
chief of staff > chiefs, Chief
attaché
[names]
Bank of Lund > BoL
U.N. Bank
Ann Lee Jr > Lund, 2019-`;

const open = (sections: readonly string[]) =>
  openIndex({
    file: 'x.txt',
    content: CONTENT,
    readIndex: () => indexByFirstWord('x.txt', CONTENT),
    sections,
  });
const lineAt = (at: number): string => CONTENT.slice(at).split('\n', 1)[0] ?? '';

describe('openIndex', () => {
  it.each([
    ['chief', ['chief of staff > chiefs, Chief']],
    ['chiefs', ['chief of staff > chiefs, Chief']],
    ['attachés', ['attaché']],
    ['banks', []],
    ['attaché', ['attaché']],
    ['un', ['U.N. Bank']],
    ['staff', []],
    ['constructor', []],
  ])('gives the entries under "%s"', (word, lines) => {
    expect(open(['people', 'names'])(word).map(({ at }) => lineAt(at))).toEqual(lines);
  });

  it('numbers sections as the list does, whatever their order in the file', () => {
    expect(open(['names', 'people'])('attaché')).toMatchObject([{ section: 1 }]);
  });

  it('names file and remedy where a section is unknown', () => {
    expect(() => open(['people'])('chief')).toThrow('x.txt: unknown section [names]. Use one of [people].');
  });
});

describe('the indices made for the build', () => {
  it.each(LISTED)(
    'have every form of %s.txt under the key of its first word, common nouns in the plural too',
    (name) => {
      const content = readFileSync(`src/lexicon/${name}.txt`, 'utf8');
      const { entries } = indexByFirstWord(name, content);
      const missing: string[] = [];
      let count = 0;
      scanEntries({ file: name, content }, (from, to) =>
        scanForms(content, from, to, (start, end) => {
          count += 1;
          const form = content.slice(start, end);
          for (const variant of form === form.toLowerCase() ? [form, pluralOf(form)] : [form])
            if (![entries[wordsOf(variant)[0]?.key ?? ''] ?? []].flat().includes(from)) missing.push(variant);
        }),
      );
      expect(missing).toEqual([]);
      expect(count).toBeGreaterThan(20);
    },
  );

  it('have every reporting verb under the first word of each of its forms', () => {
    const verbs = '[say]\nsay > says, said, saying\npoint out\n';
    const { entries } = indexByVerbForm('verbs.txt', verbs);
    expect(Object.keys(entries).sort()).toEqual([
      'point',
      'pointed',
      'pointing',
      'points',
      'said',
      'say',
      'saying',
      'says',
    ]);
  });

  it('have people under their family names, without accents, beside "Jr" and the like', () => {
    const people =
      '[politician]\nPedro Sánchez > Lund, 2018-\nAnn Lee Jr > Lund, 2019-\nBashar al-Assad > Lund, 2000-\n';
    const { entries } = indexByFamilyName('people.txt', people);
    expect(Object.keys(entries).sort()).toEqual(['assad', 'jr', 'lee', 'sanchez']);
  });

  it('have every listed leader under the last word of their name that is no "Jr"', () => {
    const content = readFileSync('src/lexicon/leaders.txt', 'utf8');
    const { entries } = indexByFamilyName('leaders.txt', content);
    const missing: string[] = [];
    scanEntries({ file: 'leaders.txt', content }, (from, to) => {
      const [name = ''] = content.slice(from, to).split(' >');
      const keys = wordsOf(name).map(({ text }) => fold(text));
      const family = keys.filter((key) => !PHRASE_WORDS.suffix.has(key)).at(-1) ?? '';
      if (![entries[family] ?? []].flat().includes(from)) missing.push(name);
    });
    expect(missing).toEqual([]);
  });

  it('have the last words of all forms, in the plural too', () => {
    const nouns = '[people]\nchief of staff > Chief\npolicewoman\nattaché\n';
    expect(lastWordsOf('x.txt', nouns)).toEqual([
      'attaché',
      'attachés',
      'chief',
      'chiefs',
      'policewoman',
      'policewomans',
      'policewomen',
      'staff',
      'staffs',
    ]);
  });
});
