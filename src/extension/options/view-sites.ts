import { element } from '../element';
import { readList } from '../kept/list';
import { OFF_SITES, switchSite } from '../kept/off-sites';
import { say } from '../say';
import { sayRefusal } from '../say-refusal';
import { askFor, EVERYWHERE, giveBack, isGranted, readGranted } from '../sites/site';
import { viewButton, viewRadios } from './controls';

/** When articles are painted: on request, or by themselves; the sites that the reader has agreed to, and those they have switched off. `tell` says what went wrong. */
export function viewSites(tell: (words: string) => void): {
  readonly view: HTMLElement;
  readonly refresh: () => Promise<void>;
} {
  const granted = element('ul', { class: 'rows', 'aria-label': say('grantedSites') });
  const off = element('ul', { class: 'rows long', 'aria-label': say('offSites') });
  const full = element('p', { class: 'warning full' }, sayRefusal('full', 'sites'));
  const modes = viewModes(() => void refresh());
  const switchOn = async (host: string): Promise<void> => {
    try {
      await switchSite(host, 'on', 'lasting');
      await refresh();
    } catch {
      tell(say('notKept'));
    }
  };
  const refresh = async (): Promise<void> => {
    await modes.refresh();
    const origins = (await readGranted()).filter((origin) => origin !== EVERYWHERE);
    granted.replaceChildren(
      ...origins.map((origin) =>
        element(
          'li',
          {},
          element(
            'span',
            {},
            element('bdi', {}, hostOf(origin)),
            element('span', { class: 'hint' }, say('alwaysHere')),
          ),
          viewButton(say('removeRule'), () => void giveBack(origin).then(refresh)),
        ),
      ),
    );
    const offSites = await readList(OFF_SITES);
    full.hidden = offSites.length < OFF_SITES.most;
    off.replaceChildren(
      ...offSites.map((host) =>
        element(
          'li',
          {},
          element('span', {}, element('bdi', {}, host), element('span', { class: 'hint' }, say('neverHere'))),
          viewButton(say('removeRule'), () => void switchOn(host)),
        ),
      ),
    );
  };
  return { view: element('div', {}, modes.view, granted, full, off), refresh };
}

/** The two ways in which articles come to be painted: on request, or all by themselves, which the browser asks the reader about. */
export function viewModes(onChange: () => void): { readonly view: HTMLElement; readonly refresh: () => Promise<void> } {
  const radios = viewRadios(
    'mode',
    say('whenItRuns'),
    [
      ['on-request', say('modeAsk'), say('modeAskHint')],
      ['everywhere', say('modeAll'), say('modeAllHint')],
    ] as const,
    (mode) => {
      // The browser lets us ask only while the click is being answered: before anything is waited for.
      const change = mode === 'everywhere' ? askFor(EVERYWHERE) : giveBack(EVERYWHERE);
      void Promise.resolve(change)
        .catch(() => {})
        .then(refresh)
        .then(onChange);
    },
  );
  const refresh = async (): Promise<void> => radios.set((await isGranted(EVERYWHERE)) ? 'everywhere' : 'on-request');
  return { view: radios.view, refresh };
}

const hostOf = (origin: string): string => origin.replace(/^[^/]*\/\//u, '').replace(/\/\*$/u, '');
