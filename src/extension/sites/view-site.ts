import { element } from '../element';
import type { Memory } from '../kept/memory';
import { say } from '../say';
import { askFor, giveBack, type Site, type SiteGrant } from './site';

/** The two decisions about one site: to paint its articles always, or never. The browser keeps the first on disk, also for private windows: there it is not offered. */
export function viewSite(site: Site, grant: SiteGrant, memory: Memory, switchOff: () => void): HTMLElement {
  const never = toToggle('site/never', say('neverHere'), false);
  never.addEventListener('click', switchOff);
  return element(
    'section',
    { class: 'site', 'aria-label': say('thisSite') },
    element('p', {}, element('bdi', {}, site.host)),
    memory === 'lasting' && site.origin !== null ? viewAlways(site.origin, grant) : null,
    never,
    memory === 'private' ? element('p', { class: 'private' }, `${say('privateNote')} ${say('privateAlways')}`) : null,
  );
}

const viewAlways = (origin: string, grant: SiteGrant): HTMLElement => {
  const always = toToggle('site/always', say('alwaysHere'), grant !== 'none');
  always.disabled = grant === 'everywhere';
  always.addEventListener('click', async () => {
    const wasOn = always.getAttribute('aria-pressed') === 'true';
    // The browser lets us ask only while the click is being answered: before anything is waited for.
    const isOn = wasOn ? await giveBack(origin).then(() => false) : await askFor(origin);
    always.setAttribute('aria-pressed', String(isOn));
  });
  return always;
};

const toToggle = (key: string, label: string, isOn: boolean): HTMLButtonElement =>
  element(
    'button',
    { type: 'button', class: 'plain-button site-button', 'aria-pressed': String(isOn), 'data-key': key },
    label,
  );
