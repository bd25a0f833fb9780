import { articleOf } from '../living-pages';
import { FOUND, type HostilePage, story } from './hostile-page';

/** What scripts ask of nodes, elements and documents; a page can give these names to controls of a form, and to pictures. */
const ASKED = (
  'childNodes firstChild lastChild nextSibling previousSibling parentNode parentElement children firstElementChild nodeName nodeType nodeValue ' +
  'textContent innerText innerHTML outerHTML tagName localName namespaceURI attributes getAttribute setAttribute hasAttribute hasAttributes id className ' +
  'classList dataset style hidden title role lang dir ownerDocument isConnected getRootNode contains closest matches querySelector querySelectorAll ' +
  'getElementsByTagName cloneNode shadowRoot assignedSlot checkVisibility getBoundingClientRect getClientRects scrollIntoView scrollBy scrollHeight ' +
  'clientHeight clientWidth scrollTop addEventListener removeEventListener dispatchEvent remove append replaceWith replaceChildren constructor ' +
  '__proto__ toString valueOf hasOwnProperty then length submit elements'
).split(' ');
const ASKED_OF_DOCUMENTS = (
  'documentElement body head defaultView location URL title createTreeWalker createElement createRange createTextNode getSelection adoptedStyleSheets ' +
  'caretPositionFromPoint activeElement addEventListener removeEventListener readyState hidden ariaNotify querySelector querySelectorAll cloneNode ' +
  'contentType styleSheets implementation nodeType parentNode childNodes firstChild'
).split(' ');

const clobber = (names: readonly string[]): string => names.map((name) => `<input name="${name}" hidden>`).join('');

/** Pages that lay traps for whatever script reads them. */
export const TRAPS: readonly HostilePage[] = [
  {
    name: 'a form around the article, its controls named like what scripts ask of nodes',
    page: story({ body: `<form>${clobber(ASKED)}${articleOf('bridge')}</form>` }),
    outcome: FOUND,
    rests: true,
    afterwards: async ({ open, page, painted }) => {
      await open.pressShortcut(page, 'next-sentence');
      await new Promise((done) => setTimeout(done, 700));
      await painted();
    },
  },
  {
    name: 'forms in forms, and paragraphs that are forms',
    page: story({
      body: articleOf('bridge')
        .replaceAll('<p>', `<form class="p">${clobber(ASKED)}`)
        .replaceAll('</p>', '</form>'),
      script: `const outer = document.createElement('form'), inner = document.createElement('form');
inner.append(...[...document.forms[0].querySelectorAll('input')].map((input) => input.cloneNode()));
outer.append(inner); document.querySelector('article').after(outer); inner.append(document.querySelector('article'));`,
    }),
    outcome: FOUND,
    rests: true,
  },
  {
    name: 'pictures and frames named like what scripts ask of documents and windows',
    page: story({
      body: `${ASKED_OF_DOCUMENTS.map((name) => `<img name="${name}" id="${name}" alt=""><embed name="${name}" hidden>`).join('')}
${['CSS', 'Highlight', 'StaticRange', 'CSSStyleSheet', 'getComputedStyle', 'MutationObserver', 'browser', 'chrome', 'Intl'].map((name) => `<a id="${name}"></a><a id="${name}"></a>`).join('')}${articleOf('bridge')}`,
    }),
    outcome: FOUND,
    rests: true,
  },
  {
    name: 'tampered prototypes and globals',
    page: story({
      script: `const put = [];
const lie = () => { globalThis.lied = true; throw new Error('of the page'); };
const tamper = (object, name, value) => {
  const was = Object.getOwnPropertyDescriptor(object, name);
  if (!was?.configurable) return;
  put.push(() => Object.defineProperty(object, name, was));
  Object.defineProperty(object, name, was.get ? { get: lie, set: lie, configurable: true } : { value, writable: true, configurable: true });
};
for (const type of [Node, Element, HTMLElement, Text, CharacterData, Document, Range, StaticRange, Highlight, HighlightRegistry, CSSStyleSheet, TreeWalker, Selection])
  for (const name of Object.getOwnPropertyNames(type.prototype)) if (name !== 'constructor' && !/^(?:add|remove|dispatch)/.test(name)) tamper(type.prototype, name, lie);
for (const [object, names] of [[Array.prototype, ['map', 'filter', 'find', 'flatMap', 'some', 'includes']], [String.prototype, ['slice', 'replace', 'match', 'trim']],
  [Map.prototype, ['get', 'set', 'has']], [RegExp.prototype, ['exec', 'test']], [Object, ['entries', 'fromEntries', 'freeze']], [Intl, ['Segmenter']]])
  for (const name of names) tamper(object, name, lie);
for (const name of ['CSS', 'Highlight', 'StaticRange', 'CSSStyleSheet', 'MutationObserver', 'getComputedStyle', 'matchMedia']) tamper(globalThis, name, null);
addEventListener('untamper', () => put.reverse().forEach((back) => back()));`,
    }),
    outcome: FOUND,
  },
  {
    name: 'elements with accessors and constructors of their own',
    page: story({
      body: articleOf('bridge').replaceAll('<p>', '<news-text><p>').replaceAll('</p>', '</p></news-text>'),
      script: `customElements.define('news-text', class extends HTMLElement {
  get parentNode() { throw new Error('of the page'); }
  get textContent() { return 'nothing'; }
  getAttribute() { throw new Error('of the page'); }
  get shadowRoot() { return this; }
});`,
    }),
    outcome: FOUND,
    rests: true,
  },
  {
    name: 'class names, ids, styles and roles of a megabyte',
    page: {
      body: () => {
        const long = 'share display: author byline '.repeat(35_000);
        const body = `<div class="${long}" id="${long}" style="${long}" role="${long}" itemprop="${long}">${articleOf('bridge')}</div>`;
        const { body: make } = story({ body });
        return make();
      },
    },
    outcome: FOUND,
    rests: true,
    isGiant: true,
  },
  {
    name: 'a note that our own scripts might send each other, made up by the page',
    page: story({}),
    outcome: FOUND,
    rests: true,
    afterwards: async ({ page, extensionId, painted }) => {
      await page.evaluate((id) => {
        const detail = { contentScriptName: 'content', messageId: 'of the page' };
        document.dispatchEvent(new CustomEvent(`${id}:content:wxt:content-script-started`, { detail }));
      }, extensionId);
      if ((await painted()) === '') throw new Error('The page has switched the paint off.');
    },
  },
];
