import { PHRASE_WORDS } from '../phrase/phrase-words';
import type { Word } from '../phrase/word';
import { holdsWord, ROLE_TRAITS } from './role-traits';

/** Words that may stand between "former" and the office: "former top US defence official". */
const REACH = 6;

/** Whether the office that begins at word `at` is a past one: "a former US ambassador", "ex-president"; not where some still hold it: "current and former officials". */
export function isFormer(core: readonly Word[], at: number): boolean {
  const near = core.slice(Math.max(0, at - REACH), at + 1);
  return (
    near.some(
      (word, i) => PHRASE_WORDS.former.has(word.key) || (word.key.startsWith('ex-') && i === near.length - 1),
    ) && !near.some(({ key }) => key === 'current' || key === 'serving')
  );
}

/** Whether those who held this office were elected or appointed at the top: "health minister"; not "assistant secretary". */
export const isAtTheTop = (term: string): boolean =>
  holdsWord(term, ROLE_TRAITS.elected) && !holdsWord(term, ROLE_TRAITS.assisting);
