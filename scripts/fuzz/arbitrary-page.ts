import fc from 'fast-check';
import { paragraph } from './arbitrary-text';

const toMarkup = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');

/** Ways in which pages write one paragraph, from words that are already markup. */
const SHAPES: readonly ((words: string) => string)[] = [
  (words) => `<p>${words}</p>`,
  (words) => `<div><div><p class="body">${words}</p></div></div>`,
  (words) => `<p>${words.replace(/(\w{4})(\w{3})/u, '<b>$1</b>$2')}</p>`,
  (words) => `<p><a href="/x">${words.slice(0, 12)}</a>${words.slice(12)}</p>`,
  (words) => `<p>${words.replace(/ /u, '<br>')}</p>`,
  (words) => `<p>${words.replace(/ /gu, '<br><br>')}</p>`,
  (words) => `<p>${words.replace(/ /u, ' <wbr><!-- ad --> ')}</p>`,
  (words) => `<p>${words.replace(/\w+/gu, '<span>$&</span>')}</p>`,
  (words) => `<p><span style="display:none">not shown</span>${words}</p>`,
  (words) => `<p><span aria-hidden="true">“</span>${words}<span aria-hidden="true">”</span></p>`,
  (words) => `<ul><li>${words}</li></ul>`,
  (words) => `<ol><li>${words}<ul><li>${words}</li></ul></li></ol>`,
  (words) => `<dl><dt>Q</dt><dd>${words}</dd></dl>`,
  (words) => `<blockquote><p>${words}</p></blockquote>`,
  (words) => `<p><q>${words}</q></p>`,
  (words) => `<h2>${words}</h2>`,
  (words) => `<pre>${words.replace(/ /gu, '\n ')}</pre>`,
  (words) => `<figure><img alt=""><figcaption>${words}</figcaption></figure>`,
  (words) => `<table><tr><td>${words}</td></tr></table>`,
  (words) => `<aside class="related"><p>${words}</p></aside>`,
  (words) => `<form><input name="childNodes"><input name="textContent"><p>${words}</p></form>`,
  (words) =>
    `<form><input name="ownerDocument"><input name="getRootNode"><input name="nodeType"><p>${words}</p></form>`,
  (words) => `<p><svg><style>p{color:red}</style></svg>${words}</p>`,
  (words) => `<p><math><mtext>${words}</mtext></math></p>`,
  (words) => `<div><template shadowrootmode="open"><p>${words}</p></template></div>`,
  (words) => `<div><template shadowrootmode="open"><p>One</p><slot></slot></template><p>${words}</p></div>`,
  (words) => `<news-text><p slot="text">${words}</p></news-text>`,
  (words) => `<p>${words}<script>var x = "</p>";</script></p>`,
  (words) => `<noscript><p>${words}</p></noscript>`,
  (words) => `<p hidden>${words}</p>`,
  (words) => `<details><summary>More</summary><p>${words}</p></details>`,
  (words) => `<dialog open><p>${words}</p></dialog>`,
  (words) => `<p><ruby>${words}<rt>x</rt></ruby></p>`,
  (words) => `<p><textarea>${words}</textarea><button>Share</button></p>`,
  (words) => `<p dir="rtl"><bdo dir="ltr">${words}</bdo></p>`,
  (words) => `<p>${words}`,
  (words) => `<b><p>${words}</b> and so on</p>`,
  (words) => words,
];

/** What may stand around several paragraphs inside a page. */
const BOXES: readonly ((body: string) => string)[] = [
  (body) => `<div>${body}</div>`,
  (body) => `<section><h2>Later</h2>${body}</section>`,
  (body) => `<div class="paywall">${body}</div>`,
  (body) => `<div style="display:contents">${body}</div>`,
  (body) => `<article class="live-entry"><time datetime="2026-09-14T10:00Z">10:00</time>${body}</article>`,
  (body) => `<div><template shadowrootmode="open">${body}</template></div>`,
  (body) => '<div>'.repeat(60) + body + '</div>'.repeat(60),
];

const AROUND: readonly ((body: string) => string)[] = [
  (body) => `<article><h1>Bridge falls in the night</h1>${body}</article>`,
  (body) =>
    `<main><h1>Bridge falls in the night</h1><div class="content">${body}</div></main><footer>Contact us</footer>`,
  (body) => `<nav><a href="/a">News</a><a href="/b">Sport</a></nav><div id="story">${body}</div>`,
  (body) => `<article><h1>One</h1>${body}</article><article><h1>Two</h1>${body}</article>`,
  (body) => `<table><tr><td>${body}</td></tr></table>`,
  (body) => body,
];

/** What pages say of themselves, and what no page should. */
const CLAIMS = [
  '',
  '<meta property="og:type" content="article"><meta name="author" content="Ana Holm">',
  '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge falls","author":{"name":"Ana Holm"}}</script>',
  '<script type="application/ld+json">{"@type":["LiveBlogPosting"],"author":[[{"name":7}]],"articleBody":{"__proto__":1}}</script>',
  '<script type="application/ld+json">[[[[{"@graph":[null,{"@type":"NewsArticle"}]}]]]]</script>',
  '<script type="application/ld+json">{"@type":</script><base href="//["><link rel="canonical" href="http://%%">',
  '<meta property="og:title" content="&lt;b&gt;&quot; onload=&quot;x"><meta property="og:site_name" content="‮Acme">',
];

const shaped: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...SHAPES), paragraph, fc.nat({ max: 3 }))
  .map(([shape, words, repeats]) => shape(`${toMarkup(words)} `.repeat(repeats + 1)));

const part: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: shaped },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...BOXES), fc.array(shaped, { maxLength: 4 }))
      .map(([box, inside]) => box(inside.join('\n'))),
  },
);

/** A web page around paragraphs of news, in the shapes that pages have. */
export const page: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...CLAIMS), fc.constantFrom(...AROUND), fc.array(part, { maxLength: 10 }))
  .map(
    ([claims, around, parts]) =>
      `<!doctype html><html lang="en"><head><title>Bridge falls in the night</title>${claims}</head><body>${around(parts.join('\n'))}</body></html>`,
  );
