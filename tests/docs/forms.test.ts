import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { satisfies } from 'semver';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import project from '../../package.json';

const FOLDER = '.github/ISSUE_TEMPLATE';
const read = (file: string): string => readFileSync(file, 'utf8');

interface Field {
  readonly type: string;
  readonly id: string;
  readonly attributes: { readonly label: string; readonly options?: readonly string[] };
}
interface Form {
  readonly name: string;
  readonly description: string;
  readonly body: readonly Field[];
}

const FORMS = readdirSync(FOLDER).filter((file) => file !== 'config.yml');
const readForm = (file: string): Form => parse(read(`${FOLDER}/${file}`));

describe('the forms for issues', () => {
  it.each(FORMS)('%s has what GitHub asks of a form', (file) => {
    const { name, description, body } = readForm(file);
    expect(name).toBeTruthy();
    expect(description).toBeTruthy();
    expect(new Set(body.map(({ id }) => id)).size).toBe(body.length);
    for (const { type, id, attributes } of body) {
      expect(['textarea', 'input', 'dropdown']).toContain(type);
      expect(id).toMatch(/^[\w-]+$/);
      expect(attributes.label).toBeTruthy();
      if (type === 'dropdown') expect(new Set(attributes.options).size).toBe(attributes.options?.length);
    }
  });

  it('offer every voice by the name that readers see', () => {
    const messages: Readonly<Record<string, { readonly message: string }>> = JSON.parse(
      read('assets/public/_locales/en/messages.json'),
    );
    const voices = Object.entries(messages).flatMap(([key, { message }]) =>
      key.startsWith('voice_') ? [message] : [],
    );
    const expected = readForm('wrong-colour.yml').body.find(({ id }) => id === 'expected');
    expect(expected?.attributes.options).toEqual(voices);
  });

  it('send holes in security the private way', () => {
    const { contact_links } = parse(read(`${FOLDER}/config.yml`));
    expect(contact_links).toMatchObject([{ url: `${project.homepage}/security/advisories/new` }]);
  });
});

describe('what runs by itself', () => {
  it('runs all checks, on pinned actions that may only read', () => {
    const text = read('.github/workflows/ci.yml');
    const { permissions, jobs } = parse(text);
    expect(permissions).toEqual({ contents: 'read' });
    const steps: readonly { readonly run?: string; readonly uses?: string }[] = jobs.test.steps;
    expect(steps.at(-1)?.run).toBe('bash .ci/run');
    expect(existsSync('.ci/run')).toBe(true);
    const actions = steps.flatMap(({ uses }) => uses ?? []);
    expect(actions).not.toEqual([]);
    for (const action of actions) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
    expect(text).toContain('node-version-file: .nvmrc');
  });

  it('looks for new versions of packages and actions', () => {
    const { updates } = parse(read('.github/dependabot.yml'));
    expect(updates).toMatchObject([{ 'package-ecosystem': 'npm' }, { 'package-ecosystem': 'github-actions' }]);
  });

  it('uses a Node that package.json allows', () => {
    expect(satisfies(`${read('.nvmrc').trim()}.999.0`, project.engines.node)).toBe(true);
  });
});
