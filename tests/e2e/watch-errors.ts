import type { Target } from 'puppeteer-core';
import type { OpenBrowser } from './open-browser';
import { reachWindow } from './open-firefox';

/** The errors that scripts of ours have left uncaught or written down since the last question, in pages, views and background alike. */
export type ReadErrors = () => Promise<readonly string[]>;

/** Watches a browser for errors of ours from now on. */
export async function watchErrors(open: OpenBrowser): Promise<ReadErrors> {
  switch (open.name) {
    case 'chromium':
      return watchChromium(open);
    case 'firefox':
      return watchFirefox(open);
  }
}

const OURS = 'chrome-extension://';

async function watchChromium({ browser }: OpenBrowser): Promise<ReadErrors> {
  const errors: string[] = [];
  const watch = async (target: Target): Promise<void> => {
    try {
      const session = await target.createCDPSession();
      session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
        const { text, url, exception, stackTrace } = exceptionDetails;
        const frames = stackTrace?.callFrames.map((frame) => `${frame.url}:${frame.lineNumber}`) ?? [];
        const words = [text, exception?.description, url, ...frames].join(' ');
        if (words.includes(OURS)) errors.push(words);
      });
      session.on('Runtime.consoleAPICalled', ({ type, args, stackTrace }) => {
        if (type === 'error' && stackTrace?.callFrames[0]?.url.startsWith(OURS))
          errors.push(args.map(({ value, description }) => description ?? String(value)).join(' '));
      });
      await session.send('Runtime.enable');
    } catch {
      // The target is gone already.
    }
  };
  browser.on('targetcreated', watch);
  await Promise.all(browser.targets().map(watch));
  return async () => errors.splice(0);
}

/** Firefox writes the errors of all its processes into one list, and what it did not tell a view because that had been closed. */
async function watchFirefox({ browser }: OpenBrowser): Promise<ReadErrors> {
  const inWindow = await reachWindow(browser);
  await inWindow('Services.console.reset(), true');
  return async () =>
    JSON.parse(
      await inWindow(`(() => {
        const errors = Services.console.getMessageArray()
          .filter((entry) => entry instanceof Ci.nsIScriptError && !(entry.flags & Ci.nsIScriptError.warningFlag))
          .map((entry) => entry.errorMessage + ' ' + entry.sourceName + ':' + entry.lineNumber)
          .filter((words) => words.includes('moz-extension:') && !/^Promise (rejected|resolved) (after|while) context/.test(words));
        Services.console.reset();
        return JSON.stringify(errors);
      })()`),
    );
}
