import { element } from '../element';
import { say } from '../say';
import type { Settings } from '../settings/settings';
import { askFor, giveBack, type Site, type SiteGrant } from './site';

/** The two decisions about one site: to paint its articles always, or never. `keep` changes what is stored. */
export function viewSite(
  site: Site,
  grant: SiteGrant,
  settings: Settings,
  keep: (change: (settings: Settings) => Settings) => void,
): HTMLElement {
  const always = toToggle(say('alwaysHere'), grant !== 'none');
  always.disabled = grant === 'everywhere';
  always.addEventListener('click', async () => {
    const wasOn = always.getAttribute('aria-pressed') === 'true';
    // The browser lets us ask only while the click is being answered: before anything is waited for.
    const isOn = wasOn ? await giveBack(site.origin).then(() => false) : await askFor(site.origin);
    always.setAttribute('aria-pressed', String(isOn));
  });
  const never = toToggle(say('neverHere'), settings.offSites.includes(site.host));
  never.addEventListener('click', () => keep((now) => switchSiteOff(now, site.host)));
  return element(
    'section',
    { class: 'site', 'aria-label': say('thisSite') },
    element('p', {}, element('bdi', {}, site.host)),
    always,
    never,
  );
}

/** Settings with a site switched off. */
export function switchSiteOff(settings: Settings, host: string): Settings {
  return { ...settings, offSites: [...settings.offSites.filter((other) => other !== host), host] };
}

/** Settings with a site no longer switched off. */
export function switchSiteOn(settings: Settings, host: string): Settings {
  return { ...settings, offSites: settings.offSites.filter((other) => other !== host) };
}

const toToggle = (label: string, isOn: boolean): HTMLButtonElement =>
  element('button', { type: 'button', class: 'plain-button site-button', 'aria-pressed': String(isOn) }, label);
