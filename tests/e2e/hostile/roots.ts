import { articleOf, headlineOf, paragraphsOf } from '../living-pages';
import { FOUND, type HostilePage, story } from './hostile-page';

const shadow = (mode: string, inner: string): string =>
  `<news-body><template shadowrootmode="${mode}">${inner}</template></news-body>`;
const frame = (attributes: string): string =>
  `<h1>${headlineOf('bridge')}</h1><iframe ${attributes} width="640" height="500"></iframe>`;
const framed = `<!doctype html><html lang="en"><body>${paragraphsOf('bridge')}</body></html>`;
const escaped = framed.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const UNREADABLE = { kind: 'message', says: /no text|too short/iu } as const;
const IN_FRAME = { kind: 'message', says: /in a frame of another site/iu } as const;

/** Pages whose text stands in trees and documents of its own. */
export const ROOTS: readonly HostilePage[] = [
  {
    name: 'text in open shadow roots, four deep, with slots',
    page: story({
      body: `<h1>${headlineOf('bridge')}</h1>${shadow('open', `<section>${shadow('open', shadow('open', `<slot></slot>${shadow('open', paragraphsOf('bridge'))}`))}</section>`)}`,
    }),
    outcome: FOUND,
    rests: true,
  },
  {
    name: 'a thousand shadow roots in each other',
    page: story({
      script: `let at = document.body.appendChild(document.createElement('div'));
for (let depth = 0; depth < 1000; depth += 1) at = at.attachShadow({ mode: 'open' }).appendChild(document.createElement('div'));
at.textContent = 'At the bottom.';`,
    }),
    outcome: FOUND,
    rests: true,
  },
  {
    name: 'text in a closed shadow root',
    page: story({ body: `<h1>${headlineOf('bridge')}</h1>${shadow('closed', paragraphsOf('bridge'))}` }),
    outcome: UNREADABLE,
    rests: true,
  },
  {
    name: 'text in a frame that is written in an attribute',
    page: story({ body: frame(`srcdoc="${escaped}"`) }),
    outcome: FOUND,
    rests: true,
  },
  {
    name: 'text in a frame of another origin',
    page: story({ body: frame('src="OTHER/framed.html"') }),
    outcome: IN_FRAME,
    rests: true,
  },
  {
    name: 'text in a frame in a sandbox',
    page: story({ body: frame(`sandbox srcdoc="${escaped}"`) }),
    outcome: IN_FRAME,
    rests: true,
  },
  {
    name: 'a frame that holds the page that holds it',
    page: story({ body: `${articleOf('bridge')}<iframe src="?again"></iframe><iframe src="javascript:'x'"></iframe>` }),
    outcome: FOUND,
    rests: true,
  },
  {
    name: 'sixty frames',
    page: story({
      body: `${articleOf('bridge')}${'<iframe srcdoc="<p>A short text in a frame, as advertisements are.</p>" width="20" height="20"></iframe>'.repeat(60)}`,
    }),
    outcome: FOUND,
    rests: true,
  },
];
