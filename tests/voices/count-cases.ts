import { readdirSync, readFileSync } from 'node:fs';

/** How many cases the tables of a folder hold, and how many of them stand under a heading that begins with "Traps". */
export function countCases(folder: string): { readonly cases: number; readonly traps: number } {
  let cases = 0;
  let traps = 0;
  for (const file of readdirSync(folder)) {
    let isTrap = false;
    for (const line of readFileSync(folder + file, 'utf8').split('\n')) {
      if (line.startsWith('#')) isTrap = line.startsWith('# Traps');
      else if (line.trim() !== '') {
        cases += 1;
        if (isTrap) traps += 1;
      }
    }
  }
  return { cases, traps };
}
