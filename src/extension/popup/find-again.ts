import type { Analysis } from '../../analyze';
import { textOf } from '../../span';

/** The number that sentence number `sentence` of one analysis has in a later one of the same page, by its words; where they are gone, the nearest number. */
export function findAgain(before: Analysis, sentence: number, now: Analysis): number {
  const wordsOf = ({ article, sentences }: Analysis, index: number): string | null => {
    const spoken = sentences[index];
    return spoken ? textOf(article.text, spoken.sentence.span).trim() : null;
  };
  const words = wordsOf(before, sentence);
  const again = now.sentences.findIndex((_, index) => wordsOf(now, index) === words);
  return again >= 0 ? again : Math.max(0, Math.min(now.sentences.length - 1, sentence));
}
