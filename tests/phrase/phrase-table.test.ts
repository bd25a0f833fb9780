import { describe, expect, it } from 'vitest';
import { listByFirstWord } from '../../scripts/build/index-word-lists';
import { layOutIndex } from '../../scripts/build/lay-out-index';
import { phraseTable } from '../../src/phrase/phrase-table';
import { wordsOf } from '../../src/phrase/word';

const content = `[people]
ministry
witness
bank
policewoman
salesperson
child
attaché > attache
chief of staff
minister's aide
[names]
Bank of Lund > BoL
U.N. Bank`;
const table = phraseTable({
  file: 'roles.txt',
  content,
  index: layOutIndex(listByFirstWord('roles.txt', content)),
  sections: ['people', 'names'] as const,
});

const termsAt = (text: string) => table.startingAt(wordsOf(text), 0).map(({ section, term }) => `${section}: ${term}`);

describe('phraseTable', () => {
  it.each([
    ['ministries', ['people: ministry']],
    ['Witnesses', ['people: witness']],
    ['banks', ['people: bank']],
    ['policewomen', ['people: policewoman']],
    ['salespeople', ['people: salesperson']],
    ['children', ['people: child']],
    ['attachés', ['people: attaché']],
    ['attache', ['people: attaché']],
    ['chiefs of staff', ['people: chief of staff']],
    ['minister’s aides', ["people: minister's aide"]],
    ['Bank of Lund', ['names: Bank of Lund', 'people: bank']],
    ['BoL', ['names: Bank of Lund']],
    ['UN Bank', ['names: U.N. Bank']],
    ['bank of Lund', ['people: bank']],
    ['Banks of Lund', ['people: bank']],
    ['minister', []],
    ['', []],
  ])('finds what opens "%s"', (text, terms) => {
    expect(termsAt(text)).toEqual(terms);
  });

  it('tells which words open an entry', () => {
    expect(['chiefs', 'un', 'minister', 'of', 'ministrys', 'lund'].filter(table.opens)).toEqual([
      'chiefs',
      'un',
      'minister',
    ]);
  });

  it('finds what is an entry and nothing more', () => {
    expect(table.exactly(wordsOf('bank'))?.term).toBe('bank');
    expect(table.exactly(wordsOf('bank of'))).toBeNull();
  });
});
