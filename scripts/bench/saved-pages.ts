import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodePage } from '../parse-html';

/** A saved page of the collection, as text. */
export interface SavedPage {
  /** Its file without folder and ending. */
  readonly name: string;
  readonly html: string;
}

/** The saved pages in `data`/pages and the folders below, each text once, the largest first; `[]` where there are none. */
export function readSavedPages(data: string): readonly SavedPage[] {
  const folder = join(data, 'pages');
  if (!existsSync(folder)) return [];
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html.gz'));
  const pages = new Map(
    paths.sort().map((path) => {
      const html = decodePage(gunzipSync(readFileSync(join(folder, path))));
      return [html, { name: basename(path, '.html.gz').slice(0, 40), html }];
    }),
  );
  return [...pages.values()].sort((a, b) => b.html.length - a.html.length);
}
