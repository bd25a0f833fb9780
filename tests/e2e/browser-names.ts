import type { BrowserName } from '../../scripts/find-browser';

const ALL: readonly BrowserName[] = ['chromium', 'firefox'];

/** The browsers to test: both, or the one that `E2E_BROWSER` names. */
export const browserNames = ALL.filter((name) => [undefined, '', name].includes(process.env.E2E_BROWSER));
