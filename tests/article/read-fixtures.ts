import { existsSync, readdirSync, readFileSync } from 'node:fs';

const FOLDER = 'tests/pages/';

/** A page written for the tests, with what is to be found on it; `expected` is `null` where nobody has said yet. */
export interface PageFixture {
  readonly slug: string;
  readonly html: string;
  readonly expected: string | null;
}

/** All pages of `tests/pages`, each a folder with `source.html`, `expected.txt` and `why.md`. */
export function readPageFixtures(): readonly PageFixture[] {
  return readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({
      slug: name,
      html: readFileSync(`${FOLDER}${name}/source.html`, 'utf8'),
      expected: existsSync(`${FOLDER}${name}/expected.txt`)
        ? readFileSync(`${FOLDER}${name}/expected.txt`, 'utf8')
        : null,
    }));
}
