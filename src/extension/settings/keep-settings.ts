import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { changeKey } from '../change-key';
import { watchKey } from '../watch-key';
import { migrate } from './migrate';
import { PLAIN_SETTINGS, type Settings } from './settings';
import { SETTINGS_VERSION, settingSchemas } from './settings-schema';

/** Where settings are kept: `storage.sync`, so that they travel with the reader's browser account. */
const KEY = 'settings';

/**
 * The reader's settings. A setting that is kept but makes no sense (another version may have written it) counts as not chosen, the others stay; a storage out of
 * reach counts as empty.
 */
export async function readSettings(): Promise<Settings> {
  try {
    return toSettings((await browser.storage.sync.get(KEY))[KEY]);
  } catch {
    return PLAIN_SETTINGS;
  }
}

/**
 * Keeps what `change` makes of the settings as they are kept at that moment. Of what a newer version keeps, perhaps on another device of the reader's, only what is changed is
 * replaced. Rejects, with nothing changed, when the browser cannot read or keep them.
 */
export function changeSettings(change: (settings: Settings) => Settings): Promise<void> {
  return changeKey('sync', KEY, (kept) => {
    const before = toSettings(kept);
    const { preset, marks, hidden, cards, offSites } = change(before);
    const wanted: Settings = { preset, marks, hidden, cards, offSites };
    return migrate(kept) === 'newer'
      ? { ...(kept as object), ...changesIn(before, wanted) }
      : { version: SETTINGS_VERSION, ...wanted };
  });
}

const changesIn = (before: Settings, wanted: Settings): Partial<Settings> =>
  Object.fromEntries(
    Object.entries(wanted).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name as keyof Settings]),
    ),
  );

/** Calls `onChange` whenever settings have been changed, wherever that was; returns what ends it. */
export function watchSettings(onChange: (settings: Settings) => void): () => void {
  return watchKey('sync', KEY, (kept) => onChange(toSettings(kept)));
}

const toSettings = (kept: unknown): Settings => {
  const now = migrate(kept);
  // What a newer version keeps mostly means the same.
  const known = now === 'newer' ? (kept as Readonly<Record<string, unknown>>) : now;
  if (!known) return PLAIN_SETTINGS;
  const read = <K extends keyof Settings>(name: K): Settings[K] => {
    const { success, output } = v.safeParse(settingSchemas()[name], known[name]);
    return success ? (output as Settings[K]) : PLAIN_SETTINGS[name];
  };
  return {
    preset: read('preset'),
    marks: read('marks'),
    hidden: read('hidden'),
    cards: read('cards'),
    offSites: read('offSites'),
  };
};
