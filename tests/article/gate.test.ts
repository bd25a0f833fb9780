import { describe, expect, it } from 'vitest';
import { BRIEF, CLAIMS, HEADLINE, page, paragraphs, REPORT, read } from './write-page';

const MENU = '<div class="top"><a href="/">Home</a> <a href="/news">News</a></div>';
const NAMED = 'https://www.tarncourier.example/news/three-taken-from-mill-roof';
const H1 = `<h1>${HEADLINE}</h1>`;

const isArticle = (html: string, url: string | null): unknown => {
  const found = read(html, url);
  return typeof found === 'string' ? found : 'article';
};

describe('a report under an address that also names lists and shops', () => {
  const report = page(CLAIMS, `${MENU}<div class="main">${H1}${paragraphs(REPORT)}</div>`);
  it.each([
    'https://www.tarncourier.example/archives/1207',
    'https://www.tarncourier.example/?p=120771',
    'https://www.tarncourier.example/news/archive/2026/02/night-bus',
    'https://www.tarncourier.example/section/valley/night-bus',
    'https://www.tarncourier.example/sections/valley/night-bus',
    'https://www.tarncourier.example/topics/valley/night-bus',
    'https://www.tarncourier.example/series/valley/night-bus',
    'https://www.tarncourier.example/tag/buses/night-bus',
    'https://www.tarncourier.example/category/local/night-bus',
    'https://www.tarncourier.example/community/night-bus',
    'https://www.tarncourier.example/forum/night-bus',
    'https://www.tarncourier.example/support/night-bus',
    'https://www.tarncourier.example/help/night-bus',
    'https://www.tarncourier.example/store/night-bus',
    'https://community.tarncourier.example/night-bus',
    'https://archive.example/Kq3Zx',
    'https://en.wiki.example/wiki/Night_bus',
    'https://www.tarncourier.example/',
  ])('%s', (url) => {
    expect(isArticle(report, url)).toBe('article');
  });
});

describe('a brief without a word of saying', () => {
  const brief = (head: string, lines: string, text: readonly string[] = BRIEF): string =>
    page(head, `${MENU}<div class="main">${H1}${lines}${paragraphs(text)}</div>`);
  const ARTICLE = '<meta property="og:type" content="article">';

  it.each([
    [
      'a <time>',
      ARTICLE,
      '<p><time datetime="2026-02-16T08:00">16 February 2026</time> by <span>Staff Reporter</span></p>',
    ],
    ['a <time> alone', ARTICLE, '<p class="meta"><time class="published" datetime="2026-02-16">Yesterday</time></p>'],
    ['"Posted on"', ARTICLE, '<p>Posted on Monday, 16 February 2026 by Web Desk</p>'],
    ['"Posted on", no og:type', '', '<div>Posted on February 16, 2026 | Filed under News</div>'],
    ['"By" in a paragraph', ARTICLE, '<p>By Ines Calder</p>'],
    ['a desk', ARTICLE, '<p>By Staff Reporter</p>'],
    ['an author of one word', ARTICLE, '<p>by Calder</p>'],
    ['an author for machines', `${ARTICLE}<meta name="author" content="Staff Reporter">`, ''],
    ['a date for machines', `${ARTICLE}<meta name="publish-date" content="2026-02-16">`, ''],
    ['the date of a change', `${ARTICLE}<meta property="article:modified_time" content="2026-02-16T08:00">`, ''],
    ['a date without og:type', '<meta property="article:published_time" content="2026-02-16T08:00">', ''],
    [
      'a date and og:type website',
      '<meta property="og:type" content="website"><meta property="article:published_time" content="2026-02-16T08:00">',
      '',
    ],
    ['a date in figures', '', '<div>Written: 2026-02-16 15:03:30 / Updated: 2026-02-16 15:30:46</div>'],
    ['a date under the text', '', '', [...BRIEF, 'Posted 16 February 2026 by Ines Calder']],
    ['a place in capitals', ARTICLE, '', [`LOWER TARN (TNA) — ${BRIEF[0]}`, ...BRIEF.slice(1)]],
  ] as const)('is told by %s', (_, head, lines, text: readonly string[] = BRIEF) => {
    expect(isArticle(brief(head, lines, text), NAMED)).toBe('article');
  });

  it('is left alone where nothing but its length speaks for it', () => {
    expect(isArticle(brief('', ''), 'https://www.tarncourier.example/mill')).toBe('not-an-article');
  });
});

describe('what is no article', () => {
  const teaser = (nth: number): string =>
    `<div class="post"><h2><a href="/${nth}">The ferry over the lake, part ${nth} of many</a></h2><p>${REPORT[nth % 7]}</p></div>`;
  const teasers = Array.from({ length: 8 }, (_, nth) => teaser(nth)).join('');

  it('is a list of stories under a story’s address, whatever it says of itself', () => {
    expect(isArticle(page('', `${MENU}<h1>Buses</h1>${teasers}`), NAMED)).toBe('list-of-stories');
    expect(isArticle(page(CLAIMS, `${MENU}<h1>Buses</h1>${teasers}`), NAMED)).toBe('list-of-stories');
  });

  it('is a forum, whose posts are dated and signed', () => {
    const posts = BRIEF.map(
      (line, nth) => `<div class="item"><p>Ora</p><p>${nth + 1} February 2026</p><p>${line}</p></div>`,
    );
    expect(isArticle(page(CLAIMS, `${MENU}${H1}<p>7 replies</p>${posts.join('')}`), NAMED)).toBe('not-an-article');
  });
});
