/** So many answers are kept at a time: the words of some ten articles, in a few hundred kilobytes. */
const MOST = 4096;

/**
 * A pure function of a word that gives the answer of the last time when it is asked again, which most words of the news are. It forgets all
 * answers when they get too many, so that a long session costs no more memory than a short one.
 */
export function remember<T>(read: (word: string) => T): (word: string) => T {
  const answers = new Map<string, T>();
  return (word) => {
    const known = answers.get(word);
    if (known !== undefined) return known;
    if (answers.size >= MOST) answers.clear();
    const answer = read(word);
    answers.set(word, answer);
    return answer;
  };
}
