import type { Analysis } from '../analyze';
import type { Article, Reading } from '../article/article';
import { isSupportedLanguage } from '../lexicon/supported-language';
import { narrow } from '../summary/narrow';
import type { PageState } from './messages';
import { isStanding, type Story } from './stories';

/** Where a reading led: a story to paint, or why there is none. */
export type FoundStory = { readonly story: Story } | { readonly state: PageState };

/** Finds out who speaks in what was read. The page may go on meanwhile: what it no longer holds afterwards is read again. */
export async function findStory(
  reading: Reading,
  analysisOf: (article: Article) => Promise<Analysis>,
  readAgain: () => Promise<Reading>,
): Promise<FoundStory> {
  if (reading.status === 'no-article') return { state: reading };
  const { article, focus, toRange } = reading;
  if (article.lang !== null && !isSupportedLanguage(article.lang))
    return { state: { status: 'unsupported-language', lang: article.lang } };
  const analysis = await analysisOf(article);
  const story = { analysis: focus ? narrow(analysis, focus) : analysis, toRange };
  if (isStanding(story)) return { story };
  const now = await readAgain();
  const isSame = now.status === 'article' && now.article.text === article.text;
  return { story: isSame ? { ...story, toRange: now.toRange } : story };
}
