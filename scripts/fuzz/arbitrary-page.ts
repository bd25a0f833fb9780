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
  (words) => `<p>${words.replace(/ /u, ' <wbr><!-- ad --> ')}</p>`,
  (words) => `<p><span style="display:none">not shown</span>${words}</p>`,
  (words) => `<ul><li>${words}</li></ul>`,
  (words) => `<blockquote><p>${words}</p></blockquote>`,
  (words) => `<h2>${words}</h2>`,
  (words) => `<figure><img alt=""><figcaption>${words}</figcaption></figure>`,
  (words) => `<table><tr><td>${words}</td></tr></table>`,
  (words) => `<aside class="related"><p>${words}</p></aside>`,
  (words) => `<form><input name="childNodes"><input name="textContent"><p>${words}</p></form>`,
  (words) => `<p><svg><style>p{color:red}</style></svg>${words}</p>`,
  (words) => `<div><template shadowrootmode="open"><p>${words}</p></template></div>`,
  (words) => `<p>${words}<script>var x = "</p>";</script></p>`,
  (words) => `<p hidden>${words}</p>`,
  (words) => `<p>${words}`,
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

/** A web page around paragraphs of news, in the shapes that pages have. */
export const page: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(...AROUND),
    fc.array(fc.tuple(fc.constantFrom(...SHAPES), paragraph, fc.nat({ max: 3 })), { maxLength: 14 }),
  )
  .map(([around, parts]) => {
    const body = parts.map(([shape, words, repeats]) => shape(`${toMarkup(words)} `.repeat(repeats + 1))).join('\n');
    return `<!doctype html><html lang="en"><head><title>Bridge falls in the night</title></head><body>${around(body)}</body></html>`;
  });
