import * as v from 'valibot';
import { readOnce } from '../../lexicon/read-once';
import type { ReaderRule } from '../../voices/reader-rule';
import { MOST_CORRECTIONS, MOST_RULES, MOST_SITES } from './bounds';
import { type Correction, isCorrection } from './corrections';
import { isHost } from './host';
import { migrate } from './migrate';
import { isReaderRule } from './reader-rules';
import type { Settings } from './settings';
import { SETTINGS_VERSION, settingSchemas } from './settings-schema';

/** Everything that a reader can take to another browser. */
export interface SettingsFile {
  readonly settings: Settings;
  /** The hosts of sites that are left alone. */
  readonly offSites: readonly string[];
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

/** A settings file. What it does not mention stays as it is in nobody's settings: a file says all or it is none. */
const fileSchema = readOnce(() => {
  const { preset, voice, mark, cards } = settingSchemas();
  const host = v.custom<string>(isHost, 'meridian.example');
  const rule = v.custom<ReaderRule>(isReaderRule, '{"phrase": "Acme Institute", "voice": "expert"}');
  const correction = v.custom<Correction>(
    isCorrection,
    '{"url": "https://meridian.example/", "sentence": "It rained.", "voice": "reporter"}',
  );
  return v.strictObject({
    format: v.literal('sourcelight-settings'),
    version: v.literal(SETTINGS_VERSION),
    settings: v.strictObject({
      preset,
      marks: v.record(voice, mark),
      hidden: v.array(voice),
      cards,
      // They stand where the first files have them.
      offSites: v.pipe(v.array(host), v.maxLength(MOST_SITES)),
    }),
    rules: v.pipe(v.array(rule), v.maxLength(MOST_RULES)),
    corrections: v.pipe(v.array(correction), v.maxLength(MOST_CORRECTIONS)),
  });
});

/** A settings file as text, for a reader to look into. */
export function writeSettingsFile({ settings, offSites, rules, corrections }: SettingsFile): string {
  const file = {
    format: 'sourcelight-settings',
    version: SETTINGS_VERSION,
    settings: { ...settings, offSites },
    rules,
    corrections,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
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
  if (!parsed.success) return broken(toTrouble(parsed.issues[0]));
  const {
    settings: { offSites, ...settings },
    rules,
    corrections,
  } = parsed.output;
  return { status: 'read', file: { settings: settings as Settings, offSites, rules, corrections } };
}

function toTrouble(issue: v.InferIssue<ReturnType<typeof fileSchema>>): FileTrouble {
  const where = v.getDotPath(issue) ?? '?';
  const isKey = issue.path?.at(-1)?.origin === 'key';
  if (isKey) return { kind: issue.received === 'undefined' ? 'missing' : 'unknown', where };
  const wanted = issue.type === 'regex' || issue.type === 'custom' ? issue.message : (issue.expected ?? '?');
  return { kind: 'wrong-value', where, found: issue.received, wanted: wanted.replace(/^\((.*)\)$/u, '$1') };
}
