import { isLiveName } from './furniture-words';
import type { PageFindings } from './read-page';

/** Fewer entries are a teaser for a live blog elsewhere. */
const MIN_ENTRIES = 3;

/** Whether the page says that it is a live blog, to machines or in the class names of the entries that its article stands in. */
export function isLiveBlog({ metadata, parts }: PageFindings): boolean {
  if (metadata.types.includes('LiveBlogPosting')) return true;
  const entries = new Set(
    parts.flatMap(({ block }) => {
      for (let at: typeof block.element | null = block.element; at; at = at.parent)
        if (isLiveName(at.names)) return [at];
      return [];
    }),
  );
  return entries.size >= MIN_ENTRIES;
}
