import browser from 'webextension-polyfill';
import { element } from '../element';
import { say } from '../say';
import { viewButton } from './controls';

/** Firefox 137 and newer can open the page itself; the polyfill does not know it yet. */
interface ShortcutSettings {
  openShortcutSettings?(): Promise<void>;
}

/** Where Chromium lets readers change keys. */
const CHROMIUM_PAGE = 'chrome://extensions/shortcuts';

/** The keys of all commands as they are now, and the way to the browser's page where they are changed. */
export async function viewShortcuts(): Promise<HTMLElement> {
  const commands = await browser.commands.getAll();
  const rows = commands.map(({ name, description, shortcut }) =>
    element(
      'li',
      {},
      element('span', {}, name === '_execute_action' ? say('commandOpen') : (description ?? name ?? '')),
      shortcut ? element('kbd', {}, shortcut) : element('span', { class: 'hint' }, say('noKey')),
    ),
  );
  return element(
    'div',
    {},
    element('ul', { class: 'rows' }, ...rows),
    viewButton(say('changeKeys'), () => void openKeys()),
  );
}

const openKeys = async (): Promise<void> => {
  const { openShortcutSettings }: ShortcutSettings = browser.commands as ShortcutSettings;
  if (openShortcutSettings) await openShortcutSettings();
  else await browser.tabs.create({ url: CHROMIUM_PAGE });
};
