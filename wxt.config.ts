import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { author, homepage } from './package.json';
import { gatherLicences } from './scripts/build/gather-licences';
import { sourcePlugins } from './scripts/build/source-plugins';

const licences = gatherLicences();
/** Firefox, and Chrome since 128, lack nothing that has to be filled in. */
const WITHOUT_POLYFILL = {
  'webextension-polyfill': fileURLToPath(new URL('scripts/build/own-browser.ts', import.meta.url)),
};
const SCRIPTS: ReadonlySet<string> = new Set(['background', 'content-script', 'unlisted-script']);

export default defineConfig({
  imports: false,
  publicDir: 'assets/public',
  // The polyfill for preloading would be the only code that can fetch; every browser we support does without.
  vite: ({ browser }) => ({
    build: { modulePreload: { polyfill: false } },
    plugins: [...sourcePlugins(), licences.plugin],
    resolve: { alias: browser === 'firefox' ? WITHOUT_POLYFILL : {} },
  }),
  hooks: {
    'build:before': licences.forget,
    // A press waits for the scripts: with the polyfill each would begin four milliseconds later. Our own pages keep it in Chrome.
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.every(({ type }) => SCRIPTS.has(type)))
        config.resolve = { ...config.resolve, alias: WITHOUT_POLYFILL };
    },
    'build:publicAssets': (_wxt, files) => {
      files.push({ relativeDest: 'licences.txt', contents: licences.print() });
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    author,
    homepage_url: homepage,
    permissions: ['activeTab', 'scripting', 'storage', 'contextMenus'],
    optional_host_permissions: ['*://*/*'],
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+K' } },
      toggle: {
        suggested_key: { default: 'Alt+Shift+Y' },
        description: '__MSG_commandToggle__',
      },
      // Chrome allows four suggested keys; the reader can give the other commands keys of their own.
      'next-sentence': { suggested_key: { default: 'Alt+Shift+Period' }, description: '__MSG_commandNext__' },
      'previous-sentence': { suggested_key: { default: 'Alt+Shift+Comma' }, description: '__MSG_commandPrevious__' },
      'next-of-source': { description: '__MSG_commandNextOfSource__' },
      'previous-of-source': { description: '__MSG_commandPreviousOfSource__' },
    },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: '{3f0c6a1e-5d2b-4c57-9a41-8e7bb1f6d2a9}',
              strict_min_version: '146.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '128' }),
  }),
});
