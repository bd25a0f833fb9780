// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/article/read-article';
import { asLines, CLAIMS, HEADLINE, linesOf, page, paragraphs, REPORT, read } from './write-page';

const URL = 'https://www.tarncourier.example/news/night-bus-to-stop';
const MENU = '<div class="top"><a href="/">Home</a> <a href="/news">News</a></div>';
const FOOT = '<div class="foot">The Tarn Courier, Station Road 4</div>';
const H1 = `<h1>${HEADLINE}</h1>`;
const TEXT = paragraphs(REPORT);
const REST = paragraphs(REPORT.slice(1));
const LINKS = `<h4>In this section</h4><ul>${Array.from({ length: 30 }, (_, nth) => `<li><a href="/r${nth}">Goats on the road again, part ${nth}</a></li>`).join('')}</ul>`;

/** What is found on a page with a body, line by line. */
const found = (body: string, head: string = CLAIMS): readonly string[] => linesOf(read(page(head, body), URL));

describe('ledes and last paragraphs in elements of their own', () => {
  const [lede = '', ...others] = REPORT;
  const last = others.at(-1) ?? '';
  it.each([
    [
      'a paragraph above a box of links',
      `<div class="entry"><p><b>${lede}</b></p><div>${LINKS}</div><div class="txt">${REST}</div></div>`,
    ],
    [
      'a div above a box of links',
      `<div class="entry"><div>${lede}</div><div>${LINKS}</div><div class="txt">${REST}</div></div>`,
    ],
    ['a paragraph beside one large div', `<p>${lede}</p><div class="txt">${REST}</div>`],
    ['a credit before it', `<p>By Ines Calder</p><p>${lede}</p><div>${LINKS}</div><div class="txt">${REST}</div>`],
    [
      'a last paragraph',
      `<div class="txt">${paragraphs(REPORT.slice(0, -1))}</div><div class="ad">Advertisement</div><div><p>${last}</p></div>`,
    ],
  ])('are kept: %s', (_, body) => {
    expect(found(`${MENU}<div class="main">${H1}${body}</div>${FOOT}`)).toEqual(asLines(REPORT));
  });

  it('keeps a last paragraph beside the element of headline and text', () => {
    const article = `<article>${H1}${paragraphs(REPORT.slice(0, -1))}</article>`;
    expect(found(`<main>${article}<p>${last}</p></main>`)).toEqual(asLines(REPORT));
  });

  it('keeps a lede that is written as a heading, above a bar of buttons', () => {
    const body = `<h2>${lede}</h2><div class="share-bar"><a href="#">Share</a></div><div class="txt">${REST}</div>`;
    expect(found(`<div class="main">${H1}${body}</div>`)).toEqual([
      `headline: ${HEADLINE}`,
      `standfirst: ${lede}`,
      ...asLines(REPORT.slice(1), null),
    ]);
  });

  it('keeps the caption of a picture above the headline', () => {
    const caption = 'The bus on the pass in the winter of 2019, with the driver who drove it from the first day.';
    const body = `<div class="head"><figure><figcaption>${caption}</figcaption></figure>${H1}</div><div class="txt">${TEXT}</div>`;
    expect(found(`<article>${body}</article>`)).toEqual([`caption: ${caption}`, ...asLines(REPORT)]);
  });
});

describe('paragraphs without elements of their own', () => {
  it.each([
    ['single line breaks', `<div class="text">${REPORT.join('<br>\n')}</div>`],
    ['empty lines in <pre>', `<pre>${REPORT.join('\n\n')}</pre>`],
    [
      'lines in <pre> that are broken at a width',
      `<pre>${REPORT.map((line) => line.replace(/(.{50}\S*) /gu, '$1\n')).join('\n\n')}</pre>`,
    ],
    ['empty lines in pre-wrap', `<div style="white-space: pre-wrap">${REPORT.join('\n\n')}</div>`],
    ['lines in pre-line', `<div style="white-space:pre-line">${REPORT.join('\n')}</div>`],
  ])('are parted at %s', (_, body) => {
    expect(found(`${MENU}<div class="main">${H1}${body}</div>`)).toEqual(asLines(REPORT));
  });

  it('parts a transcript at the names', () => {
    const turns = [
      'HOLM: Who will pay?',
      'VELDE: The district will.',
      'HOLM: Until when, and for whom? Nobody has told us so far.',
      'VELDE: Until the end of the year, for everybody who lives above the station.',
    ];
    const lines = found(`<div class="main">${H1}<p>${REPORT[0]}</p><p>${turns.join('<br>')}</p>${REST}</div>`);
    for (const turn of turns) expect(lines).toContain(`paragraph: ${turn}`);
  });

  it('leaves a verse and an address in one piece', () => {
    const verse =
      'Over the pass in the snow,<br>over the pass in the rain,<br>nobody wanted to go<br>and nobody came back again';
    const lines = found(`<div class="main">${H1}<p>${REPORT[0]}</p><p>${verse}</p>${REST}</div>`);
    expect(lines).toContain(`paragraph: ${verse.replaceAll('<br>', ' ')}`);
  });

  it('reads words that are boxes of their own as the line they stand in', () => {
    const box = (words: string, style: string): string =>
      `<div class="p">${words
        .split(' ')
        .map((word) => `<div class="w" style="${style}">${word}</div>`)
        .join(' ')}</div>`;
    const boxes = REPORT.map((line) => box(line, 'display:inline-block')).join('');
    expect(found(`<article>${H1}${boxes}</article>`)).toEqual(asLines(REPORT));
    expect(found(`<article>${H1}${REPORT.map((line) => box(line, '')).join('')}</article>`)).not.toEqual(
      asLines(REPORT),
    );
  });
});

describe('wrappers whose names say what they are not', () => {
  const legal = paragraphs([
    'Many of the offers on this website are from companies that pay the Courier when a reader takes them up within a month.',
    'That payment may decide where on the website an offer stands, and it does not cover all offers that the market knows.',
    'What is written here is the opinion of its author alone, and no company that is named has seen or endorsed any of it.',
  ]);
  it.each(['above-footer', 'sticky-footer-wrap', 'has-cookie-bar', 'comments-open', 'page-with-consent'])(
    '%s',
    (name) => {
      const lines = found(
        `<div id="page" class="${name}">${MENU}<div class="main">${H1}${TEXT}</div></div><div class="small">${legal}</div>`,
      );
      expect(lines).toEqual(asLines(REPORT));
    },
  );

  it('leaves comments and cookie boxes alone that are such', () => {
    for (const name of ['comments', 'cookie-notice', 'footer'])
      expect(found(`<div class="main">${H1}${TEXT}</div><div class="${name}">${legal}</div>`), name).toEqual(
        asLines(REPORT),
      );
  });
});

describe('lines under a report', () => {
  it.each([
    'For the latest stories download the Tarn Courier apps for iOS and Android.',
    'Follow the Tarn Courier on Facebook. Send us a message on WhatsApp at 555 0100.',
    '(This story has not been edited by Courier staff and is published from a syndicated feed.)',
    'The writer is a former driver and a member of the Pass Association.',
    'About the author: Ora Lind drove the bus for nine winters.',
    'Disclaimer: the opinions expressed in this piece are the author’s own.',
    '(Reporting by Ines Calder in Upper Tarn; editing by Jon Aske)',
    'With inputs from agencies.',
    'Additional reporting by Ora Lind',
    'Ora Lind contributed to this report.',
    'If you value our work, please consider making a donation.',
    'Media contact: Ines Calder, 555 0100, press@tarncourier.example',
    'Correction: an earlier version of this article said that the bus began to run in 2014.',
    'Sign up for our newsletter and have the valley’s news in your inbox each morning.',
    'Join our WhatsApp channel for breaking news from the valley.',
    'This article was first published on 12 February 2026.',
    'Ora Lind is the founder of Lind Consulting. Write to her at ora@lind.example.',
    'Have a story? Email us at news@tarncourier.example.',
    'The views expressed here do not necessarily reflect those of the Courier.',
    'tarncourier.example',
    '– TNA',
  ])('go: %s', (line) => {
    expect(found(`<div class="main">${H1}${TEXT}<p>${line}</p></div>`)).toEqual(asLines(REPORT));
  });

  it('take with them what speaks to the reader, and leave what belongs to the report', () => {
    const offer = [
      'To view the full story, please subscribe to the Courier.',
      'When you join the Courier family you get every story for a whole year and more.',
    ];
    expect(found(`<div class="main">${H1}${TEXT}${paragraphs(offer)}</div>`)).toEqual(asLines(REPORT));
    const kept = [
      '“Send us a bus,” one sign said.',
      'The district will follow the vote of the council in May.',
      'Runa Velde is a member of the board that runs the station.',
    ];
    expect(found(`<div class="main">${H1}${TEXT}${paragraphs(kept)}</div>`)).toEqual(asLines([...REPORT, ...kept]));
  });

  it('go where their words hide in letters of another alphabet', () => {
    const hidden = 'Аdvеrtіѕе wіth thе most read paper of the valley, whісh gоеѕ tо аll its hоuѕеѕ.';
    expect(found(`<div class="main">${H1}${TEXT}<p>${hidden}</p></div>`)).toEqual(asLines(REPORT));
  });
});

describe('what stands beside a report', () => {
  const posts = (link: string): string =>
    Array.from(
      { length: 3 },
      (_, nth) =>
        `<div class="row"><article class="post post-${nth}">${link}<h2>The ferry over the lake, part ${nth}</h2><div class="body"><p>The ferry company said on Friday that fares on the lake would rise by a tenth in spring, for the ${nth + 2}th year.</p><p>The council of the lake villages called it a locked door and asked the district to pay for it.</p></div></article></div>`,
    ).join('');
  it.each([
    ['a picture', '<a href="/p0"><img src="0.jpg" alt=""></a>'],
    ['a card', '<a class="card-link" href="/p0"></a>'],
  ])('is beginnings of other posts that are linked by %s', (_, link) => {
    const body = `${H1}<article class="post own"><div class="body">${TEXT}</div></article><div>${posts(link)}</div>`;
    expect(found(`<div class="main">${body}</div>`)).toEqual(asLines(REPORT));
  });

  const captions = Array.from(
    { length: 9 },
    (_, nth) =>
      `The bus stands in the snow above the station, seen from the roof of the hotel on the ${nth + 1}th day of the storm.`,
  );
  it.each([
    [
      'slides that are counted',
      `<ul class="legends">${captions.map((line, nth) => `<li><h4>${nth + 1}/9 Picture</h4><p>${line}</p></li>`).join('')}</ul>`,
    ],
    ['a gallery by its name', `<div class="photo-gallery">${paragraphs(captions)}</div>`],
    [
      'slides in a div',
      `<div>${captions.map((line, nth) => `<div class="s"><span>${nth + 1} of 9</span><p>${line}</p></div>`).join('')}</div>`,
    ],
  ])('is a gallery: %s', (_, gallery) => {
    const body = `${H1}${paragraphs(REPORT.slice(0, 4))}${gallery}${paragraphs(REPORT.slice(4))}`;
    expect(found(`<div class="main">${body}</div>`)).toEqual(asLines(REPORT));
  });

  it('is no post that the report quotes at its end', () => {
    const post = 'The last bus is full. So is the driver’s thermos. Good night from the top of the pass.';
    const quote = `<blockquote class="twitter-tweet"><p>${post}</p></blockquote>`;
    expect(found(`<div class="main">${H1}<div class="txt">${TEXT}${quote}</div></div>`)).toEqual([
      ...asLines(REPORT),
      `blockquote: ${post}`,
    ]);
  });
});

describe('a report in a dialog', () => {
  const NEWS = '<script type="application/ld+json">{"@type":"NewsArticle"}</script>';
  it('is read while the dialog is open', () => {
    expect(found(`<p>Front page</p><dialog open><article>${H1}${TEXT}</article></dialog>`, NEWS)).toEqual(
      asLines(REPORT),
    );
    expect(found(`<p>Front page</p><div role="dialog"><article>${H1}${TEXT}</article></div>`, NEWS)).toEqual(
      asLines(REPORT),
    );
    expect(found(`<p>Front page</p><dialog><article>${H1}${TEXT}</article></dialog>`, NEWS)).toEqual(['too-short']);
  });

  it('is not one that asks for consent', () => {
    const asks = paragraphs(REPORT.map((line) => line.replace('The', 'We')));
    expect(found(`<dialog open><h2>Your choices</h2>${asks}</dialog><div class="main">${H1}${TEXT}</div>`)).toEqual(
      asLines(REPORT),
    );
  });
});

describe('one page of several', () => {
  const isCut = (more: string, head = '', url: string | null = URL): unknown => {
    const article = read(page(CLAIMS + head, `<div class="main">${H1}${TEXT}${more}</div>`), url);
    return typeof article === 'string' ? article : article.isCut;
  };
  it.each([
    ['numbers', '<div><a href="?page=1">1</a> <a href="?page=2">2</a></div>', ''],
    ['a next page', `<p><a href="${URL}/2">Next page</a></p>`, ''],
    ['a page of its own', `<p><a href="/news/night-bus-to-stop/page/2">Continue on page 2</a></p>`, ''],
    ['the head alone', '', '<link rel="next" href="?page=2">'],
  ])('is told by %s', (_, more, head) => {
    expect(isCut(more, head)).toBe(true);
    if (!more.includes('/')) expect(isCut(more, head, null)).toBe(true);
  });

  it.each([
    ['the next story', '<a rel="next" href="/news/goats-on-the-road">Goats on the road</a>', ''],
    ['pages of comments', '<a href="?cpage=2">2</a>', ''],
    ['another post', '', '<link rel="next" href="/news/goats-on-the-road">'],
    ['itself', '<a href="?page=1">1</a>', ''],
  ])('is not told by links to %s', (_, more, head) => {
    expect(isCut(more, head)).toBe(false);
  });
});

it('a feed is a list of stories, not an article', () => {
  const items = REPORT.map(
    (line, nth) => `<item><title>Story ${nth}</title><description>${line}</description></item>`,
  ).join('');
  const xml = `<?xml version="1.0"?><rss version="2.0"><channel><title>The Tarn Courier</title>${items}</channel></rss>`;
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  expect(readArticle(document, URL)).toEqual({ status: 'no-article', reason: 'list-of-stories' });
});
