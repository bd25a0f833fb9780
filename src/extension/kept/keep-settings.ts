import { migrate } from './migrate';
import { changePlace, type Place, readPlace, watchPlace } from './place';
import type { Settings } from './settings';
import { SETTINGS_VERSION } from './settings-schema';
import { toSettings, unknownIn } from './to-settings';

/** Settings travel with the reader's browser account. */
export const SETTINGS_PLACE: Place = { area: 'sync', key: 'settings' };

/** The reader's settings. Rejects when the browser cannot say what is kept. */
export async function readSettings(): Promise<Settings> {
  return toSettings(currentOf(await readPlace(SETTINGS_PLACE)));
}

/** Keeps what `change` makes of the settings as they are kept at that moment. Only what is changed is replaced: what a newer version keeps beside it stays. */
export function changeSettings(change: (settings: Settings) => Settings): Promise<void> {
  return changePlace(SETTINGS_PLACE, (kept) => {
    const current = currentOf(kept);
    const before = toSettings(current);
    return { version: SETTINGS_VERSION, ...current, ...changesIn(before, change(before), unknownIn(current)) };
  });
}

const changesIn = (before: Settings, wanted: Settings, unknown: ReturnType<typeof unknownIn>): object =>
  Object.fromEntries(
    Object.entries({
      preset: wanted.preset,
      marks: { ...unknown.marks, ...wanted.marks },
      hidden: [...unknown.hidden, ...wanted.hidden],
      cards: wanted.cards,
    }).filter(
      ([name]) => JSON.stringify(wanted[name as keyof Settings]) !== JSON.stringify(before[name as keyof Settings]),
    ),
  );

/** Calls `onChange` whenever settings have been changed, wherever that was; returns what ends it. */
export function watchSettings(onChange: (settings: Settings) => void): () => void {
  return watchPlace(SETTINGS_PLACE, (kept) => onChange(toSettings(currentOf(kept))));
}

/** Kept settings in the form of this version. What a newer one keeps mostly means the same. */
const currentOf = (kept: unknown): object => {
  const now = migrate(kept);
  return now === 'newer' ? (kept as object) : (now ?? {});
};
