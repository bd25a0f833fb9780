import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lastWordsOf, listByFamilyName, listByFirstWord, listByVerbForm } from '../../scripts/build/index-word-lists';
import { type ListedWords, layOutIndex } from '../../scripts/build/lay-out-index';
import { pluralOf } from '../../src/lexicon/inflect';
import { scanEntries, scanForms } from '../../src/lexicon/read-lexicon';
import { type EntryPlace, lowerDigit, openIndex, upperDigit } from '../../src/lexicon/word-index';
import { fold } from '../../src/phrase/fold';
import { PHRASE_WORDS } from '../../src/phrase/phrase-words';
import { wordsOf } from '../../src/phrase/word';
import { wordHash } from '../../src/text/hash-of';

const LISTED = ['bodies', 'countries', 'organisations', 'outlets', 'regions', 'roles', 'setting-signs', 'us-places'];
const CONTENT = `# People
[people]
chief of staff > chiefs, Chief
attaché
[names]
Bank of Lund > BoL
U.N. Bank
Ann Lee Jr > Lund, 2019-`;

const open = (listed: ListedWords, sections = listed.sections): ((word: string) => readonly EntryPlace[]) => {
  const { slotOf, placesOf } = openIndex({ file: 'x.txt', content: CONTENT, index: layOutIndex(listed), sections });
  return (word) => placesOf(slotOf(wordHash(word)));
};
const openContent = (sections: readonly string[]) => open(listByFirstWord('x.txt', CONTENT), sections);
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
    expect(openContent(['people', 'names'])(word).map(({ at }) => lineAt(at))).toEqual(lines);
  });

  it('numbers sections as the list does, whatever their order in the file', () => {
    expect(openContent(['names', 'people'])('attaché')).toMatchObject([{ section: 1 }]);
  });

  it('names file and remedy where a section is unknown', () => {
    expect(() => openContent(['people'])('chief')).toThrow('x.txt: unknown section [names]. Use one of [people].');
  });
});

describe('layOutIndex', () => {
  it.each([
    ...LISTED.map((name) => [name, listByFirstWord] as const),
    ['leaders', listByFamilyName] as const,
    ['reporting-verbs', listByVerbForm] as const,
  ])('leads every word of %s.txt to its entries, and hardly any other word to one', (name, list) => {
    const listed = list(name, readFileSync(`src/lexicon/${name}.txt`, 'utf8'));
    const placesOf = open(listed);
    const wrong: string[] = [];
    for (const [word, places] of listed.words) {
      const found = placesOf(word);
      if (!places.every((place) => found.some(({ at, section }) => at === place.at && section === place.section)))
        wrong.push(word);
    }
    expect(wrong).toEqual([]);
    const others = Array.from({ length: 5000 }, (_, i) => `${i.toString(36)}-no-word`);
    expect(others.filter((word) => placesOf(word).length > 0).length).toBeLessThan(20);
  });

  it('gives the places of words that it cannot tell apart to each of them, by section and in the order of the list', () => {
    const size = layOutIndex({
      words: new Map([1, 2].map((at) => [`${at}`, [{ at, section: 0 }]])),
      sections: ['a'],
    }).size;
    const alike = new Map<string, string>();
    for (let i = 0; ; i++) {
      const word = `word${i}`;
      const hash = wordHash(word);
      const slot = `${hash % size} ${upperDigit(hash)} ${lowerDigit(hash)}`;
      const other = alike.get(slot);
      alike.set(slot, word);
      if (other === undefined) continue;
      const [a, b, c] = [
        { at: 3, section: 1 },
        { at: 5, section: 0 },
        { at: 9, section: 1 },
      ] as const;
      const placesOf = open({
        words: new Map([
          [word, [b, c]],
          [other, [a, b]],
        ]),
        sections: ['x', 'y'],
      });
      expect(placesOf(word)).toEqual([b, a, c]);
      expect(placesOf(other)).toEqual([b, a, c]);
      break;
    }
  });

  it('is written in characters that stand in a script as they are', () => {
    const { slots, places } = layOutIndex(listByFirstWord('x', readFileSync('src/lexicon/organisations.txt', 'utf8')));
    expect(slots + places).toMatch(/^[ !#-[\]-_a-~]+$/u);
  });

  it('refuses a list that is too long for its digits', () => {
    const words = new Map([['lund', [{ at: 57 ** 3, section: 0 }]]]);
    expect(() => layOutIndex({ words, sections: ['names'] })).toThrow('185193 needs more than 3 digits of base 57');
  });
});

describe('the words under which the build lists entries', () => {
  it.each(LISTED)(
    'have every form of %s.txt under the key of its first word, common nouns in the plural too',
    (name) => {
      const content = readFileSync(`src/lexicon/${name}.txt`, 'utf8');
      const { words } = listByFirstWord(name, content);
      const missing: string[] = [];
      let count = 0;
      scanEntries({ file: name, content }, (from, to) =>
        scanForms(content, from, to, (start, end) => {
          count += 1;
          const form = content.slice(start, end);
          for (const variant of form === form.toLowerCase() ? [form, pluralOf(form)] : [form])
            if (!words.get(wordsOf(variant)[0]?.key ?? '')?.some(({ at }) => at === from)) missing.push(variant);
        }),
      );
      expect(missing).toEqual([]);
      expect(count).toBeGreaterThan(20);
    },
  );

  it('have every reporting verb under the first word of each of its forms', () => {
    const verbs = '[say]\nsay > says, said, saying\npoint out\n';
    const { words } = listByVerbForm('verbs.txt', verbs);
    expect([...words.keys()].sort()).toEqual([
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
    const { words } = listByFamilyName('people.txt', people);
    expect([...words.keys()].sort()).toEqual(['assad', 'jr', 'lee', 'sanchez']);
  });

  it('have every listed leader under the last word of their name that is no "Jr"', () => {
    const content = readFileSync('src/lexicon/leaders.txt', 'utf8');
    const { words } = listByFamilyName('leaders.txt', content);
    const missing: string[] = [];
    scanEntries({ file: 'leaders.txt', content }, (from, to) => {
      const [name = ''] = content.slice(from, to).split(' >');
      const keys = wordsOf(name).map(({ text }) => fold(text));
      const family = keys.filter((key) => !PHRASE_WORDS.suffix.has(key)).at(-1) ?? '';
      if (!words.get(family)?.some(({ at }) => at === from)) missing.push(name);
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
