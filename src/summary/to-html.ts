import type { Analysis } from '../analyze';
import type { Wish } from '../article/article';
import type { Source, SpokenSentence } from '../voices/source';
import { type Mark, VOICE_IDS, VOICES, type Voice } from '../voices/voice';
import { caveatOn, findCaveats } from './caveats';
import { summarize } from './summarize';

/**
 * An analysis as one HTML page that needs nothing else: the article in colour with a legend and what has to be known of it, readable on light and dark
 * paper and in print. Sentences that are unsure or were corrected say so behind their words. All words of
 * the page are escaped, and its policy lets it load and run nothing.
 */
export function toHtml(analysis: Analysis, wish: Wish = 'article'): string {
  const { article, sentences, sources } = analysis;
  const summary = summarize(analysis);
  const sourceOf = new Map(sources.map((source) => [source.id, source]));
  const title = escapeHtml(article.title ?? 'Who is speaking');
  const origin = [article.outlet, article.byline, article.published].filter((part) => part !== null).map(escapeHtml);
  const link = article.url !== null && /^https?:/u.test(article.url) ? escapeHtml(article.url) : null;
  const legend = summary.voices.map(
    ({ voice, share, sources }) =>
      `<li><mark class="${voice}">${escapeHtml(VOICES[voice].label)}</mark> ${Math.round(100 * share)} %${sources.length > 0 ? `: ${sources.map(({ name }) => `<bdi>${escapeHtml(name)}</bdi>`).join(', ')}` : ''}</li>`,
  );
  const blocks = article.blocks.map(({ kind, span }, block) => {
    let at = span.start;
    const words = sentences
      .filter(({ sentence }) => sentence.block === block)
      .map((spoken) => {
        const { start, end } = spoken.sentence.span;
        const between = escapeHtml(article.text.slice(at, start));
        const text = escapeHtml(article.text.slice(start, end));
        at = end;
        return between + toMarked(text, spoken, sourceOf.get(spoken.sourceId ?? ''));
      });
    return words.length === 0 ? '' : `<${TAGS[kind]}>${words.join('')}</${TAGS[kind]}>`;
  });
  return `<!doctype html>
<html lang="${escapeHtml(article.lang ?? 'en')}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>
${STYLE}
${VOICE_IDS.map(toRule).join('\n')}
</style>
</head>
<body>
<main>
${blocks.filter((block) => block !== '').join('\n')}
</main>
<aside aria-label="Who is speaking">
${findCaveats(analysis, wish)
  .map((caveat) => `<p>${caveat}</p>`)
  .join('\n')}
<ul>
${legend.join('\n')}
</ul>
<p>${origin.join(' · ')}${link === null ? '' : `${origin.length > 0 ? ' · ' : ''}<a href="${link}" rel="noreferrer">${link}</a>`}</p>
</aside>
</body>
</html>
`;
}

/** The escaped text of a sentence in the mark of its voice; plain where the reporter surely speaks. */
const toMarked = (text: string, spoken: SpokenSentence, source: Source | undefined): string => {
  const { label } = VOICES[spoken.voice];
  const caveat = caveatOn(spoken);
  const note = caveat === null ? '' : ` data-caveat="${caveat}"`;
  if (spoken.voice === 'reporter') return caveat === null ? text : `<span${note}>${text}</span>`;
  const speaker = source ? `${label}: ${source.name}` : label;
  return `<mark class="${spoken.voice}" title="${escapeHtml(speaker)}"${note}>${text}</mark>`;
};

const TAGS = {
  headline: 'h1',
  standfirst: 'p',
  paragraph: 'p',
  subheading: 'h2',
  'list-item': 'p',
  blockquote: 'blockquote',
  caption: 'p',
} as const satisfies Record<Analysis['article']['blocks'][number]['kind'], string>;

const STYLE = `:root { color-scheme: light dark; --paper: light-dark(#fff, #121212); --ink: light-dark(#1a1a1a, #e6e6e6) }
body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; background: var(--paper); color: var(--ink); font: 1.1rem/1.65 Georgia, "Times New Roman", serif }
mark { background: none; color: inherit; text-decoration-skip-ink: none; text-underline-offset: .22em }
[data-caveat]::after { content: " [" attr(data-caveat) "] "; font: italic 0.8em system-ui, sans-serif }
aside { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid; font: 0.95rem/1.9 system-ui, sans-serif; overflow-wrap: anywhere }
ul { padding: 0; list-style: none }
a { color: inherit }
@media print { mark { background: none !important } }`;

const toRule = (voice: Voice): string => {
  const mark: Mark | null = VOICES[voice].mark;
  if (!mark) return '';
  const colour = `light-dark(${mark.light}, ${mark.dark})`;
  const lines = mark.place === 'around' ? 'underline overline' : 'underline';
  return `.${voice} { background: color-mix(in srgb, ${colour} 13%, transparent); text-decoration: ${lines} ${mark.style} ${colour} ${mark.thickness}px }`;
};

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escapeHtml = (text: string): string => text.replace(/[&<>"']/gu, (sign) => ESCAPES[sign] ?? sign);
