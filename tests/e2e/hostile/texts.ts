import { articleOf, headlineOf, paragraphsOf } from '../living-pages';
import { ARMY, FOUND, type HostilePage, type Scene, story, TITLE } from './hostile-page';

const MARKUP = '<img src=x onerror=alert(1)><script>alert(2)</script>';
const ESCAPED = MARKUP.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const BIDI = '\u202e\u2066\u202b';
const spread = (text: string, between: string): string => [...text].join(between);
const inText = (html: string, change: (words: string) => string): string =>
  html.replace(/>[^<]+</gu, (words) => `>${change(words.slice(1, -1))}<`);
const hasAsked = async ({ ask }: Scene, says: RegExp, saysNot: RegExp): Promise<void> => {
  const { text } = await ask();
  if (!says.test(text) || saysNot.test(text)) throw new Error(`The popup says "${text}".`);
};

/** Pages whose words deceive eyes and programs. */
export const TEXTS: readonly HostilePage[] = [
  {
    name: 'markup in every text that reaches the popup',
    page: {
      body: () => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${TITLE} ${ESCAPED}</title><meta property="og:type" content="article">
<meta property="og:site_name" content="Meridian ${ESCAPED}"><meta name="author" content="Ana ${ESCAPED} Petrek">
<meta property="article:published_time" content="2026-09-14T08:00:00Z${ESCAPED}">
<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: `${TITLE} ${MARKUP}`, author: { name: MARKUP }, publisher: { name: MARKUP } }).replaceAll('</', '<\\/')}</script></head>
<body><article><h1>${TITLE} ${ESCAPED}</h1>${paragraphsOf('bridge')}
<p>“Nobody was told,” said Olaf ${ESCAPED} Brenn, the ${ESCAPED} harbour master of Lesna, on Tuesday evening.</p>
<p>“${ESCAPED} is what they wrote on the wall,” said Mara Lindt, a spokeswoman for the ${ESCAPED} ministry.</p></article></body></html>`,
    },
    outcome: { kind: 'article', title: new RegExp(`^${TITLE} <img src=x`, 'u'), painted: ARMY },
    rests: true,
  },
  {
    name: 'marks that reorder text, in title, outlet and names',
    page: story({
      head: `<meta property="og:title" content="${BIDI}${TITLE}"><meta property="og:site_name" content="${BIDI}Meridian">`,
      body: articleOf('bridge').replaceAll('The army', `${BIDI}The army`),
    }),
    outcome: { kind: 'article', title: TITLE, painted: ['said on Monday that'] },
    rests: true,
    afterwards: (scene) => hasAsked(scene, /Meridian/u, /[\u202a-\u202e\u2066-\u2069]/u),
  },
  {
    name: 'names in letters that look alike',
    page: story({
      body: articleOf('bridge').replace(
        '</article>',
        '<p>“We were there first,” said Olaf Brenn, the director of the port. “We were not,” said Оlаf Brеnn, the director of the pоrt.</p></article>',
      ),
    }),
    outcome: { ...FOUND, painted: [...ARMY, '“We were there first,”'] },
    rests: true,
  },
  {
    name: 'invisible characters between all letters',
    page: story({ body: inText(articleOf('bridge'), (words) => spread(words, '\u200b\u00ad\u2060')) }),
    outcome: { ...FOUND, painted: [spread('The army said', '\u200b\u00ad\u2060')] },
    rests: true,
  },
  {
    name: 'thousands of invisible characters between words',
    page: story({ body: inText(articleOf('bridge'), (words) => words.replaceAll(' ', ` ${'\u200b'.repeat(3000)}`)) }),
    outcome: { ...FOUND, painted: ['The army said', 'hand it back'].map((words) => words.split(' ')[0] ?? '') },
    rests: true,
  },
  {
    name: 'hundreds of marks on every letter',
    page: story({
      body: articleOf('bridge').replace(
        '</article>',
        `<p>The army said ${spread('nothing at all', '\u0301\u0335\u0489'.repeat(80))}.</p></article>`,
      ),
    }),
    outcome: FOUND,
    rests: true,
  },
  {
    name: 'broken characters',
    page: story({
      script: `const p = document.createElement('p');
p.textContent = 'The army said \\ud800 that \\udc00 it was \\u0000 over \\ufffe and \\uffff done, as far as \\udbff it knew.';
document.querySelector('article').append(p);
document.title = '\\ud800' + document.title;`,
    }),
    outcome: FOUND,
    rests: true,
  },
  {
    name: 'titles, outlets and names of a megabyte',
    page: {
      body: () => {
        const long = 'Lesna '.repeat(170_000);
        const { body } = story({
          head: `<script type="application/ld+json">{"@type":"NewsArticle"}</script><title>${long}</title><meta property="og:title" content="${long}"><meta property="og:site_name" content="${long}"><meta name="author" content="${long}"><meta name="description" content="${long}">`,
          body: `<div class="byline" hidden>By ${long}</div>${articleOf('bridge').replace('</article>', `<p>“We know,” said ${long.trim()}, the mayor.</p></article>`)}`,
        });
        return body();
      },
    },
    outcome: { kind: 'article', painted: ARMY },
    rests: true,
    isGiant: true,
  },
  {
    name: 'nothing but opening marks and reporting verbs',
    page: story({
      body: articleOf('bridge').replace(
        '</article>',
        `<p>${'“'.repeat(20_000)}</p><p>${'said, '.repeat(20_000)}</p><p>${'("'.repeat(20_000)}</p></article>`,
      ),
    }),
    outcome: FOUND,
    rests: true,
    isGiant: true,
  },
  {
    name: 'a page that is written from right to left',
    page: story({ head: '<style>html{direction:rtl;unicode-bidi:bidi-override}</style>' }),
    outcome: FOUND,
    rests: true,
  },
  {
    name: 'the wrong headline in its title',
    page: story({ head: `<meta property="og:title" content="${headlineOf('harbour')}">` }),
    outcome: { kind: 'article', painted: ARMY },
    rests: true,
  },
];
