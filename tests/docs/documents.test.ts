import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { lexer, walkTokens } from 'marked';
import { describe, expect, it } from 'vitest';
import project from '../../package.json';

const read = (file: string): string => readFileSync(file, 'utf8');
const listFiles = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file));
const PAGES = [...readdirSync('.'), ...listFiles('docs'), ...listFiles('.github')].filter((file) =>
  file.endsWith('.md'),
);
/** All that names an address of the project. */
const TEXTS = [
  ...PAGES,
  'docs/store/privacy-policy.html',
  ...listFiles('.github').filter((file) => file.endsWith('.yml')),
];

function findLinks(markdown: string): readonly string[] {
  const links: string[] = [];
  walkTokens(lexer(markdown), (token) => {
    if (token.type === 'link' || token.type === 'image') links.push(token.href);
  });
  return links;
}

/** Paths of the project in backticks, without what only stands for a name: `tests/pages/<name>/`. */
const findPaths = (markdown: string): readonly string[] =>
  [...markdown.matchAll(/`((?:assets|docs|entrypoints|scripts|src|tests)\/[\w./-]*)`/g)].map(([, path = '']) => path);

const findCommands = (markdown: string): readonly string[] =>
  [...markdown.matchAll(/npm run (?:--silent )?([a-z][\w:]*)/g)].map(([, name = '']) => name);

describe('the documents', () => {
  it('are all looked at', () => {
    expect(PAGES).toEqual(
      expect.arrayContaining([
        'README.md',
        'CONTRIBUTING.md',
        'CHANGELOG.md',
        'PRIVACY.md',
        'SECURITY.md',
        'PERMISSIONS.md',
        'docs/architecture.md',
        'docs/store/README.md',
        '.github/pull_request_template.md',
      ]),
    );
    expect(PAGES.flatMap((file) => findLinks(read(file))).length).toBeGreaterThan(20);
    expect(PAGES.flatMap((file) => findPaths(read(file))).length).toBeGreaterThan(50);
  });

  it('have a row for every room of the house', () => {
    const rooms = readdirSync('src', { withFileTypes: true }).map((entry) =>
      entry.isDirectory() ? `src/${entry.name}/` : `src/${entry.name}`,
    );
    for (const room of rooms) expect(read('docs/architecture.md')).toContain(`| \`${room}\` |`);
  });

  it.each(PAGES)('%s leads to files and commands that are there', (file) => {
    const text = read(file);
    const linked = findLinks(text).filter((link) => !/^[a-z]+:/.test(link));
    const paths = [...linked.map((link) => join(dirname(file), link.replace(/#.*/, ''))), ...findPaths(text)];
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
    expect(findCommands(text).filter((name) => !(name in project.scripts))).toEqual([]);
  });

  it.each(TEXTS)('%s names the one address of the project, and the one for mail', (file) => {
    const text = read(file);
    const addresses = text.match(/https:\/\/github\.com\/[^\s)"'>]*/g) ?? [];
    expect(addresses.filter((address) => !`${address}/`.startsWith(`${project.homepage}/`))).toEqual([]);
    const mails = text.match(/[\w.+-]+@[\w-]+(?:\.[a-z]+)+\b/g) ?? [];
    expect(mails.filter((mail) => mail !== project.bugs.email)).toEqual([]);
  });

  it('names both where holes are to be reported', () => {
    expect(read('SECURITY.md')).toContain(`${project.homepage}/security/advisories/new`);
    expect(read('SECURITY.md')).toContain(`<${project.bugs.email}>`);
    expect(read('PRIVACY.md')).toContain(`<${project.bugs.email}>`);
    expect(project.repository.url).toBe(`git+${project.homepage}.git`);
    expect(project.bugs.url).toBe(`${project.homepage}/issues`);
  });
});
