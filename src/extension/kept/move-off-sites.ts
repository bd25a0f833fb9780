import { SETTINGS_PLACE } from './keep-settings';
import { OFF_SITES } from './off-sites';
import { changePlace, readPlace } from './place';

/**
 * Takes the sites that are left alone out of the settings, where earlier versions kept them and browsers carry them to other machines, and adds them to those of this
 * device. None is lost, nor counted against the most that can be kept. Also when another device, which still runs an earlier version, has put them there again.
 */
export async function moveOffSites(): Promise<void> {
  const old = offSitesIn(await readPlace(SETTINGS_PLACE));
  if (!old) return;
  await changePlace(OFF_SITES.place, (kept) => [...new Set([...(Array.isArray(kept) ? kept : []), ...old])]);
  await changePlace(SETTINGS_PLACE, (kept) => {
    const come = offSitesIn(kept)?.filter((site) => !old.includes(site)) ?? [];
    const { offSites: _, ...settings } = (kept ?? {}) as Readonly<Record<string, unknown>>;
    return come.length > 0 ? { ...settings, offSites: come } : settings;
  });
}

const offSitesIn = (settings: unknown): readonly unknown[] | null => {
  const { offSites } = (settings ?? {}) as { readonly offSites?: unknown };
  return Array.isArray(offSites) ? offSites : null;
};
