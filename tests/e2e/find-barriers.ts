import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import type { Popup } from './open-browser';

/** What axe has to say of a view: the rules that it keeps, and those that it breaks, each with what breaks it. */
interface Finding {
  readonly passes: number;
  readonly violations: readonly string[];
}

/** The rules of accessibility that an open popup or a page breaks, as axe finds them. Prints one line for the report; `what` says what was looked at. */
export async function findBarriers(view: Popup | Page, what: string): Promise<readonly string[]> {
  const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const { passes, violations } = await ('run' in view
    ? view.run(axe).then(() => view.evaluate(runAxe))
    : view.evaluate(axe).then(() => view.evaluate(runAxe)));
  console.log(`axe: ${what}: ${violations.length} violations, ${passes} rules passed`);
  return violations;
}

const runAxe = async (): Promise<Finding> => {
  const { axe } = globalThis as unknown as {
    readonly axe: {
      run(): Promise<{ passes: unknown[]; violations: { id: string; nodes: { html: string }[] }[] }>;
    };
  };
  const { passes, violations } = await axe.run();
  return {
    passes: passes.length,
    violations: violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`),
  };
};
