import type { Analysis } from '../analyze';
import type { ToRange } from '../article/article';
import { join, renameSources } from '../summary/join';

/** A story that stands on the page: what is shown of its analysis, and its way back to the page. */
export interface Story {
  readonly analysis: Analysis;
  readonly toRange: ToRange;
}

/** The stories of a page as the one text they are painted as. */
export interface JoinedStories {
  readonly analysis: Analysis;
  readonly toRange: ToRange;
}

/** How many stories stay painted at once: a reader who scrolls on and on does not go back further. */
const MAX_STORIES = 8;

/** The stories of a page that have been analysed. */
export interface Stories {
  /** The story that the reader is at comes last. */
  readonly painted: readonly Story[];
  /** Those that had to give way to others, as long as the page holds them. */
  readonly plain: readonly Story[];
}

export const NO_STORIES: Stories = { painted: [], plain: [] };

/**
 * `stories` with `story` as the last of those that are painted. Those that the page has taken away, and an earlier state of the same story, are left out.
 */
export function addStory({ painted, plain }: Stories, story: Story): Stories {
  const isOther = (other: Story): boolean => isStanding(other) && headlineOf(other) !== headlineOf(story);
  const others = painted.filter(isOther);
  const kept = others.slice(1 - MAX_STORIES);
  const ids = new Set(kept.flatMap(({ analysis }) => analysis.sources.map(({ id }) => id)));
  let { analysis } = story;
  for (let nth = 2; analysis.sources.some(({ id }) => ids.has(id)); nth += 1)
    analysis = renameSources(story.analysis, `${nth}-`);
  return {
    painted: [...kept, { ...story, analysis }],
    plain: [...plain.filter(isOther), ...others.slice(0, 1 - MAX_STORIES)],
  };
}

/** All stories as one, for painting. Throws for none. */
export function joinStories(stories: readonly Story[]): JoinedStories {
  const { analysis, starts } = join(stories.map((story) => story.analysis));
  return {
    analysis,
    toRange: ({ start, end }) => {
      const index = starts.findLastIndex(({ text }) => text <= start);
      const from = starts[index]?.text ?? 0;
      return stories[index]?.toRange({ start: start - from, end: end - from }) ?? [];
    },
  };
}

/** Whether the page still holds all of a story's text. */
export function isStanding({ analysis, toRange }: Story): boolean {
  return toRange({ start: 0, end: analysis.article.text.length }).length > 0;
}

/** What tells a story from others on its page: its headline; `''` for one without. */
function headlineOf({ analysis }: Story): string {
  const { text, blocks } = analysis.article;
  const headline = blocks.find(({ kind }) => kind === 'headline');
  return headline ? text.slice(headline.span.start, headline.span.end) : '';
}
