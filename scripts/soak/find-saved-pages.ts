import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodePage } from '../parse-html';

/** Paths of all saved pages in a folder and below, in order: `.html`, `.htm`, each also gzipped. */
export function findSavedPages(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.html?(?:\.gz)?$/u.test(path))
    .sort();
}

/** The HTML of a saved page. */
export function readSavedPage(folder: string, path: string): string {
  const bytes = readFileSync(join(folder, path));
  return decodePage(path.endsWith('.gz') ? gunzipSync(bytes) : bytes);
}
