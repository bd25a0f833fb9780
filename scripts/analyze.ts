import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { analyze } from '../src/analyze';
import { toDay } from '../src/article/read-metadata';
import type { TextOrigin } from '../src/article/read-text';
import { isSupportedLanguage } from '../src/lexicon/supported-language';
import { toCsv } from '../src/summary/to-csv';
import { toHtml } from '../src/summary/to-html';
import { toMarkdown } from '../src/summary/to-markdown';
import { toReport } from '../src/summary/to-report';
import { toWebAnnotations } from '../src/summary/to-web-annotations';
import { printAnalysis, printReasons } from './print-analysis';
import { type DocumentContent, type Found, readDocument } from './read-document';

const USAGE = `Who is speaking, sentence by sentence.

  npm run --silent analyze -- [--format text|json|markdown|csv|html|annotations] [--outlet NAME] [--url URL] [--published DAY] FILE…
  npm run --silent analyze -- --why FILE…
  npm run --silent analyze -- --jsonl < DOCUMENTS.jsonl > REPORTS.jsonl

FILE         .html, .html.gz, .txt, or - for text on standard input
--format     text (the article in colour; the default), json, markdown, csv, html (a page that needs nothing else) or
             annotations (W3C Web Annotations)
--outlet     the outlet that publishes the article: its own narration is the reporter's voice
--url        the article's address
--published  the day it was published: 2026-09-14
--why        print instead which rules decided the voice of each source
--jsonl      one document a line on standard input: {"id", "text" | "html" | "file", "title"?, "outlet"?, "url"?, "byline"?,
             "published"?}; one report a line on standard output, in the same order. A line that can't be read gives
             {"id", "error"} and an exit status of 1 at the end.`;

const FORMATS = ['text', 'json', 'markdown', 'csv', 'html', 'annotations'] as const;
type Format = (typeof FORMATS)[number] | 'why';

/** What was found, as a report; an article in a language without word lists comes back unanalysed. */
function toFoundReport(found: Found): object {
  if (found.status === 'no-article') return found;
  const { article } = found;
  if (isSupportedLanguage(article.lang)) return toReport(analyze(article));
  const { article: plain } = toReport({ article, sentences: [], attributions: [], sources: [] });
  return { status: 'unsupported-language', lang: article.lang, article: plain };
}

function render(found: Found, as: Format, file: string): string {
  if (as === 'json') return `${JSON.stringify({ id: file, ...toFoundReport(found) }, null, 2)}\n`;
  if (found.status === 'no-article') throw new Error(`no article found here (${found.reason}).`);
  const { lang } = found.article;
  if (!isSupportedLanguage(lang)) throw new Error(`the article is in "${lang}"; only English is supported yet.`);
  const analysis = analyze(found.article);
  switch (as) {
    case 'text':
      return printAnalysis(analysis, process.stdout);
    case 'markdown':
      return toMarkdown(analysis);
    case 'csv':
      return toCsv(analysis);
    case 'html':
      return toHtml(analysis);
    case 'why':
      return printReasons(analysis);
    case 'annotations':
      return `${JSON.stringify(toWebAnnotations(analysis), null, 2)}\n`;
  }
}

/** Prints one analysis a file; a file that can't be read is named on standard error and does no harm to the others. */
function analyzeFiles(files: readonly string[], as: Format, origin: Partial<TextOrigin>): void {
  for (const file of files) {
    try {
      process.stdout.write(render(readDocument({ file }, origin), as, file));
    } catch (error) {
      console.error(`${file}: ${messageOf(error)}`);
      process.exitCode = 1;
    }
  }
}

/** One report a line, in the order of the lines; progress on standard error. */
async function analyzeLines(origin: Partial<TextOrigin>): Promise<void> {
  let read = 0;
  let failed = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    const report = reportLine(line, origin);
    read += 1;
    if ('error' in report) failed += 1;
    if (!process.stdout.write(`${JSON.stringify(report)}\n`))
      await new Promise((go) => process.stdout.once('drain', go));
    if (process.stderr.isTTY) process.stderr.write(`\r${read} documents`);
    else if (read % 100 === 0) console.error(`${read} documents`);
  }
  console.error(`${process.stderr.isTTY ? '\r' : ''}${read} documents read, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
}

function reportLine(line: string, origin: Partial<TextOrigin>): object {
  let id: unknown = null;
  try {
    const fields = parseLine(line);
    id = 'id' in fields ? fields.id : null;
    return { id, ...toFoundReport(readDocument(contentOf(fields), originOf(fields, origin))) };
  } catch (error) {
    return { id, error: messageOf(error) };
  }
}

function parseLine(line: string): object {
  try {
    const fields: unknown = JSON.parse(line);
    if (typeof fields === 'object' && fields !== null && !Array.isArray(fields)) return fields;
  } catch {
    // Said below, in words that name the remedy.
  }
  throw new Error(`this line is not a JSON object: ${line.slice(0, 60)}`);
}

function contentOf(fields: object): DocumentContent {
  if ('text' in fields && typeof fields.text === 'string') return { text: fields.text };
  if ('html' in fields && typeof fields.html === 'string') return { html: fields.html };
  if ('file' in fields && typeof fields.file === 'string' && fields.file !== '-') return { file: fields.file };
  throw new Error('no "text", "html" or "file" in this line. Give one of them, as a string.');
}

function originOf(fields: object, fallback: Partial<TextOrigin>): TextOrigin {
  const given: Record<string, unknown> = { ...fields };
  const known = (key: keyof TextOrigin): string | null => {
    const value = given[key];
    return typeof value === 'string' && value.trim() !== '' ? value : (fallback[key] ?? null);
  };
  return {
    url: known('url'),
    outlet: known('outlet'),
    title: known('title'),
    byline: known('byline'),
    published: readDay(known('published')),
  };
}

function readDay(date: string | null): string | null {
  const day = toDay(date);
  if (date !== null && day === null) throw new Error(`"${date}" is no day of publication. Give it as 2026-09-14.`);
  return day;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const isFormat = (value: string): value is (typeof FORMATS)[number] => FORMATS.some((known) => known === value);

function fail(message: string): never {
  console.error(`${message}\n\n${USAGE}`);
  process.exit(2);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        outlet: { type: 'string' },
        url: { type: 'string' },
        published: { type: 'string' },
        jsonl: { type: 'boolean', default: false },
        why: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    return fail(messageOf(error));
  }
}

function readOrigin(): TextOrigin {
  try {
    return originOf(values, {});
  } catch (error) {
    return fail(messageOf(error));
  }
}

const { values, positionals } = readArguments();
const { format = 'text' } = values;
const origin = readOrigin();
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
if (values.help) console.log(USAGE);
else if (values.jsonl) {
  if (values.format !== undefined) fail('With --jsonl, reports are always JSON: leave --format out.');
  if (positionals.length > 0) fail('With --jsonl, documents come on standard input: name files in "file" fields.');
  await analyzeLines(origin);
} else if (!isFormat(format)) fail(`Unknown format "${format}".`);
else if (positionals.length === 0) fail('Name at least one file.');
else analyzeFiles(positionals, values.why ? 'why' : format, origin);
