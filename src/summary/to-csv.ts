import type { Analysis } from '../analyze';
import { textOf } from '../span';
import { VOICES } from '../voices/voice';

const COLUMNS = [
  'sentence',
  'block',
  'voice',
  'source',
  'role',
  'anonymous',
  'confidence',
  'found by',
  'text',
] as const;

/**
 * One row a sentence, as RFC 4180 CSV with a heading row and CRLF line ends. Cells that a spreadsheet would run as a formula get a
 * leading apostrophe, since the text comes from a page.
 */
export function toCsv(analysis: Analysis): string {
  const { article, attributions } = analysis;
  const sourceOf = new Map(analysis.sources.map((source) => [source.id, source]));
  const rows = analysis.sentences.map((spoken, index) => {
    const source = spoken.sourceId === null ? undefined : sourceOf.get(spoken.sourceId);
    const attribution = spoken.attribution === null ? undefined : attributions[spoken.attribution];
    return [
      String(index + 1),
      article.blocks[spoken.sentence.block]?.kind ?? '',
      VOICES[spoken.voice].label,
      source?.name ?? '',
      source?.role ?? '',
      source?.anonymous ? 'yes' : '',
      spoken.confidence.toFixed(2),
      attribution?.foundBy ?? '',
      textOf(article.text, spoken.sentence.span).trim(),
    ];
  });
  return [COLUMNS, ...rows].map((row) => `${row.map(toCell).join(',')}\r\n`).join('');
}

function toCell(value: string): string {
  const safe = /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
