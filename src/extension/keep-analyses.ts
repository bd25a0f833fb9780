import type { Analysis } from '../analyze';
import type { Article } from '../article/article';

/** How many texts are remembered: the stories of a page that a reader goes back and forth between. */
const MAX_KEPT = 8;

/** `analyze`, asked but once for each text; the latest few are remembered. A failure is not. */
export function keepAnalyses(
  analyze: (article: Article) => Promise<Analysis>,
): (article: Article) => Promise<Analysis> {
  const kept = new Map<string, Analysis>();
  return async (article) => {
    const key = JSON.stringify([article.text, article.blocks]);
    const analysis = kept.get(key) ?? (await analyze(article));
    kept.delete(key);
    kept.set(key, analysis);
    for (const oldest of kept.keys()) {
      if (kept.size <= MAX_KEPT) break;
      kept.delete(oldest);
    }
    return { ...analysis, article };
  };
}
