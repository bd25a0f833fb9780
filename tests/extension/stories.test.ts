import { describe, expect, it, vi } from 'vitest';
import { analyze } from '../../src/analyze';
import type { ToRange } from '../../src/article/article';
import { readText } from '../../src/article/read-text';
import { keepAnalyses } from '../../src/extension/keep-analyses';
import { addStory, joinStories, NO_STORIES, type Stories, type Story } from '../../src/extension/stories';

/** A story whose ranges say which characters of its own text they cover. */
function storyOf(title: string, body: string, isThere = (): boolean => true): Story {
  const article = readText(`${title}\n${body}`, { url: null, outlet: null, title, byline: null });
  const node = document.createTextNode(article.text);
  const toRange: ToRange = ({ start, end }) =>
    isThere()
      ? [{ startContainer: node, startOffset: start, endContainer: node, endOffset: end, collapsed: false }]
      : [];
  return { analysis: analyze(article), toRange };
}

const toStories = (...all: readonly Story[]): Stories => all.reduce(addStory, NO_STORIES);

const titlesOf = (stories: readonly Story[]): string[] =>
  stories.map(({ analysis }) => analysis.article.text.split('\n')[0] ?? '');

describe('the stories of a page', () => {
  it('replace an earlier state of themselves, and go when the page takes them away', () => {
    let isThere = true;
    const bridge = storyOf('Bridge', 'The army said it would leave.', () => isThere);
    const grown = storyOf('Bridge', 'The army said it would leave. The army said more.', () => isThere);
    const harbour = storyOf('Harbour', 'The police said the road was open.');
    const both = toStories(bridge, grown, harbour);
    expect(titlesOf(both.painted)).toEqual(['Bridge', 'Harbour']);
    expect(both.painted[0]?.analysis.article.text).toMatch(/said more/);
    isThere = false;
    expect(titlesOf(addStory(both, storyOf('Mill', 'A mayor said no.')).painted)).toEqual(['Harbour', 'Mill']);
  });

  it('are painted as one text, each on its own words and with sources of its own', () => {
    const { painted } = toStories(
      storyOf('Bridge', 'The army said it would leave.'),
      storyOf('Harbour', 'The police said the road was open.'),
    );
    const { analysis, toRange } = joinStories(painted);
    expect(new Set(analysis.sources.map(({ id }) => id)).size).toBe(analysis.sources.length);
    const words = analysis.sentences.map(({ sentence }) => {
      const [range] = toRange(sentence.span);
      return range?.startContainer.nodeValue?.slice(range.startOffset, range.endOffset);
    });
    expect(words).toEqual(['Bridge', 'The army said it would leave.', 'Harbour', 'The police said the road was open.']);
  });

  it('are painted no more than eight at once; those before them stay plain as long as they are there', () => {
    const gone = new Set<number>();
    const story = (nth: number): Story => storyOf(`Story ${nth}`, 'The army said no.', () => !gone.has(nth));
    const numbers = Array.from({ length: 12 }, (_, index) => index + 1);
    const stories = toStories(...numbers.map(story));
    const titles = (of: readonly number[]): string[] => of.map((nth) => `Story ${nth}`);
    expect(titlesOf(stories.painted)).toEqual(titles([5, 6, 7, 8, 9, 10, 11, 12]));
    expect(titlesOf(stories.plain)).toEqual(titles([1, 2, 3, 4]));
    gone.add(1);
    const back = addStory(stories, story(3));
    expect(titlesOf(back.painted)).toEqual(titles([6, 7, 8, 9, 10, 11, 12, 3]));
    expect(titlesOf(back.plain)).toEqual(titles([2, 4, 5]));
  });
});

describe('analyses that are kept', () => {
  const articleOf = (text: string) => readText(text, { url: null, outlet: null, title: null, byline: null });

  it('are asked for once a text, with the article as it is now', async () => {
    const ask = vi.fn(async (article: ReturnType<typeof articleOf>) => analyze(article));
    const kept = keepAnalyses(ask);
    await kept(articleOf('The army said no.'));
    const again = { ...articleOf('The army said no.'), isCut: true };
    expect((await kept(again)).article).toBe(again);
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('are forgotten after eight others, and a failure at once', async () => {
    const ask = vi.fn(async (article: ReturnType<typeof articleOf>) => analyze(article));
    const kept = keepAnalyses(ask);
    ask.mockRejectedValueOnce(new Error('asleep'));
    await expect(kept(articleOf('One said no.'))).rejects.toThrow('asleep');
    for (let nth = 0; nth < 9; nth += 1) await kept(articleOf(`Number ${nth} said no.`));
    await kept(articleOf('Number 8 said no.'));
    expect(ask).toHaveBeenCalledTimes(10);
    await kept(articleOf('Number 0 said no.'));
    expect(ask).toHaveBeenCalledTimes(11);
  });
});
