import { SETTINGS_VERSION } from './settings-schema';

type Kept = Readonly<Record<string, unknown>>;

/** Turns what one version kept into what the next one keeps. The first takes version 1 to version 2. */
export type Migration = (kept: Kept) => Kept;

/** None yet: version 1 is the first. */
const MIGRATIONS: readonly Migration[] = [];

/**
 * What an older version kept, as this one keeps it. `'newer'` when a newer version kept it, which this one must not touch; `null` for what no version
 * has ever kept.
 */
export function migrate(
  kept: unknown,
  current = SETTINGS_VERSION,
  migrations: readonly Migration[] = MIGRATIONS,
): Kept | 'newer' | null {
  if (typeof kept !== 'object' || kept === null || Array.isArray(kept)) return null;
  const { version } = kept as Kept;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return null;
  if (version > current) return 'newer';
  let now = kept as Kept;
  for (let from = version; from < current; from += 1) {
    const step = migrations[from - 1];
    if (!step) return null;
    now = { ...step(now), version: from + 1 };
  }
  return now;
}
