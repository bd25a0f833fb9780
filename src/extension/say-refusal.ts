import { MOST_CORRECTIONS, MOST_SITES } from './kept/bounds';
import type { Refusal } from './kept/not-kept';
import { say, sayNumber } from './say';

/** Why an entry was not kept, and what to do. */
export function sayRefusal(refusal: Refusal, list: 'corrections' | 'sites'): string {
  if (refusal === 'unfit') return say(list === 'corrections' ? 'correctionTooLong' : 'siteTooLong');
  return list === 'corrections'
    ? say('correctionsFull', sayNumber(MOST_CORRECTIONS))
    : say('sitesFull', sayNumber(MOST_SITES));
}
