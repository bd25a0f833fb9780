import { MOST_SITES } from './bounds';
import { isHost } from './host';
import { addTo, type KeptList, readList, removeFrom } from './list';
import type { Memory } from './memory';

/** The hosts of sites that are left alone, whatever may run there: on this device only. */
export const OFF_SITES: KeptList<string> = {
  place: { area: 'local', key: 'offSites' },
  isEntry: isHost,
  isSame: (one, other) => one === other,
  most: MOST_SITES,
};

/** What a reader has said of a site in a private window. It wins there over what lasts. */
interface PrivateSite {
  readonly host: string;
  readonly reading: 'on' | 'off';
}

/** In memory only. */
export const PRIVATE_SITES: KeptList<PrivateSite> = {
  place: { area: 'session', key: 'privateSites' },
  isEntry: (value): value is PrivateSite => {
    const { host, reading } = (value ?? {}) as Record<string, unknown>;
    return isHost(host) && (reading === 'on' || reading === 'off');
  },
  isSame: (one, other) => one.host === other.host,
  most: MOST_SITES,
};

/** Whether the reader has switched a site off. */
export async function isSiteOff(host: string, memory: Memory): Promise<boolean> {
  const [lasting, here] = await Promise.all([
    readList(OFF_SITES),
    memory === 'private' ? readList(PRIVATE_SITES) : ([] as const),
  ]);
  const said = here.find((site) => site.host === host);
  return said ? said.reading === 'off' : lasting.includes(host);
}

/** Switches a site off, or on again. */
export function switchSite(host: string, reading: 'on' | 'off', memory: Memory): Promise<void> {
  if (memory === 'private') return addTo(PRIVATE_SITES, { host, reading });
  return reading === 'off' ? addTo(OFF_SITES, host) : removeFrom(OFF_SITES, host);
}
