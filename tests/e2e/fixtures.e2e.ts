import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleInPage } from '../../scripts/compare/bundle-in-page';
import { openReader, type Reader } from '../../scripts/compare/open-reader';
import { type SavedServer, serveSaved } from '../../scripts/compare/serve-saved';
import { readPageFixtures } from '../article/read-fixtures';
import { browserNames } from './browser-names';

const FIXTURES = readPageFixtures();
const HTML = new Map(FIXTURES.map(({ slug, html }) => [slug, html]));

// Under a style sheet of its own a page may hide what Node, which knows no styles, takes for shown; saved pages by the hundred are compared by `npm run compare`.
describe.each(browserNames)('the pages written for the tests, in %s', (name) => {
  let server: SavedServer;
  let reader: Reader;
  beforeAll(async () => {
    server = await serveSaved((path) => HTML.get(path) ?? '');
    reader = await openReader(name, await bundleInPage('scripts/compare/in-page.ts'));
  });
  afterAll(async () => {
    await reader?.close();
    server?.close();
  });

  it.each(FIXTURES)(
    '$slug is read as in Node, and every sentence leads back to its words',
    async ({ slug, expected }) => {
      const url = `https://www.example.com/2026/09/14/${slug}`;
      const { found, lost } = await reader.read(`${server.origin}/${slug}`, url);
      const wanted = (expected ?? '').trimEnd().replace(/^no-article: /u, '');
      expect(found).toBe(wanted);
      expect(lost).toEqual([]);
    },
  );
});
