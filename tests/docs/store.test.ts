import { readdirSync, readFileSync } from 'node:fs';
import { lexer, type Tokens } from 'marked';
import { describe, expect, it } from 'vitest';
import { POLICY_FILE, toPolicy } from '../../scripts/policy/to-policy';
import { readRows } from '../read-rows';
import { readSections } from './read-sections';

const read = (file: string): string => readFileSync(file, 'utf8');
const LANGUAGES = readdirSync('assets/public/_locales');

describe.each(LANGUAGES)('the listing in %s', (language) => {
  const sections = readSections(`docs/store/listing/${language}.md`);
  const textOf = (heading: string): string => sections.get(heading) ?? '';
  const messages: Readonly<Record<string, { readonly message: string }>> = JSON.parse(
    read(`assets/public/_locales/${language}/messages.json`),
  );

  it('has the name and the short description that are in the package', () => {
    expect([...sections.keys()][0]).toBe(messages.name?.message);
    expect(textOf('Short description')).toBe(messages.description?.message);
  });

  it('keeps to the lengths that the stores allow', () => {
    expect(messages.name?.message.length).toBeLessThanOrEqual(50);
    for (const [heading, most] of [
      ['Short description', 132],
      ['Summary', 250],
      ['Description', 15_000],
    ] as const) {
      expect(textOf(heading).length, heading).toBeGreaterThan(40);
      expect(textOf(heading).length, heading).toBeLessThanOrEqual(most);
    }
  });

  it('is plain text: the stores show no Markdown', () => {
    expect(textOf('Description')).not.toMatch(/[*`#[\]<>]|^- /m);
  });
});

describe('the answers for Chrome', () => {
  const sections = readSections('docs/store/chrome.md');

  it('keep to the 1,000 characters of each field', () => {
    for (const [heading, text] of sections)
      if (heading !== 'Data use') expect(text.length, heading).toBeLessThanOrEqual(1000);
    expect(sections.get('Single purpose')?.length).toBeGreaterThan(100);
  });

  it('say of each permission what PERMISSIONS.md says', () => {
    const rows = readRows('PERMISSIONS.md').filter(([name]) => name?.startsWith('`'));
    expect(rows.length).toBeGreaterThan(3);
    for (const [name = '', sentence = ''] of rows) {
      const answer = sections.get(/^`(.+)`/.exec(name)?.[1] ?? '') ?? '';
      const [purpose = ''] = sentence.split(';');
      expect(answer.toLowerCase(), name).toContain(purpose.toLowerCase());
    }
  });
});

describe('the privacy policy', () => {
  const policy = read(POLICY_FILE);

  it('is written from PRIVACY.md as it is today', () => {
    expect(policy, 'PRIVACY.md has changed: run "npm run policy".').toBe(toPolicy(read('PRIVACY.md')));
  });

  it('makes every promise of PRIVACY.md, and tells who answers questions', () => {
    const page = new DOMParser().parseFromString(policy, 'text/html');
    const said = [...page.querySelectorAll('li')].map((item) => item.textContent);
    const promises = lexer(read('PRIVACY.md')).flatMap((token) =>
      token.type === 'table' ? (token as Tokens.Table).rows.map(([promise]) => promise?.text ?? '') : [],
    );
    expect(promises.length).toBeGreaterThan(4);
    expect(said).toEqual(promises.map((promise) => promise.replace(/\*\*|`/g, '')));
    expect(page.querySelector('a[href^="mailto:"]')).not.toBeNull();
  });

  it('loads nothing, and leads to no file that only the project has', () => {
    expect(policy).not.toMatch(/\bsrc=|<link|<script|<img|@import|url\(/);
    for (const [, address = ''] of policy.matchAll(/href="([^"]*)"/g))
      expect(address).toMatch(/^(?:https:\/\/|mailto:)/);
  });

  it('leaves out what only developers need', () => {
    expect(policy).not.toContain('tests/');
    expect(policy).not.toContain('npm run');
  });
});
