import type { Analysis } from '../analyze';
import { textOf } from '../span';

/**
 * Everything one source says in an article, as plain text to paste elsewhere: the name, the words in their order (one sentence a line), and where they are
 * from. `''` for a source that the analysis does not list.
 */
export function toSourceText({ article, sentences, sources }: Analysis, sourceId: string): string {
  const source = sources.find(({ id }) => id === sourceId);
  if (!source) return '';
  const said = sentences
    .filter((spoken) => spoken.sourceId === sourceId)
    .map(({ sentence }) => textOf(article.text, sentence.span).replace(/\s+/gu, ' ').trim());
  const who = source.role === null ? source.name : `${source.name}, ${source.role}`;
  const origin = [article.title, article.outlet, article.published, article.url].filter((part) => part !== null);
  return [who, said.join('\n'), ...(origin.length > 0 ? [origin.join(' · ')] : [])].join('\n\n').concat('\n');
}
