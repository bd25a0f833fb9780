import type { WriteStream } from 'node:tty';
import type { Analysis } from '../src/analyze';
import { textOf } from '../src/span';
import { summarize } from '../src/summary/summarize';
import { chainOf } from '../src/voices/because';
import { VOICES, type Voice } from '../src/voices/voice';

/** An analysis for a terminal: the article with each sentence in its voice's colour, then the voices and their sources. */
export function printAnalysis(analysis: Analysis, output: Pick<WriteStream, 'isTTY'>): string {
  const colored =
    process.env.NO_COLOR === undefined && (output.isTTY === true || process.env.FORCE_COLOR !== undefined);
  const { article } = analysis;
  const summary = summarize(analysis);
  const sourceOf = new Map(analysis.sources.map((source) => [source.id, source]));
  const lines: string[] = [];
  let block = -1;
  for (const { sentence, voice, sourceId } of analysis.sentences) {
    if (sentence.block !== block) lines.push('');
    block = sentence.block;
    const speaker = sourceId === null ? undefined : sourceOf.get(sourceId)?.name;
    const label = toPrintable(speaker === undefined ? VOICES[voice].label : `${VOICES[voice].label}: ${speaker}`);
    const text = toPrintable(textOf(article.text, sentence.span).trim());
    lines.push(colored ? `${paint(voice, text)} ${dim(label)}` : `[${label}] ${text}`);
  }
  const width = Math.max(...summary.voices.map(({ voice }) => VOICES[voice].label.length), 0);
  const table = summary.voices.flatMap(({ voice, sentences, share, sources }) => {
    const bar = '█'.repeat(Math.max(1, Math.round(30 * share)));
    const row = `${VOICES[voice].label.padEnd(width)}  ${String(Math.round(100 * share)).padStart(3)} %  ${String(sentences).padStart(3)}  `;
    return [
      row + (colored ? paint(voice, bar) : bar),
      ...sources.map(
        (source) =>
          `${' '.repeat(width)}  ${toPrintable(source.name)}${source.role === null ? '' : `, ${toPrintable(source.role)}`}${source.anonymous ? ' (not named)' : ''} · ${source.sentences.length}`,
      ),
    ];
  });
  const heading = [article.outlet, article.title].filter((part) => part !== null).map(toPrintable);
  return [heading.join(': '), ...lines, '', ...table, ''].join('\n');
}

/** Which rules decided the voice of each source, and on which words. */
export const printReasons = ({ sources }: Analysis): string =>
  sources
    .map(({ name, voice, because }) => {
      const rules = chainOf(because).map(({ rule, words }) =>
        words === '' ? rule : `${rule} (${toPrintable(words)})`,
      );
      return `${toPrintable(name)}: ${voice} by ${rules.join(' < ')}\n`;
    })
    .join('');

/** Page text without the control characters that would command a terminal. */
function toPrintable(text: string): string {
  return text.replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu, ' ');
}

/** Terminals that say so put their background's colour number last: "0;15" is black on white. */
const onLightTerminal = /;(?:7|15)$/u.test(process.env.COLORFGBG ?? '');

const dim = (text: string): string => `\u001B[2m${text}\u001B[22m`;

function paint(voice: Voice, text: string): string {
  const { mark } = VOICES[voice];
  if (mark === null) return text;
  const color = onLightTerminal ? mark.light : mark.dark;
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return `\u001B[38;2;${r};${g};${b}m${text}\u001B[39m`;
}
