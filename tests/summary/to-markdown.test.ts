import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../src/summary/to-markdown';
import { analysis, article } from './ferry-article';

/** What GitHub and others make of the Markdown of an article with this title. */
const show = (title: string): Document =>
  new DOMParser().parseFromString(
    marked.parse(toMarkdown({ ...analysis, article: { ...article, title, url: null } }), { async: false, gfm: true }),
    'text/html',
  );
/** What some renderers make a link wherever it stands in one piece of text, escaped or not. */
const LINKED = /(?:https?|ftp):\/\/|www\.|[-.\w+]@\w/iu;

const TEXTS = [
  'www.evil.example',
  'See WWW.evil.example/a_b now',
  '(www.evil.example)',
  'http://evil.example',
  'HTTPS://evil.example?a=1&b=2',
  'ftp://evil.example',
  'a@b.c',
  'write to a.b+c@mail.evil.example, please',
  'mailto:a@b.c and xmpp:a@b.c/d',
  'as @somebody said',
  '[here](http://evil.example)',
  '<http://evil.example>',
  '![x](http://evil.example/x.png)',
  'a &lt;b&gt; c &amp; d',
  '1. *One* _two_ `three` ~~four~~ | five',
  '<!-- --> <script>alert(1)</script>',
] as const;

describe('Markdown as it is shown', () => {
  it.each(TEXTS)('makes no link or markup of %j, and says it as it is', (title) => {
    const heading = show(title).querySelector('h1');
    expect(heading?.textContent.trim()).toBe(title);
    expect([...(heading?.children ?? [])].map(({ outerHTML }) => outerHTML)).toEqual([]);
    const pieces = [...(heading?.childNodes ?? [])].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
    expect(pieces.map(({ nodeValue }) => nodeValue ?? '').filter((piece) => LINKED.test(piece))).toEqual([]);
  });

  it('links the article itself, and nothing else', () => {
    const of = (url: string): readonly (string | null)[] => {
      const html = marked.parse(toMarkdown({ ...analysis, article: { ...article, url } }), { async: false, gfm: true });
      const links = [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('a, img, script')];
      return links.map((link) => link.getAttribute('href'));
    };
    expect(of('https://meridian.example/a_b?c=1&d=2')).toEqual(['https://meridian.example/a_b?c=1&d=2']);
    expect(of('javascript:alert(1)')).toEqual([]);
    expect(of('https://meridian.example/> <script>')).toEqual([]);
  });

  it('takes no outlet for the beginning of a list', () => {
    const { body } = new DOMParser().parseFromString(
      marked.parse(toMarkdown({ ...analysis, article: { ...article, outlet: '1. News' } }), { async: false }),
      'text/html',
    );
    expect(body.querySelectorAll('ol')).toHaveLength(0);
  });
});
