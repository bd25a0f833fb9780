import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (file: string): Record<string, unknown> => JSON.parse(readFileSync(file, 'utf8'));

describe('what is built from', () => {
  it('has exact versions, the same in both lists', () => {
    const { dependencies, devDependencies } = read('package.json');
    const locked = (read('package-lock.json').packages as Record<string, object>)[''];
    const wanted = Object.entries({ ...(dependencies as object), ...(devDependencies as object) });
    expect(wanted.length).toBeGreaterThan(10);
    for (const [name, version] of wanted) expect(`${name} ${version}`).toMatch(/^\S+ \d+\.\d+\.\d+$/);
    expect(locked).toMatchObject({ dependencies, devDependencies });
  });

  it('comes from whatever registry is asked, and runs none of its own scripts when it is installed', () => {
    const packages = Object.entries(read('package-lock.json').packages as Record<string, object>).slice(1);
    expect(packages.filter(([, locked]) => 'resolved' in locked)).toEqual([]);
    const withScripts = packages.filter(([, locked]) => 'hasInstallScript' in locked).map(([path]) => path);
    const denied = Object.entries(read('package.json').allowScripts as object).filter(([, isAllowed]) => !isAllowed);
    expect(withScripts).toEqual(denied.map(([name]) => `node_modules/${name}`));
  });
});
