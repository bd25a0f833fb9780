import type { Description } from './description';
import { appointment, descriptionsAfter } from './description-after';
import { appositionBefore, oneOfThem, sharedTitle, titleBefore } from './description-before';
import { PHRASE_WORDS } from './phrase-words';
import type { Word } from './word';

/**
 * What a sentence says of the name at words `[from, to)` right beside it: "the city's fire chief, *John Lee*, …" → "the city's fire
 * chief"; "*Lee*, who heads the union" → "heads the union"; "*Lee* of Fantastic Gardeners"; "*Lee* (D-Ohio)". In order of trust; `[]` when
 * the name stands bare. `words` are those of one sentence.
 */
export function findDescriptions(words: readonly Word[], from: number, to: number): readonly Description[] {
  const found: Description[] = [];
  const add = (by: Description['by'], stretch: readonly Word[]): void => {
    if (stretch.length > 0) found.push({ by, words: stretch });
  };
  const isBracketed = ['(', '['].includes(words[from - 1]?.text ?? '') && [')', ']'].includes(words[to]?.text ?? '');
  const title = titleBefore(words, isBracketed ? from - 1 : from);
  add('title', title.length > 0 ? title : sharedTitle(words, from));
  add('apposition', appositionBefore(words, from, to));
  for (const stretch of descriptionsAfter(words, to)) found.push(stretch);
  add('clause', oneOfThem(words, from));
  if (PHRASE_WORDS.appointing.has(words[from - 1]?.key ?? '')) add('clause', appointment(words, to));
  return found;
}
