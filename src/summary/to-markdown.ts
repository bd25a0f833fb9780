import type { Analysis } from '../analyze';
import type { Wish } from '../article/article';
import { textOf } from '../span';
import { VOICES } from '../voices/voice';
import { caveatOn, findCaveats } from './caveats';
import { summarize } from './summarize';

/** An analysis as a Markdown document: what has to be known of it, the voices in a table, their sources, then every sentence with its speaker. */
export function toMarkdown(analysis: Analysis, wish: Wish = 'article'): string {
  const { article } = analysis;
  const summary = summarize(analysis);
  const heading = article.title ?? 'Who is speaking';
  const origin = [
    ...[article.outlet, article.byline].filter((part) => part !== null).map(escapeMarkdown),
    ...(article.url === null ? [] : [toLink(article.url)]),
  ];
  const voices = summary.voices.map(
    ({ voice, sentences, share }) => `| ${VOICES[voice].label} | ${sentences} | ${percent(share)} |`,
  );
  const sources = summary.voices.flatMap(({ voice, sources }) =>
    sources.map(
      (source) =>
        `- **${escapeMarkdown(source.name)}**${source.role === null ? '' : `, ${escapeMarkdown(source.role)}`}${source.anonymous ? ' (not named)' : ''}: ${VOICES[voice].label}, ${plural(source.sentences.length, 'sentence')}`,
    ),
  );
  const sourceOf = new Map(analysis.sources.map((source) => [source.id, source]));
  const lines = analysis.sentences.map((spoken) => {
    const { sentence, voice } = spoken;
    const source = sourceOf.get(spoken.sourceId ?? '');
    const caveat = caveatOn(spoken);
    const speaker = source ? `${VOICES[voice].label}: ${source.name}` : VOICES[voice].label;
    return `- **${escapeMarkdown(speaker)}**${caveat === null ? '' : ` (${caveat})`} · ${escapeMarkdown(textOf(article.text, sentence.span).trim())}`;
  });
  return [
    `# ${escapeMarkdown(heading)}`,
    ...(origin.length > 0 ? [`From ${origin.join(' · ')}`] : []),
    findCaveats(analysis, wish).join('  \n'),
    `${plural(summary.sentences, 'sentence')}, ${plural(summary.words, 'word')}.`,
    ['| Voice | Sentences | Share of words |', '| --- | ---: | ---: |', ...voices].join('\n'),
    ...(sources.length > 0 ? ['## Sources', sources.join('\n')] : []),
    '## Sentences',
    lines.join('\n'),
  ]
    .join('\n\n')
    .concat('\n');
}

/**
 * Page text made inert: nothing in it can become markup or a link. What GFM makes a link without being asked ("www.", "https://", "a@b.c", also "@name" on
 * GitHub) is parted by an empty comment, which is not shown: some renderers look for links where backslashes are gone already.
 */
function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[\\`*_{}[\]<>#|!~&]/gu, '\\$&')
    .replace(/www(?=\.)|[a-z](?=:\/\/)|@(?=\w)/giu, '$&<!-- -->');
}

/** The address of the article as a link where it can be one, else as text. */
function toLink(url: string): string {
  return /^https?:\/\/[^\s<>\\]+$/u.test(url) ? `<${url}>` : escapeMarkdown(url);
}

const percent = (share: number): string => `${Math.round(100 * share)} %`;
const plural = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;
