import { describe, expect, it } from 'vitest';
import { asLines, CLAIMS, HEADLINE, linesOf, page, paragraphs, REPORT, read } from './write-page';

const URL = 'https://www.tarncourier.example/news/night-bus-to-stop';
const TEXT = paragraphs(REPORT);

const MASTHEADS = {
  'no masthead': '',
  'a masthead h1 that leads to the front page': '<h1 class="site-title"><a href="/">The Tarn Courier</a></h1>',
  'a masthead h1 with a slogan': '<header><h1>The Tarn Courier</h1><h2>News from both sides of the pass</h2></header>',
} as const;

const FORMS = {
  h1: `<h1>${HEADLINE}</h1>${TEXT}`,
  h2: `<h2 class="entry-title">${HEADLINE}</h2>${TEXT}`,
  'a linked h2': `<h2><a href="/1207">${HEADLINE}</a></h2>${TEXT}`,
  h3: `<h3>${HEADLINE}</h3>${TEXT}`,
  'a div': `<div class="headline">${HEADLINE}</div>${TEXT}`,
  'a div without a name': `<div>${HEADLINE}</div><div>${TEXT}</div>`,
  'a bold paragraph': `<p><b>${HEADLINE}</b></p>${TEXT}`,
  'a span': `<div><span class="t1">${HEADLINE}</span></div>${TEXT}`,
  'a cell of a table': `<table><tr><td class="hd"><font size="5">${HEADLINE}</font></td></tr><tr><td>${TEXT}</td></tr></table>`,
} as const;

describe.each(Object.entries(MASTHEADS))('the headline under %s', (_, masthead) => {
  it.each(Object.entries(FORMS))('stands in %s', (_form, form) => {
    const menu = '<div class="top"><a href="/">Home</a> <a href="/news">News</a></div>';
    const html = page(
      CLAIMS,
      `${menu}${masthead}<div class="main">${form}</div><div>The Tarn Courier, Station Road</div>`,
    );
    expect(linesOf(read(html, URL))).toEqual(asLines(REPORT));
  });
});

describe('the headline', () => {
  const news = '<meta property="article:published_time" content="2026-02-13T08:00:00+01:00">';
  const MASTHEAD = MASTHEADS['a masthead h1 that leads to the front page'];
  const headlineOf = (html: string, url: string | null = URL): string | undefined =>
    linesOf(read(html, url)).find((line) => line.startsWith('headline'));

  it('is known by the page’s title alone, before the outlet’s name or behind it', () => {
    const body = `${MASTHEAD}<h2>${HEADLINE}</h2>${TEXT}`;
    expect(headlineOf(page(news, body))).toBe(`headline: ${HEADLINE}`);
    const behind = page(news, body).replace(/<title>.*<\/title>/u, `<title>The Tarn Courier » ${HEADLINE}</title>`);
    expect(headlineOf(behind)).toBe(`headline: ${HEADLINE}`);
  });

  it('is known by what JSON-LD says, and with it by a title in other words', () => {
    const data = `<script type="application/ld+json">{"@type":"NewsArticle","headline":"${HEADLINE}"}</script>`;
    const html = page(data, `${MASTHEAD}<div>${HEADLINE}</div>${TEXT}`).replace(
      /<title>.*<\/title>/u,
      '<title>Buses</title>',
    );
    expect(headlineOf(html)).toBe(`headline: ${HEADLINE}`);
    const longer = 'Last night bus over the Tarn pass to stop in March';
    expect(headlineOf(page(CLAIMS, `${MASTHEAD}<h2>${longer}</h2>${TEXT}`))).toBe(`headline: ${longer}`);
  });

  it('stands above the text, not in the path of sections that says the same', () => {
    const path = `<ul><li><a href="/">Home</a></li><li>${HEADLINE}</li></ul>`;
    const found = read(page(CLAIMS, `${path}<div><div>${HEADLINE}</div></div><div>${TEXT}</div>`), URL);
    expect(linesOf(found)).toEqual(asLines(REPORT));
  });

  it('is none where nothing says it', () => {
    const html = page(news, `${MASTHEAD}${TEXT}`).replace(/<title>.*<\/title>/u, '<title>The Tarn Courier</title>');
    expect(linesOf(read(html, URL))).toEqual(asLines(REPORT, null));
  });
});
