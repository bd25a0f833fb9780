import { ROLE_TRAITS } from './role-traits';
import type { Verdict } from './verdict';

/** Whether a verdict rests on a place where others write: Reddit, Telegram. */
export const isPlatform = ({ term }: Verdict): boolean => term !== null && ROLE_TRAITS.platform.has(term.toLowerCase());

/** Those who write on a platform, not the company: "posts on Reddit", "her LinkedIn page" → individual. */
export const writers = (said: string, { term }: Verdict): Verdict => ({
  voice: 'individual',
  strength: 0.5,
  becauseOf: `${said} on '${term}'`,
  kind: 'document',
  term: null,
});
