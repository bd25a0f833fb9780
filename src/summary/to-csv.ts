import type { Analysis } from '../analyze';
import type { Wish } from '../article/article';
import { textOf } from '../span';
import { isUnsure } from '../voices/certainty';
import { VOICES } from '../voices/voice';
import { findCaveats } from './caveats';

const COLUMNS = [
  'sentence',
  'block',
  'voice',
  'source',
  'role',
  'anonymous',
  'confidence',
  'unsure',
  'corrected from',
  'found by',
  'about',
  'text',
] as const;

/**
 * One row a sentence, as RFC 4180 CSV with a heading row and CRLF line ends. "about" says in the first row what has to be known of the whole.
 *
 * The text comes from a page: what a spreadsheet would run as a formula gets an apostrophe before it, at the start of a cell and, for spreadsheets that
 * separate cells by them, behind each semicolon, tab and line end in it (https://owasp.org/www-community/attacks/CSV_Injection). To have the text as it
 * was, take off the apostrophe before each =, +, -, @ (or a full-width form of these) that stands there, be it behind spaces and quotation marks.
 */
export function toCsv(analysis: Analysis, wish: Wish = 'article'): string {
  const { article, attributions } = analysis;
  const sourceOf = new Map(analysis.sources.map((source) => [source.id, source]));
  const about = findCaveats(analysis, wish).join(' ');
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
      spoken.certainty.toFixed(2),
      isUnsure(spoken) ? 'yes' : '',
      spoken.correctedFrom === undefined ? '' : VOICES[spoken.correctedFrom].label,
      attribution?.foundBy ?? '',
      index === 0 ? about : '',
      textOf(article.text, spoken.sentence.span).trim(),
    ];
  });
  return [COLUMNS, ...rows].map((row) => `${row.map(toCell).join(',')}\r\n`).join('');
}

/** The place before what a spreadsheet takes for a formula. */
const FORMULA = /(?:^|[;\t\r\n])[\s"']*(?=[=+\-@＝＋－＠])/gu;

function toCell(value: string): string {
  const safe = value.replace(FORMULA, "$&'");
  return /[",;\t\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
