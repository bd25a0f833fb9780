import type { Known } from '../phrase/find-known';
import { PHRASE_WORDS } from '../phrase/phrase-words';
import type { Word } from '../phrase/word';
import { holdsWord, ROLE_TRAITS } from './role-traits';
import type { Setting } from './setting';
import type { Verdict } from './verdict';

/** Words that may stand between "former" and the office: "former top US defence official". */
const REACH = 6;

/** Whether the office that begins at word `at` is a past one: "a former US ambassador", "ex-president". */
export function isFormer(core: readonly Word[], at: number): boolean {
  return core
    .slice(Math.max(0, at - REACH), at + 1)
    .some(
      (word, i, near) => PHRASE_WORDS.former.has(word.key) || (word.key.startsWith('ex-') && i === near.length - 1),
    );
}

/**
 * The voice of a past office: those elected or appointed at the top speak as politicians; officials, diplomats and officers, and those
 * who once spoke for a body of theirs (`owner`), as experts; `null` where a past role is as good as a present one ("former hostage").
 */
export function classifyFormer(head: Known, said: string, owner: Verdict | null, setting: Setting): Verdict | null {
  const section = owner?.voice ?? head.sections[0];
  const verdict = (voice: Verdict['voice']): Verdict => ({
    voice,
    strength: 0.7,
    becauseOf: `'former' + ${said}`,
    kind: 'role',
    term: null,
  });
  switch (section) {
    case 'executive':
    case 'us-official':
    case 'government':
    case 'prime-minister':
      if (setting.isTestimony) return null;
      return verdict(isAtTheTop(head.term) ? 'politician' : 'expert');
    case 'military':
    case 'international':
    case 'law':
      return verdict('expert');
    default:
      return null;
  }
}

const isAtTheTop = (term: string): boolean =>
  holdsWord(term, ROLE_TRAITS.elected) && !holdsWord(term, ROLE_TRAITS.assisting);
