// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import project from '../package.json';
import { buildBoth } from './e2e/build';
import { findAddresses, findMeans } from './network-means';
import { readRows } from './read-rows';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sourcelight-'));
  // The maps say what each bundle is made of; the bundles themselves are the same with and without.
  await buildBoth({ outDir: folder, vite: () => ({ build: { sourcemap: 'hidden' } }) });
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const TARGETS = ['chrome', 'firefox'] as const;

describe.each(TARGETS)('the build for %s', (target) => {
  const read = (file: string): string => readFileSync(join(folder, `${target}-mv3`, file), 'utf8');
  const files = (): string[] =>
    readdirSync(join(folder, `${target}-mv3`), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, `${target}-mv3/`).length));

  it('asks for exactly what it needs', () => {
    const { version, author, homepage_url, ...manifest } = JSON.parse(read('manifest.json'));
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect({ author, homepage_url }).toEqual({ author: project.author, homepage_url: project.homepage });
    expect(manifest).toMatchSnapshot();
    const panel = target === 'chrome' ? ['sidePanel'] : [];
    expect(manifest.permissions).toEqual(['activeTab', 'scripting', 'storage', 'contextMenus', ...panel]);
    expect(manifest).not.toHaveProperty('host_permissions');
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
    expect(manifest.content_scripts ?? []).toEqual([]);
  });

  it('asks for nothing that PERMISSIONS.md does not explain in one sentence', () => {
    const { permissions, optional_host_permissions } = JSON.parse(read('manifest.json'));
    const rows = readRows('PERMISSIONS.md').filter(([name]) => target === 'chrome' || !name?.endsWith('(Chrome)'));
    const explained = rows.map(([name]) => /^`(.+)`/.exec(name ?? '')?.[1] ?? name);
    expect(optional_host_permissions).toEqual(['*://*/*']);
    expect(explained).toEqual([...permissions, 'access to sites (optional)']);
    for (const [, sentence] of rows) expect(sentence).toMatch(/^[^.!?]{20,}$/);
  });

  it('lets its pages load nothing but its own files, and open no connections', () => {
    const policy: string = JSON.parse(read('manifest.json')).content_security_policy.extension_pages;
    const directives = policy.split('; ').map((directive) => directive.split(' '));
    for (const [, ...sources] of directives) expect(["'none'", "'self'"]).toContain(sources.join(' '));
    expect(directives).toContainEqual(['default-src', "'none'"]);
    expect(directives).toContainEqual(['connect-src', "'none'"]);
  });

  it('has no means to reach the network or to run text as code', () => {
    const texts = files().filter((file) => /\.(?:js|html|css)$/.test(file));
    expect(texts.length).toBeGreaterThanOrEqual(10);
    expect(texts.flatMap((file) => findMeans(read(file)).map((means) => `${file}: ${means}`))).toEqual([]);
  });

  it('names nobody whom it could reach', () => {
    const texts = files().filter((file) => /\.(?:js|html|css|json)$/.test(file));
    expect(new Set(texts.flatMap((file) => findAddresses(read(file))))).toEqual(
      new Set([
        'http://www.w3.org/2000/svg',
        'http://www.w3.org/ns/anno.jsonld',
        'https://meridian.example/',
        // The browser shows it to the reader; the extension never opens it.
        project.homepage,
      ]),
    );
  });

  it('gives content scripts no way to what is kept', () => {
    const means = /\bstorage\b\s*[.?[]/;
    for (const script of ['page', 'asked']) expect(read(`${script}.js`)).not.toMatch(means);
    expect(read('background.js')).toMatch(means);
  });

  it('lets no press wait for a polyfill', () => {
    for (const script of ['background', 'page', 'press']) {
      const sources: string[] = JSON.parse(read(`${script}.js.map`)).sources;
      expect(sources.some((source) => source.endsWith('own-browser.ts'))).toBe(true);
      expect(sources.filter((source) => source.includes('polyfill'))).toEqual([]);
    }
  });

  it('names the licence of every package that is in it', () => {
    const maps = files().filter((file) => file.endsWith('.js.map'));
    const sources = maps.flatMap((file): string[] => JSON.parse(read(file)).sources);
    const packages = sources.flatMap((source) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1] ?? []);
    const licences = read('licences.txt');
    const named = [...licences.matchAll(/^(\S+) \d+\.\d+\.\d+ \((\S+)\)$/gm)].map(([, name]) => name);
    expect(packages).toContain('culori');
    for (const name of packages) expect(named).toContain(name);
    // The bundler's own words stand in the bundles too, but in no file that a map could name.
    expect(new Set(named)).toEqual(new Set([...packages, 'rolldown']));
    expect(licences).toContain(readFileSync('LICENSE', 'utf8').trim());
  });

  it('has a text for every name that the manifest looks up', () => {
    const messages = JSON.parse(read('_locales/en/messages.json'));
    const names = [...read('manifest.json').matchAll(/__MSG_(\w+)__/g)].map(([, name]) => name ?? '');
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(messages).toHaveProperty(name);
  });
});
