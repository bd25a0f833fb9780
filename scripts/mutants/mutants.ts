/** One deliberate breakage, and the test that must fail by it. */
export interface Mutant {
  readonly name: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly test: string;
  /** Part of the test's name. */
  readonly named: string;
}

const PAINT = 'src/paint/paint.ts';
const MANIFEST = 'tests/manifest.test.ts';
const MESSAGES = 'tests/extension/messages.test.ts';
const PAINTING = 'tests/e2e/painting.e2e.ts';
const NO_TRACE = 'leaves no trace';
const NO_MEANS = 'has no means to reach the network';

/** A breakage for each promise. `from` must stand in its file exactly once. */
export const MUTANTS: readonly Mutant[] = [
  {
    name: 'forgets to take its style sheet off',
    file: PAINT,
    from: '.filter((other) => other !== sheet);',
    to: '.filter(() => true);',
    test: PAINTING,
    named: NO_TRACE,
  },
  {
    name: 'leaves highlights after switching off',
    file: PAINT,
    from: 'if (registry.get(highlightName(voice)) === highlight) registry.delete(highlightName(voice));',
    to: 'registry.get(highlightName(voice)) === highlight;',
    test: PAINTING,
    named: NO_TRACE,
  },
  {
    name: 'wraps text of the page in an element',
    file: PAINT,
    from: '  painting.look = look;\n',
    to: "  painting.look = look;\n  const at = painting.ranges.flat()[0]?.startContainer;\n  const wrap = document.createElement('span');\n  at?.parentNode?.insertBefore(wrap, at);\n  if (at) wrap.append(at);\n",
    test: PAINTING,
    named: NO_TRACE,
  },
  {
    name: 'asks somebody on the network',
    file: 'src/extension/serve-page.ts',
    from: '  removeLeftovers(document);\n',
    to: "  removeLeftovers(document);\n  void fetch('https://content-autofill.googleapis.com/');\n",
    test: MANIFEST,
    named: NO_MEANS,
  },
  {
    name: 'sends a beacon from the page to a host that the browser looks up for itself',
    file: 'src/extension/serve-page.ts',
    from: '  removeLeftovers(document);\n',
    to: "  removeLeftovers(document);\n  new Image().src = 'https://content-autofill.googleapis.com/seen';\n",
    test: 'tests/e2e/promises.e2e.ts',
    named: 'nothing is asked of anybody',
  },
  {
    name: 'makes markup of words',
    file: 'src/extension/page-text.ts',
    from: "  return element('bdi', {}, cleanText(text));",
    to: "  const made = element('bdi', {});\n  made.innerHTML = text;\n  return made;",
    test: MANIFEST,
    named: NO_MEANS,
  },
  {
    name: 'saves words of the page as markup',
    file: 'src/summary/to-html.ts',
    from: 'text.replace(/[&<>"\']/gu, (sign) => ESCAPES[sign] ?? sign)',
    to: 'text.replace(/&/gu, (sign) => ESCAPES[sign] ?? sign)',
    test: 'tests/summary/exports.test.ts',
    named: 'takes nothing of the page for markup',
  },
  {
    name: 'answers anybody',
    file: 'src/extension/listen.ts',
    from: 'sender.id !== browser.runtime.id || ',
    to: '',
    test: 'tests/extension/listen.test.ts',
    named: 'is silent to other extensions',
  },
  {
    name: 'takes a message of any size',
    file: 'src/extension/messages.ts',
    from: ' || text.length > LONGEST_TEXT',
    to: '',
    test: MESSAGES,
    named: 'refuses a text over the cap',
  },
  {
    name: 'takes a message of any shape',
    file: 'src/extension/messages.ts',
    from: '!isBlockKind(block.kind) || ',
    to: '',
    test: MESSAGES,
    named: 'refuses an unknown kind of block',
  },
  {
    name: 'keeps what is read',
    file: 'src/extension/ask-for-analysis.ts',
    from: "  const request: AnalyzeRequest = { type: 'analyze', article };\n",
    to: "  const request: AnalyzeRequest = { type: 'analyze', article };\n  await browser.storage.local.set({ last: article.title });\n",
    test: 'tests/e2e/promises.e2e.ts',
    named: 'nothing of what is read is kept',
  },
  {
    name: 'lets one odd site cost all others',
    file: 'src/extension/kept/list.ts',
    from: 'return toList(await readPlace(place)).filter(isEntry);',
    to: 'const kept = toList(await readPlace(place));\n  return kept.every(isEntry) ? (kept as readonly T[]) : [];',
    test: 'tests/e2e/sites.e2e.ts',
    named: 'leaves alone a site among many others with odd names',
  },
  {
    name: 'drops entries of a full list in silence',
    file: 'src/extension/kept/list.ts',
    from: "  if (entries.length > most) throw new NotKept('full');\n",
    to: '',
    test: 'tests/extension/kept/list.test.ts',
    named: 'refuses one more than can be kept',
  },
  {
    name: 'keeps corrections of private windows for good',
    file: 'src/extension/kept/memory.ts',
    from: "tab?.incognito ? 'private' : 'lasting'",
    to: "'lasting'",
    test: 'tests/e2e/sites.e2e.ts',
    named: 'keeps nothing of a private window',
  },
  {
    name: 'remembers private windows after they have closed',
    file: 'src/extension/kept/forget-private.ts',
    from: 'if (windows.some(({ incognito }) => incognito)) return;',
    to: 'if (windows.length > 0) return;',
    test: 'tests/extension/kept/forget-private.test.ts',
    named: 'is forgotten when none of them is open any more',
  },
  {
    name: 'reads storage in every page',
    file: 'src/extension/serve-page.ts',
    from: '      settings = toSettings(told.settings);\n',
    to: "      settings = toSettings((await browser.storage.sync.get('settings')).settings ?? told.settings);\n",
    test: 'tests/architecture.test.ts',
    named: 'touches no storage',
  },
  {
    name: 'lets content scripts read what is kept',
    file: 'src/extension/serve-kept.ts',
    from: '  withhold();\n',
    to: '',
    test: 'tests/extension/serve-kept.test.ts',
    named: 'has the browser withhold it from content scripts',
  },
  {
    name: 'believes a page about which page it is',
    file: 'src/extension/serve-analyses.ts',
    from: 'corrections, pageAddressOf(sender)',
    to: 'corrections, article.url',
    test: 'tests/extension/serve-analyses.test.ts',
    named: 'take the word of the browser',
  },
  {
    name: 'takes a storage that cannot be read for an empty one',
    file: 'src/extension/kept/place.ts',
    from: 'throw new KeptUnreadable(error);',
    to: 'return error instanceof KeptUnreadable ? error : undefined;',
    test: 'tests/extension/serve-kept.test.ts',
    named: 'has nothing painted while',
  },
  {
    name: 'asks for one permission more',
    file: 'wxt.config.ts',
    from: "'contextMenus'],",
    to: "'contextMenus', 'history'],",
    test: MANIFEST,
    named: 'asks for exactly what it needs',
  },
  {
    name: 'lets its pages open connections',
    file: 'wxt.config.ts',
    from: "connect-src 'none'; ",
    to: 'connect-src *; ',
    test: MANIFEST,
    named: 'asks for exactly what it needs',
  },
  {
    name: 'shows the page its card',
    file: 'src/paint/float-card.ts',
    from: "mode: 'closed'",
    to: "mode: 'open'",
    test: 'tests/e2e/guide.e2e.ts',
    named: 'shows the page no more of itself than its box',
  },
  {
    name: 'takes words that the page has put under another voice for its own paint',
    file: 'src/paint/mend.ts',
    from: '  if (highlight.size !== ranges.length) return false;\n',
    to: '',
    test: 'tests/paint/mend.test.ts',
    named: 'moves a range into the highlight of another voice',
  },
  {
    name: 'takes rules that the page has rewritten for its own',
    file: 'src/paint/mend.ts',
    from: 'if (!written || !isAsWritten(written)) return false;',
    to: 'if (!written) return false;',
    test: 'tests/paint/mend.test.ts',
    named: 'rewrites our rules',
  },
  {
    name: 'lets lost paint read as marked',
    file: 'src/extension/story-paint.ts',
    from: "if (isLost()) return 'lost';",
    to: "if (isLost()) return 'on';",
    test: 'tests/extension/page.test.ts',
    named: 'says that it is lost',
  },
  {
    name: 'swallows an analysis that fails',
    file: 'src/extension/page.ts',
    from: '.catch(failToLook)',
    to: ".catch((): Outcome => 'nothing-new')",
    test: 'tests/extension/page.test.ts',
    named: 'takes old paint off and says so',
  },
  {
    name: 'works for a page that nobody sees',
    file: 'src/article/watch-text.ts',
    from: '    isOutdated = document.hidden;\n    if (isOutdated) return;\n',
    to: '',
    test: 'tests/article/watch-text.test.ts',
    named: 'does nothing while the page is hidden',
  },
];
