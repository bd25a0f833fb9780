import type { OpenBrowser } from './open-browser';
import { reachWindow } from './open-firefox';

/** Every request that the extension has made since it was watched, from its pages, its background or its content scripts; but for its own files. */
export type ReadRequests = () => Promise<readonly string[]>;

/**
 * Watches who asks, not whom: a request of ours is seen also where it goes to a host that the browser looks up for itself. In Chromium the pages
 * opened later are watched too.
 */
export function watchRequests(open: OpenBrowser): Promise<ReadRequests> {
  switch (open.name) {
    case 'chromium':
      return watchChromium(open);
    case 'firefox':
      return watchFirefox(open);
  }
}

/** What never leaves the machine: files of the extension and of the browser, and what is written out in the address. */
const NO_NETWORK = /^(?:chrome-extension|chrome|data|blob):/;

/** In Chromium a content script's request is its page's: the caller's pages make none but for themselves. */
async function watchChromium({ browser }: OpenBrowser): Promise<ReadRequests> {
  const requests: string[] = [];
  const watch = async (target: ReturnType<typeof browser.targets>[number]): Promise<void> => {
    const session = await target.createCDPSession();
    session.on('Network.requestWillBeSent', ({ request, type }) => {
      if (!NO_NETWORK.test(request.url) && type !== 'Document') requests.push(`${type} ${request.url}`);
    });
    session.on('Network.webSocketCreated', ({ url }) => requests.push(`WebSocket ${url}`));
    session.on('Network.webTransportCreated', ({ url }) => requests.push(`WebTransport ${url}`));
    await session.send('Network.enable');
  };
  browser.on('targetcreated', (target) => void watch(target).catch(() => {}));
  for (const target of browser.targets()) if (target.type() !== 'browser') await watch(target);
  return async () => requests;
}

/** Firefox knows of each request on whose behalf it is made. */
async function watchFirefox({ browser }: OpenBrowser): Promise<ReadRequests> {
  const inWindow = await reachWindow(browser);
  await inWindow(`(() => {
    const requests = [];
    const isOurs = (principal) => {
      if (!principal) return false;
      if (principal.isExpandedPrincipal) return principal.allowlist.some(isOurs);
      return principal.isAddonOrExpandedAddonPrincipal;
    };
    Services.obs.addObserver((subject) => {
      const channel = subject.QueryInterface(Ci.nsIHttpChannel);
      const { triggeringPrincipal, loadingPrincipal } = channel.loadInfo;
      if (isOurs(triggeringPrincipal) || isOurs(loadingPrincipal)) requests.push(channel.URI.spec);
    }, 'http-on-opening-request');
    globalThis.sourcelightRequests = requests;
    return true;
  })()`);
  return async () => JSON.parse(await inWindow('JSON.stringify(sourcelightRequests)'));
}
