import type { Plugin } from 'vite';
import { indexWordLists } from './index-word-lists';
import { narrowUnicodeClasses } from './narrow-unicode-classes';

/** What our sources go through wherever they are run: in the extension, in tests and in scripts. */
export function sourcePlugins(): readonly Plugin[] {
  return [indexWordLists(), narrowUnicodeClasses()];
}
