import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import type { Popup } from './open-browser';

/** The rules of accessibility that an open popup or a page breaks, as axe finds them, each with what breaks it. */
export async function findBarriers(view: Popup | Page): Promise<readonly string[]> {
  const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  if ('run' in view) {
    await view.run(axe);
    return view.evaluate(runAxe);
  }
  await view.evaluate(axe);
  return view.evaluate(runAxe);
}

const runAxe = async (): Promise<readonly string[]> => {
  const { axe } = globalThis as unknown as {
    readonly axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
  };
  return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`);
};
