import { readFileSync } from 'node:fs';

/** The text under each heading of a Markdown document, up to the next heading of any level, by the words of the heading. */
export function readSections(file: string): ReadonlyMap<string, string> {
  const parts = readFileSync(file, 'utf8').split(/^#+ (.+)$/m);
  return new Map(
    parts.flatMap((part, index) => (index % 2 === 1 ? [[part, (parts[index + 1] ?? '').trim()] as const] : [])),
  );
}
