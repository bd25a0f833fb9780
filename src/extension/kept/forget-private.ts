import browser from 'webextension-polyfill';
import { PRIVATE_CORRECTIONS } from './corrections';
import { PRIVATE_SITES } from './off-sites';
import { clearPlace } from './place';

/** Forgets what was changed in private windows, unless one of these is still open. */
export async function forgetPrivate(): Promise<void> {
  const windows = await browser.windows.getAll();
  if (windows.some(({ incognito }) => incognito)) return;
  await Promise.all([PRIVATE_CORRECTIONS, PRIVATE_SITES].map(({ place }) => clearPlace(place)));
}
