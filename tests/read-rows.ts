import { readFileSync } from 'node:fs';

/** The cells of every row of a Markdown document's tables, but for their heads. */
export function readRows(file: string): readonly (readonly string[])[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, index) => {
    const isRow = line.startsWith('| ') && !lines[index + 1]?.startsWith('|---');
    return isRow
      ? [
          line
            .slice(1, -1)
            .split(' | ')
            .map((cell) => cell.trim()),
        ]
      : [];
  });
}
