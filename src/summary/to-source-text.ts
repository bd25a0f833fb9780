import type { Analysis } from '../analyze';
import type { Wish } from '../article/article';
import { textOf } from '../span';
import { caveatOn, findCaveats } from './caveats';

/**
 * Everything one source says in an article, as plain text to paste elsewhere: the name, the words in their order (one sentence a line), and where they are
 * from, with what has to be known of them. `''` for a source that the analysis does not list.
 */
export function toSourceText(analysis: Analysis, sourceId: string, wish: Wish = 'article'): string {
  const { article, sentences, sources } = analysis;
  const source = sources.find(({ id }) => id === sourceId);
  if (!source) return '';
  const said = sentences
    .filter((spoken) => spoken.sourceId === sourceId)
    .map((spoken) => {
      const caveat = caveatOn(spoken);
      const words = textOf(article.text, spoken.sentence.span).replace(/\s+/gu, ' ').trim();
      return caveat === null ? words : `${words} [${caveat}]`;
    });
  const who = source.role === null ? source.name : `${source.name}, ${source.role}`;
  const origin = [article.title, article.outlet, article.published, article.url].filter((part) => part !== null);
  return [
    who,
    said.join('\n'),
    ...(origin.length > 0 ? [origin.join(' · ')] : []),
    findCaveats(analysis, wish).join('\n'),
  ]
    .join('\n\n')
    .concat('\n');
}
