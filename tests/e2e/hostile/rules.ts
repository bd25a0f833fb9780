import { articleOf } from '../living-pages';
import { ARMY, FOUND, type HostilePage, type Served, story, TITLE } from './hostile-page';

const under = (policy: string, page: Served = story({})): Served => ({
  ...page,
  headers: { 'content-security-policy': policy },
});

/** Pages with rules of their own for scripts, addresses and layout. */
export const RULES: readonly HostilePage[] = [
  {
    name: 'the strictest content security policy',
    page: under("default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"),
    outcome: FOUND,
    rests: true,
  },
  {
    name: 'a sandbox in which no script runs, not even one that could look at the paint',
    page: under("default-src 'none'; sandbox"),
    outcome: { ...FOUND, painted: [] },
    losesPaint: true,
  },
  {
    name: 'trusted types for everything, and none allowed',
    page: under("require-trusted-types-for 'script'; trusted-types 'none'"),
    outcome: FOUND,
    rests: true,
  },
  {
    name: 'a page that is being edited',
    page: story({
      head: '<style>article{outline:1px solid}</style>',
      body: articleOf('bridge').replace('<article>', '<article contenteditable>'),
      script: `document.designMode = 'on'; document.querySelector('article').focus(); document.execCommand('insertText', false, '');`,
    }),
    outcome: FOUND,
    rests: true,
  },
  {
    name: 'base addresses that lead astray',
    page: story({
      head: '<base href="javascript:alert(1)//" target="_blank"><base href="https://elsewhere.example/">',
    }),
    outcome: FOUND,
    rests: true,
  },
  {
    name: 'paragraphs without boxes of their own',
    page: story({ head: '<style>main, article, p:nth-of-type(2n) {display:contents}</style>' }),
    outcome: FOUND,
    rests: true,
  },
  {
    name: 'an article far outside of the window',
    page: story({ head: '<style>main{position:absolute;left:-9999px;top:-9999px}</style>' }),
    outcome: { kind: 'article', title: TITLE, painted: ARMY },
    rests: true,
    afterwards: async ({ open, page }) => {
      await open.pressShortcut(page, 'next-sentence');
      await new Promise((done) => setTimeout(done, 400));
    },
  },
  {
    name: 'an article that nobody can see',
    page: story({
      head: '<style>main{opacity:0;font-size:0;color:transparent;height:0;overflow:hidden;content-visibility:hidden}</style>',
    }),
    outcome: { kind: 'any' },
    rests: true,
  },
  {
    name: 'a hundred thousand rules of style',
    page: story({
      head: `<style>${Array.from({ length: 20_000 }, (_, nth) => `.a${nth} > .b:nth-child(${nth}n) ~ p:has(i){color:red}`).join('')}</style>`,
    }),
    outcome: FOUND,
    rests: true,
  },
  {
    name: 'listeners that stop every event',
    page: story({
      script: `for (const type of ['pointermove', 'pointerdown', 'click', 'keydown', 'scroll', 'selectionchange', 'visibilitychange', 'pagehide', 'error'])
  addEventListener(type, (event) => { event.stopImmediatePropagation(); event.preventDefault(); }, true);`,
    }),
    outcome: FOUND,
    rests: true,
  },
];
