import browser from 'webextension-polyfill';

/** Opens the welcome page once, after the installation; not after updates, nor for those who load the extension to work on it. */
export function serveWelcome(): void {
  browser.runtime.onInstalled.addListener(({ reason, temporary }) => {
    if (reason === 'install' && !temporary) void browser.tabs.create({ url: browser.runtime.getURL('welcome.html') });
  });
}
