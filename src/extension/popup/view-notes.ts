import type { Wish } from '../../article/article';
import { element } from '../element';
import type { PageState } from '../messages';
import { say, sayCount, sayNumber } from '../say';

type ArticleState = Extract<PageState, { readonly status: 'article' }>;

/** What a reader should know of the text before its figures: that it is cut, too much, a live blog, a selection; `null` when there is nothing to say. */
export function viewNotes(
  { analysis, plainStories, wish }: ArticleState,
  read: (wish: Wish) => void,
): HTMLElement | null {
  const { isCut, isTruncated, isLiveBlog, text } = analysis.article;
  const notes = [
    ...notesOf(wish),
    ...(isTruncated ? [say('noteTruncated', sayNumber(text.match(/\S+/gu)?.length ?? 0))] : []),
    ...(isCut ? [say('noteCut')] : []),
    ...(plainStories > 0 ? [sayCount('plainStories', plainStories)] : []),
    ...(isLiveBlog ? [say('noteLiveBlog')] : []),
  ];
  if (notes.length === 0) return null;
  const list = element('ul', { class: 'notes' }, ...notes.map((note) => element('li', {}, note)));
  if (wish === 'selection') {
    const button = element('button', { type: 'button', class: 'wish', 'data-key': 'whole' }, say('readWhole'));
    button.addEventListener('click', () => read('article'));
    list.append(element('li', {}, button));
  }
  return list;
}

const notesOf = (wish: Wish): readonly string[] => {
  switch (wish) {
    case 'article':
      return [];
    case 'anyway':
      return [say('noteAnyway')];
    case 'selection':
      return [say('noteSelection')];
  }
};
