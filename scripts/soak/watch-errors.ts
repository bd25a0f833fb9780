import type { CDPSession, Page, Protocol, Target } from 'puppeteer-core';
import type { OpenBrowser } from '../../tests/e2e/open-browser';
import { reachWindow } from '../../tests/e2e/open-firefox';

/** Exceptions and console errors of ours since it was last asked: in the tab, in the popup and in the background. */
export type ReadErrors = () => Promise<readonly string[]>;

/** Notes what goes wrong in the extension from now on. `page` is the tab that is watched, whose own scripts must be off. */
export function watchErrors(open: OpenBrowser, page: Page): Promise<ReadErrors> {
  switch (open.name) {
    case 'chromium':
      return watchChromium(open, page);
    case 'firefox':
      return watchFirefox(open);
  }
}

async function watchChromium(open: OpenBrowser, page: Page): Promise<ReadErrors> {
  let noted: string[] = [];
  const listenTo = async (session: CDPSession, where: string): Promise<void> => {
    session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
      noted.push(`${where}: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
    });
    session.on('Runtime.consoleAPICalled', ({ type, args }: Protocol.Runtime.ConsoleAPICalledEvent) => {
      if (type === 'error' || type === 'warning' || type === 'assert')
        noted.push(`${where}: ${args.map(({ value, description }) => String(value ?? description)).join(' ')}`);
    });
    session.on('Log.entryAdded', ({ entry }) => {
      if (entry.level === 'error' && entry.url?.startsWith('chrome-extension:')) noted.push(`${where}: ${entry.text}`);
    });
    await session.send('Runtime.enable');
    await session.send('Log.enable');
  };
  const attach = async (target: Target): Promise<void> => {
    if (!target.url().startsWith('chrome-extension:')) return;
    // A popup may be gone before it is reached.
    await listenTo(await target.createCDPSession(), new URL(target.url()).pathname.slice(1)).catch(() => {});
  };
  open.browser.on('targetcreated', (target: Target) => void attach(target).catch(() => {}));
  for (const target of open.browser.targets()) await attach(target);
  await listenTo(await page.createCDPSession(), 'tab');
  return async () => {
    const errors = noted;
    noted = [];
    return errors;
  };
}

/**
 * Firefox gathers the errors of all its processes in one place, and among them a note whenever a view is closed before an answer to it has come, as the
 * popup is at any time: no script is left there that could go wrong by it.
 */
async function watchFirefox(open: OpenBrowser): Promise<ReadErrors> {
  const inWindow = await reachWindow(open.browser);
  return async () =>
    JSON.parse(
      await inWindow(`(() => {
        const errors = Services.console.getMessageArray()
          .filter((message) => message instanceof Ci.nsIScriptError && !(message.flags & Ci.nsIScriptError.warningFlag))
          .filter(({ sourceName, errorMessage }) => (sourceName + errorMessage).includes('moz-extension://'))
          .filter(({ errorMessage }) => !errorMessage.startsWith('Promise rejected after context unloaded'))
          .map(({ sourceName, lineNumber, errorMessage }) => sourceName.split('/').pop() + ':' + lineNumber + ' ' + errorMessage);
        Services.console.reset();
        return JSON.stringify(errors);
      })()`),
    );
}
