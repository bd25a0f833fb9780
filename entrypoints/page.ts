import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isFirstRun } from '../src/extension/first-run';
import { servePage } from '../src/extension/serve-page';

// As a content script, WXT would tell earlier runs by an event that the page can hear and make up.
export default defineUnlistedScript(() => {
  if (isFirstRun()) servePage(document);
});
