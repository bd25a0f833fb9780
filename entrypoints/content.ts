import { defineContentScript } from 'wxt/utils/define-content-script';
import { servePage } from '../src/extension/serve-page';

export default defineContentScript({
  registration: 'runtime',
  matches: [],
  // The note to older runs goes by a DOM event; a message would reach the page's own listeners too.
  noScriptStartedPostMessage: true,
  main: (ctx) => servePage(document, ctx.signal),
});
