import { findKnown, type Known } from '../../phrase/find-known';
import type { HeadedPhrase } from '../headed-phrase';
import type { Setting } from '../setting';
import type { Outcome } from './row';

/** US officials or government: by the nearest place or body in the words, else by where the article is set. */
export function executiveVoice(phrase: HeadedPhrase): Outcome {
  const place = placeOf(phrase);
  const isAmerican = place?.isAmerican ?? phrase.setting.isAmerican;
  return {
    voice: isAmerican ? 'us-official' : 'government',
    strength: place ? 0.9 : 0.65,
    because: place ? { reason: 'beside', beside: place.name } : { reason: isAmerican ? 'setInUs' : 'setAbroad' },
  };
}

interface Place {
  readonly isAmerican: boolean;
  readonly name: string;
}

/**
 * The nearest place or state body in the words, those before the head first: "Texas | health officials" → Texas, American. Where an
 * envoy is sent to is not where they are from: "the ambassador to the United States" is none of its officials.
 */
export function placeOf({ known, rest, setting }: HeadedPhrase): Place | null {
  const own = placeAmong([...known].reverse(), setting);
  const further = own ? null : placeAmong(findKnown(rest, setting.localBodies), setting);
  if (rest[0]?.key !== 'to' || !further) return own ?? further;
  return further.isAmerican ? { ...further, isAmerican: false } : null;
}

function placeAmong(listed: readonly Known[], setting: Setting): Place | null {
  for (const known of listed) {
    const isAmerican = isOfAmerica(known, setting);
    if (isAmerican !== null) return { isAmerican, name: known.term };
  }
  return null;
}

/** Whether a place or a body of a state is American; `null` for everything else. */
function isOfAmerica({ kind, term, sections }: Known, setting: Setting): boolean | null {
  switch (kind) {
    case 'us-place':
      return true;
    case 'country':
      return term === 'Georgia' && setting.isAmerican;
    case 'organisation':
      return sections[0] === 'us-official' ? true : sections[0] === 'government' ? false : null;
    default:
      return null;
  }
}
