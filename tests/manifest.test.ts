// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildBoth } from './e2e/build';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sourcelight-'));
  await buildBoth(folder);
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
    const { version, ...manifest } = JSON.parse(read('manifest.json'));
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(manifest).toMatchSnapshot();
    const panel = target === 'chrome' ? ['sidePanel'] : [];
    expect(manifest.permissions).toEqual(['activeTab', 'scripting', 'storage', 'contextMenus', ...panel]);
    expect(manifest).not.toHaveProperty('host_permissions');
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
    expect(manifest.content_scripts ?? []).toEqual([]);
  });

  it('has no means to reach the network or to run text as code', () => {
    const scripts = files().filter((file) => file.endsWith('.js'));
    expect(scripts.length).toBeGreaterThanOrEqual(3);
    for (const script of scripts)
      expect(
        read(script).match(
          /\b(fetch|importScripts|eval)\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|new Function|innerHTML/g,
        ),
      ).toBeNull();
  });

  it('has a text for every name that the manifest looks up', () => {
    const messages = JSON.parse(read('_locales/en/messages.json'));
    const names = [...read('manifest.json').matchAll(/__MSG_(\w+)__/g)].map(([, name]) => name ?? '');
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(messages).toHaveProperty(name);
  });
});
