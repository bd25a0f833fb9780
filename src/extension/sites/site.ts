import browser from 'webextension-polyfill';
import { toPattern } from '../kept/host';

/** The pages of every site: what "on every news article" asks for. */
export const EVERYWHERE = '*://*/*';

/** A site that the reader can decide about. */
export interface Site {
  /** `'www.meridian.example'`. */
  readonly host: string;
  /** The match pattern of its pages: `'*://www.meridian.example/*'`; `null` for the odd host that none can mean alone. */
  readonly origin: string | null;
}

/** The site of an address; `null` for what is no page of the web, and where the browser does not tell the address. */
export function siteOf(url: string | undefined): Site | null {
  if (url === undefined || !URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return (protocol === 'http:' || protocol === 'https:') && hostname !== ''
    ? { host: hostname, origin: toPattern(hostname) }
    : null;
}

/** Whether the reader lets us run on pages of a match pattern without asking; of a host without one, on those of every site. */
export async function isGranted(origin: string | null): Promise<boolean> {
  return browser.permissions.contains({ origins: [origin ?? EVERYWHERE] });
}

/** How a site stands: painted by itself because the reader agreed to it, and whether that is for this site or for all. */
export type SiteGrant = 'none' | 'site' | 'everywhere';

/** What the reader has agreed to for a site. */
export async function readSiteGrant({ origin }: Site): Promise<SiteGrant> {
  const [everywhere, here] = await Promise.all([isGranted(EVERYWHERE), isGranted(origin)]);
  return everywhere ? 'everywhere' : here ? 'site' : 'none';
}

/** Asks the reader for that; must be called while a click is being answered. Whether they agreed. */
export async function askFor(origin: string): Promise<boolean> {
  return browser.permissions.request({ origins: [origin] });
}

/** Gives it back. */
export async function giveBack(origin: string): Promise<void> {
  await browser.permissions.remove({ origins: [origin] });
}

/** The match patterns that the reader has agreed to, in no order. */
export async function readGranted(): Promise<readonly string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}
