import * as v from 'valibot';
import type { ReaderRule } from '../../voices/reader-rule';
import type { Correction } from '../corrections';
import { migrate } from './migrate';
import type { Settings } from './settings';
import { fileSchema, SETTINGS_VERSION } from './settings-schema';

/** Everything that a reader can take to another browser. */
export interface SettingsFile {
  readonly settings: Settings;
  readonly rules: readonly ReaderRule[];
  readonly corrections: readonly Correction[];
}

/**
 * What is wrong with a file that was to be read: no JSON, nothing of ours, of a newer version, or wrong at one place. `found` and `wanted` are
 * written as in JSON, in no language: `'"pope"'`, `'"law" | "expert"'`, `'<=100'`; of what has a form of its own, `wanted` is an example.
 */
export type FileTrouble =
  | { readonly kind: 'no-json' | 'not-ours' | 'newer' }
  | { readonly kind: 'missing' | 'unknown'; readonly where: string }
  | { readonly kind: 'wrong-value'; readonly where: string; readonly found: string; readonly wanted: string };

/** Longer files are none of ours, in UTF-16 units. */
const LONGEST_FILE = 8_000_000;

/** A settings file as text, for a reader to look into. */
export function writeSettingsFile({ settings, rules, corrections }: SettingsFile): string {
  return `${JSON.stringify({ format: 'sourcelight-settings', version: SETTINGS_VERSION, settings, rules, corrections }, null, 2)}\n`;
}

/** Reads a settings file whole, or not at all: where anything is wrong, the first trouble is said and nothing is read. */
export function readSettingsFile(
  text: string,
):
  | { readonly status: 'read'; readonly file: SettingsFile }
  | { readonly status: 'broken'; readonly trouble: FileTrouble } {
  const broken = (trouble: FileTrouble) => ({ status: 'broken', trouble }) as const;
  if (text.length > LONGEST_FILE) return broken({ kind: 'not-ours' });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return broken({ kind: 'no-json' });
  }
  const now = migrate(value);
  if (now === 'newer') return broken({ kind: 'newer' });
  if (now?.format !== 'sourcelight-settings') return broken({ kind: 'not-ours' });
  const parsed = v.safeParse(fileSchema(), now);
  if (parsed.success) {
    const { settings, rules, corrections } = parsed.output;
    return { status: 'read', file: { settings: settings as Settings, rules, corrections } };
  }
  return broken(toTrouble(parsed.issues[0]));
}

function toTrouble(issue: v.InferIssue<ReturnType<typeof fileSchema>>): FileTrouble {
  const where = v.getDotPath(issue) ?? '?';
  const isKey = issue.path?.at(-1)?.origin === 'key';
  if (isKey) return { kind: issue.received === 'undefined' ? 'missing' : 'unknown', where };
  const wanted = issue.type === 'regex' || issue.type === 'custom' ? issue.message : (issue.expected ?? '?');
  return { kind: 'wrong-value', where, found: issue.received, wanted: wanted.replace(/^\((.*)\)$/u, '$1') };
}
