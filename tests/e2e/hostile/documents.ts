import { headlineOf, paragraphsOf } from '../living-pages';
import { ARMY, FOUND, type HostilePage } from './hostile-page';

const plain = paragraphsOf('bridge').replace(/<\/?p>/gu, '');
const PDF =
  '%PDF-1.1\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF';
const NO_ACCESS = { kind: 'message', says: /no access/iu } as const;

/** Documents that are no HTML pages, and addresses that no page stands behind. */
export const DOCUMENTS: readonly HostilePage[] = [
  {
    name: 'an XHTML document',
    page: {
      type: 'application/xhtml+xml',
      body: () => `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>${headlineOf('bridge')}</title>
<meta property="og:type" content="article"/><meta property="article:published_time" content="2026-09-14"/></head><body><article><h1>${headlineOf('bridge')}</h1>${paragraphsOf('bridge')}</article></body></html>`,
    },
    outcome: FOUND,
    rests: true,
  },
  {
    name: 'an SVG document with HTML in it',
    page: {
      type: 'image/svg+xml',
      body: () => `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="600"><text y="20">${headlineOf('bridge')}</text>
<foreignObject width="600" height="500"><body xmlns="http://www.w3.org/1999/xhtml"><h1>${headlineOf('bridge')}</h1>${paragraphsOf('bridge')}</body></foreignObject></svg>`,
    },
    outcome: { kind: 'message', says: /not a web page/iu },
    rests: true,
  },
  {
    name: 'an XML document of its own kind',
    page: {
      type: 'text/xml',
      body: () => `<story><head>${headlineOf('bridge')}</head>${paragraphsOf('bridge')}</story>`,
    },
    outcome: { kind: 'any' },
    rests: true,
  },
  {
    name: 'plain text',
    page: {
      type: 'text/plain; charset=utf-8',
      body: () => `${headlineOf('bridge')}\n\n${plain}\n\n${plain.repeat(3)}`,
    },
    outcome: { kind: 'any' },
    rests: true,
  },
  {
    name: 'a picture',
    page: { type: 'image/svg+xml', body: () => '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>' },
    outcome: { kind: 'message', says: /not a web page/iu },
    rests: true,
  },
  {
    name: 'a PDF file in the viewer of the browser',
    page: { type: 'application/pdf', body: () => PDF },
    outcome: { kind: 'message', says: /not a web page|no access|no text/iu },
    isEndless: true,
  },
  { name: 'about:blank', page: { address: 'about:blank' }, outcome: { kind: 'message', says: /no access|no text/iu } },
  {
    name: 'an address that is the page itself',
    page: {
      address: `data:text/html,<title>x</title><article><h1>${headlineOf('bridge')}</h1>${encodeURIComponent(paragraphsOf('bridge'))}</article>`,
    },
    outcome: { kind: 'message', says: /no access|.*/iu },
    isEndless: true,
  },
  { name: 'a page of the browser', page: { address: 'BROWSER' }, outcome: NO_ACCESS, isEndless: true },
  {
    name: 'a page that is not there',
    page: { address: 'http://127.0.0.1:9/' },
    outcome: { kind: 'message', says: /no access/iu },
    isEndless: true,
  },
  {
    name: 'an empty answer',
    page: { body: () => '' },
    outcome: { kind: 'message', says: /no text/iu },
    rests: true,
  },
  {
    name: 'frames instead of a body',
    page: { body: () => `<html><frameset cols="*"><frame src="framed.html"></frameset></html>` },
    outcome: { kind: 'any' },
    rests: true,
  },
  {
    name: 'a document that has lost its root',
    page: {
      body: () => `<p>${ARMY[0]}</p><script>addEventListener('load', () => document.documentElement.remove())</script>`,
    },
    outcome: { kind: 'message', says: /no text/iu },
  },
];
