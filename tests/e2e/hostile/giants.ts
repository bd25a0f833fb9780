import { articleOf, headlineOf } from '../living-pages';
import { FOUND, type HostilePage, type Served, story, TITLE } from './hostile-page';

const SAID = 'The army said that the road to the bridge was open again, and that nobody had been hurt.';
/** The story with more of it, made when it is asked for. */
const more = (make: () => string): Served => ({
  body: () => {
    const { body } = story({ body: articleOf('bridge').replace('</article>', `${make()}</article>`) });
    return body() as string;
  },
});
/** Puts the article under so many levels of nesting. */
const under = (levels: number): string => `const article = document.querySelector('article');
const top = document.createElement('div');
let at = top;
for (let level = 1; level < ${levels}; level += 1) at = at.appendChild(document.createElement('div'));
article.replaceWith(top);
at.append(article);`;
const CUT = /only the first/iu;

/** Pages that are far larger than any that a person has written. */
export const GIANTS: readonly HostilePage[] = [
  {
    name: 'a hundred thousand paragraphs',
    page: more(() => Array.from({ length: 100_000 }, (_, nth) => `<p>${SAID} ${nth}</p>`).join('')),
    outcome: { ...FOUND, says: CUT },
    rests: true,
    isGiant: true,
  },
  {
    name: 'one paragraph of five megabytes',
    page: more(() => `<p>${`${SAID} `.repeat(57_000)}</p>`),
    outcome: { ...FOUND, says: CUT },
    rests: true,
    isGiant: true,
  },
  {
    name: 'one sentence of five megabytes, without an end',
    page: more(() => `<p>${'and the army said so '.repeat(240_000)}</p>`),
    outcome: { ...FOUND, says: CUT },
    rests: true,
    isGiant: true,
  },
  {
    name: 'a million nodes under the article',
    page: {
      body: () => {
        const { body } = story({ body: `${articleOf('bridge')}<div hidden>${'<i></i>'.repeat(1_000_000)}</div>` });
        return body() as string;
      },
    },
    outcome: FOUND,
    rests: true,
    isGiant: true,
  },
  {
    name: 'a million nodes before the article',
    page: {
      body: () => {
        const { body } = story({ body: `<div hidden>${'<i></i>'.repeat(1_000_000)}</div>${articleOf('bridge')}` });
        return body() as string;
      },
    },
    outcome: { kind: 'message', says: /no text|too large/iu },
    rests: true,
    isGiant: true,
  },
  {
    name: 'ten thousand levels of nesting beside the article',
    page: story({
      script: `const top = document.createElement('div');
top.hidden = true;
let at = top;
for (let level = 0; level < 10000; level += 1) at = at.appendChild(document.createElement('div'));
at.textContent = 'At the bottom.';
document.querySelector('main').prepend(top);`,
    }),
    outcome: FOUND,
    rests: true,
    isGiant: true,
  },
  {
    name: 'the article under ten thousand levels of nesting',
    page: story({ script: under(10_000) }),
    outcome: { kind: 'any' },
    rests: true,
    isGiant: true,
  },
  {
    name: 'the article under a thousand levels without boxes of their own',
    page: story({ head: '<style>div{display:contents}</style>', script: under(1000) }),
    outcome: FOUND,
    rests: true,
    isGiant: true,
  },
  {
    name: 'two hundred thousand text nodes in one paragraph',
    page: story({
      script: `const last = document.createElement('p');
for (let nth = 0; nth < 200000; nth += 1) last.append(document.createTextNode(nth % 20 ? 'so ' : 'the army said. '));
document.querySelector('article').append(last);`,
    }),
    outcome: { ...FOUND, says: CUT },
    rests: true,
    isGiant: true,
  },
  {
    name: 'thirty thousand marks in one paragraph',
    page: more(() => `<p>${'<b>The army</b> <i>said</i> so. '.repeat(30_000)}</p>`),
    outcome: { ...FOUND, says: CUT },
    rests: true,
    isGiant: true,
  },
  {
    name: 'a thousand stories one after the other',
    page: {
      body: () => {
        const told = Array.from({ length: 6 }, (_, nth) => `<p>${SAID.replace('the road', `road ${nth}`)}</p>`).join(
          '',
        );
        const { body } = story({
          body: `${articleOf('bridge')}${`<article><h1>${headlineOf('harbour')}</h1>${told}</article>`.repeat(1000)}`,
        });
        return body() as string;
      },
    },
    // Whichever of them stands in the middle of the window.
    outcome: { kind: 'article', painted: ['The army said'] },
    rests: true,
    isGiant: true,
  },
  {
    name: 'fifty thousand meta elements and links',
    page: {
      body: () => {
        const { body } = story({
          head: '<meta name="author" content="By Nobody"><link rel="author" href="/x">'.repeat(25_000),
        });
        return body() as string;
      },
    },
    outcome: FOUND,
    rests: true,
    isGiant: true,
  },
  {
    name: 'forty thousand articles in structured data',
    page: {
      body: () => {
        const data = JSON.stringify({
          '@graph': Array.from({ length: 25_000 }, () => ({ '@type': 'NewsArticle', headline: TITLE })),
        });
        const { body } = story({ head: `<script type="application/ld+json">${data}</script>` });
        return body() as string;
      },
    },
    outcome: FOUND,
    rests: true,
    isGiant: true,
  },
  {
    name: 'twenty megabytes of structured data, broken and deep',
    page: {
      body: () => {
        const deep = `${'{"@graph":['.repeat(80_000)}`;
        const { body } = story({
          head:
            `<script type="application/ld+json">${deep}</script>`.repeat(20) +
            '<script type="application/ld+json">{"@type":"NewsArticle", "headline": "broken</script>',
        });
        return body() as string;
      },
    },
    outcome: FOUND,
    rests: true,
    isGiant: true,
  },
];
