import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';

/** The built extension for one browser, in bytes. */
export interface BuiltSize {
  readonly target: string;
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
  /** All files together as a zip archive. */
  readonly zip: number;
}

/** What must not grow beyond a limit, and how large it is. */
export interface SizeBudget {
  readonly what: string;
  readonly bytes: number;
  readonly most: number;
}

const TARGETS = ['chrome-mv3', 'firefox-mv3'] as const;
const CONTENT_SCRIPT = 'page.js';
const MOST_CONTENT = 175_000;
const MOST_ZIP = 2_500_000;
/** What a zip archive says of a file beside its name, which stands there twice. */
const ZIP_HEADERS = 76;

/** Measures what is built in `output`; `[]` where nothing is. */
export function measureSize(output: string): readonly BuiltSize[] {
  return TARGETS.filter((target) => existsSync(join(output, target))).map((target) => {
    const folder = join(output, target);
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      statSync(join(folder, name)).isFile(),
    );
    const contents = names.map((name) => ({ name, content: readFileSync(join(folder, name)) }));
    return {
      target,
      files: contents.map(({ name, content }) => ({ name, bytes: content.length })).sort((a, b) => b.bytes - a.bytes),
      zip: contents.reduce(
        (sum, { name, content }) => sum + deflateRawSync(content, { level: 9 }).length + 2 * name.length + ZIP_HEADERS,
        22,
      ),
    };
  });
}

/** The budgets of what is built: the content script, which every painted page loads, and the whole. */
export function toBudgets(sizes: readonly BuiltSize[]): readonly SizeBudget[] {
  return sizes.flatMap(({ target, files, zip }) => [
    {
      what: `content script, ${target}`,
      bytes: files.find(({ name }) => name === CONTENT_SCRIPT)?.bytes ?? 0,
      most: MOST_CONTENT,
    },
    { what: `zip, ${target}`, bytes: zip, most: MOST_ZIP },
  ]);
}
