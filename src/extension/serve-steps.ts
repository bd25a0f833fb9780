import browser from 'webextension-polyfill';
import { askPage } from './ask-page';
import type { PageRequest } from './messages';
import { prepareAnalysis } from './serve-analyses';

const REQUESTS: Readonly<Record<string, PageRequest>> = {
  'next-sentence': { type: 'step', to: 'next' },
  'previous-sentence': { type: 'step', to: 'previous' },
  'next-of-source': { type: 'step-through', to: 'next', sourceId: null },
  'previous-of-source': { type: 'step-through', to: 'previous', sourceId: null },
};

/** Takes the reader from sentence to sentence of a tab by the keyboard. */
export function serveSteps(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    const request = Object.hasOwn(REQUESTS, command) ? REQUESTS[command] : undefined;
    if (request && tab?.id !== undefined) void askPage(tab.id, request, prepareAnalysis);
  });
}
