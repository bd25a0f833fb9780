import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Popup } from './open-browser';

/** The names of the rules of accessibility that an open popup breaks, as axe finds them. */
export async function findBarriers(popup: Popup): Promise<readonly string[]> {
  await popup.run(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
  return popup.evaluate(async () => {
    const axe = (globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } }).axe;
    return (await axe.run()).violations.map(({ id }) => id);
  });
}
