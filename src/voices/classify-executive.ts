import { findKnown } from './find-known';
import type { NounPhrase } from './noun-phrase';
import type { Verdict } from './verdict';

/** US officials or government: by the nearest place or body in the words, else by the article's setting. */
export function classifyExecutive(said: string, phrase: NounPhrase, kind: 'role' | 'body'): Verdict {
  const place = placeOf(phrase);
  const isAmerican = place ? place.isAmerican : phrase.setting.isAmerican;
  const voice = isAmerican ? 'us-official' : 'government';
  const why = place
    ? `${said} + '${place.name}'`
    : `${said} in an article set ${isAmerican ? 'in the US' : 'outside the US'}`;
  return { voice, strength: place ? 0.9 : 0.65, becauseOf: why, kind, term: null };
}

/** The nearest place or state body in the words, before the head first: "Texas | health officials" → Texas, American. */
export function placeOf({ known: listed, rest, setting }: NounPhrase): { isAmerican: boolean; name: string } | null {
  const before = [...listed].reverse();
  for (const known of [...before, ...findKnown(rest, setting.localBodies)]) {
    if (known.kind === 'us-place') return { isAmerican: true, name: known.term };
    if (known.kind === 'country')
      return known.term === 'Georgia' && setting.isAmerican
        ? { isAmerican: true, name: 'Georgia' }
        : { isAmerican: false, name: known.term };
    if (known.kind === 'organisation' && known.sections[0] === 'us-official')
      return { isAmerican: true, name: known.term };
    if (known.kind === 'organisation' && known.sections[0] === 'government')
      return { isAmerican: false, name: known.term };
  }
  return null;
}
