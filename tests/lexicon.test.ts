import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const FOLDER = 'src/lexicon/';
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));

/** What is wrong with a word list, one sentence a fault with file, line and remedy. */
function faultsOf(file: string, content: string): string[] {
  const faults: string[] = [];
  const lines = content.split('\n');
  const head = lines.slice(
    0,
    lines.findIndex((line) => !line.startsWith('#')),
  );
  for (const word of ['Belongs here:', 'Does not:', 'Origin:', 'To add'])
    if (!head.some((line) => line.startsWith(`# ${word}`)))
      faults.push(`${file}: the opening comment has no line "# ${word} …". Add it.`);
  if (!content.endsWith('\n')) faults.push(`${file}: the last line has no line break. Add one.`);
  const seen = new Map<string, number>();
  let previous = '';
  let section = '';
  lines.forEach((text, index) => {
    const at = `${file} line ${index + 1}:`;
    if (text !== text.trimEnd()) faults.push(`${at} trailing space. Remove it.`);
    if (text.trim() === '' || text.startsWith('#')) return;
    if (text.startsWith('[')) {
      section = text;
      previous = '';
      return;
    }
    const term = (text.split('>')[0] ?? '').trim();
    const key = `${section} ${term}`;
    const earlier = seen.get(key);
    if (earlier !== undefined) faults.push(`${at} "${term}" is listed twice (also line ${earlier}). Remove one.`);
    seen.set(key, index + 1);
    if (previous !== '' && compare(previous, term) > 0)
      faults.push(`${at} "${term}" belongs before "${previous}". Sort it.`);
    previous = term;
  });
  return faults;
}

const compare = (a: string, b: string): number => {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  return x < y ? -1 : x > y ? 1 : 0;
};

describe('word lists', () => {
  it.each(files)('%s is documented, sorted and free of duplicates', (file) => {
    expect(faultsOf(file, readFileSync(FOLDER + file, 'utf8'))).toEqual([]);
  });

  it('reports what is wrong, where, and what to do', () => {
    expect(faultsOf('x.txt', '# Belongs here: a\n# Does not: b\n# Origin: c\n[s]\nb\na \na')).toEqual([
      'x.txt: the opening comment has no line "# To add …". Add it.',
      'x.txt: the last line has no line break. Add one.',
      'x.txt line 6: trailing space. Remove it.',
      'x.txt line 6: "a" belongs before "b". Sort it.',
      'x.txt line 7: "a" is listed twice (also line 6). Remove one.',
    ]);
  });
});
