import type { Analysis } from '../analyze';
import { textOf } from '../span';
import { VOICES } from '../voices/voice';
import { summarize } from './summarize';

/** An analysis as a Markdown document: the voices in a table, their sources, then every sentence with its speaker. */
export function toMarkdown(analysis: Analysis): string {
  const { article } = analysis;
  const summary = summarize(analysis);
  const heading = article.title ?? 'Who is speaking';
  const origin = [article.outlet, article.byline, article.url].filter((part) => part !== null).map(escapeMarkdown);
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
  const lines = analysis.sentences.map(({ sentence, voice, sourceId }) => {
    const source = sourceId === null ? undefined : sourceOf.get(sourceId);
    const speaker = source ? `${VOICES[voice].label}: ${source.name}` : VOICES[voice].label;
    return `- **${escapeMarkdown(speaker)}** · ${escapeMarkdown(textOf(article.text, sentence.span).trim())}`;
  });
  return [
    `# ${escapeMarkdown(heading)}`,
    ...(origin.length > 0 ? [origin.join(' · ')] : []),
    `${plural(summary.sentences, 'sentence')}, ${plural(summary.words, 'word')}.`,
    ['| Voice | Sentences | Share of words |', '| --- | ---: | ---: |', ...voices].join('\n'),
    ...(sources.length > 0 ? ['## Sources', sources.join('\n')] : []),
    '## Sentences',
    lines.join('\n'),
  ]
    .join('\n\n')
    .concat('\n');
}

/** Page text made inert: nothing in it can become markup or a link. */
function escapeMarkdown(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[\\`*_{}[\]<>#|!~]/gu, '\\$&');
}

const percent = (share: number): string => `${Math.round(100 * share)} %`;
const plural = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;
