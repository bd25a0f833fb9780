import { findKnown, type Known } from '../phrase/find-known';
import type { NounPhrase } from './noun-phrase';
import type { Setting } from './setting';
import type { Verdict } from './verdict';

/** US officials or government: by the nearest place or body in the words, else by the article's setting. */
export function classifyExecutive(said: string, phrase: NounPhrase, kind: 'role' | 'body'): Verdict {
  const place = placeOf(phrase);
  const isAmerican = place?.isAmerican ?? phrase.setting.isAmerican;
  const voice = isAmerican ? 'us-official' : 'government';
  const why = place
    ? `${said} + '${place.name}'`
    : `${said} in an article set ${isAmerican ? 'in the US' : 'outside the US'}`;
  return { voice, strength: place ? 0.9 : 0.65, becauseOf: why, kind, term: null };
}

interface Place {
  readonly isAmerican: boolean;
  readonly name: string;
}

/**
 * The nearest place or state body in the words, those before the head first: "Texas | health officials" → Texas, American. Where an
 * envoy is sent to is not where they are from: "the ambassador to the United States" is none of its officials.
 */
export function placeOf({ known, rest, setting }: NounPhrase): Place | null {
  const own = placeAmong([...known].reverse(), setting);
  const further = own ? null : placeAmong(findKnown(rest, setting.localBodies), setting);
  if (rest[0]?.key !== 'to' || !further) return own ?? further;
  return further.isAmerican ? { ...further, isAmerican: false } : null;
}

function placeAmong(listed: readonly Known[], setting: Setting): Place | null {
  for (const known of listed) {
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
