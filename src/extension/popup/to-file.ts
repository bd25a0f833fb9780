import type { Analysis } from '../../analyze';
import type { Wish } from '../../article/article';
import { fileName } from '../../summary/file-name';
import { toCsv } from '../../summary/to-csv';
import { toHtml } from '../../summary/to-html';
import { toMarkdown } from '../../summary/to-markdown';
import { toReport } from '../../summary/to-report';
import { toWebAnnotations } from '../../summary/to-web-annotations';
import type { SavedFile } from '../save-file';

/** The forms in which an analysis can be taken along. */
export const EXPORTS = ['html', 'markdown', 'csv', 'json', 'annotations'] as const;
export type Export = (typeof EXPORTS)[number];

/** An analysis of what the reader wished as a file of theirs, named by outlet, date and title. */
export function toFile(analysis: Analysis, form: Export, wish: Wish): SavedFile {
  const { article } = analysis;
  switch (form) {
    case 'html':
      return { name: fileName(article, 'html'), type: 'text/html', text: toHtml(analysis, wish) };
    case 'markdown':
      return { name: fileName(article, 'md'), type: 'text/markdown', text: toMarkdown(analysis, wish) };
    case 'csv':
      // Spreadsheets take a file without this mark for one in an older encoding.
      return { name: fileName(article, 'csv'), type: 'text/csv', text: `\ufeff${toCsv(analysis, wish)}` };
    case 'json':
      return { name: fileName(article, 'json'), type: 'application/json', text: toJson(toReport(analysis, wish)) };
    case 'annotations':
      return {
        name: fileName(article, 'jsonld'),
        type: 'application/ld+json',
        text: toJson(toWebAnnotations(analysis, wish)),
      };
  }
}

const toJson = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;
