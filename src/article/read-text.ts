import type { Article, Block } from './article';

/** What a caller knows of a text beside its words; unknown is `null`. */
export interface TextOrigin {
  readonly url: string | null;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly byline: string | null;
}

const squeeze = (s: string): string => s.replace(/\s+/gu, ' ').trim();

/**
 * Plain text → `Article`. Paragraphs are parted by line breaks; offsets refer to the text unchanged. The first paragraph is
 * the headline when it equals `origin.title`.
 */
export function readText(text: string, origin: TextOrigin): Article {
  const blocks: Block[] = [];
  const title = origin.title === null ? null : squeeze(origin.title);
  for (const line of text.matchAll(/[^\r\n\u2028\u2029]+/gu)) {
    const raw = line[0];
    const start = line.index + (raw.length - raw.trimStart().length);
    const end = line.index + raw.trimEnd().length;
    if (end <= start) continue;
    const isHeadline = blocks.length === 0 && title !== null && squeeze(raw) === title;
    blocks.push({ kind: isHeadline ? 'headline' : 'paragraph', span: { start, end } });
  }
  return { ...origin, lang: null, published: null, isLiveBlog: false, entries: [], isCut: false, text, blocks };
}
