import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { servePage } from '../src/extension/serve-page';
import { startRun } from '../src/extension/start-run';

// As a content script, WXT would tell earlier runs by an event that the page can hear and make up.
export default defineUnlistedScript(() => servePage(document, startRun()));
