import { isThing } from '../../phrase/is-thing';
import { PHRASE_WORDS } from '../../phrase/phrase-words';
import { sentenceAt } from '../reading';
import { ROLE_TRAITS } from '../role-traits';
import type { Entity } from './entity';
import { firstFrom, type Told } from './told';

/** How many words back an earlier mention of a document is looked for, and how many of them are looked at. */
const REACH = 1500;
const MOST_MENTIONS = 12;

const singularOf = (key: string): string => (key.endsWith('s') ? key.slice(0, -1) : key);

/**
 * Whose document a later mention means: "the report" at word `at` after "a report by Mercy Hands", "Mercy Hands' report", "Mercy Hands
 * published a report" or "Mercy Hands said in a report" → Mercy Hands; the nearest mention that tells counts. `null` when none does.
 */
export function findIssuer(told: Told, key: string, at: number): Entity | null {
  const singular = singularOf(key);
  const { reading, turns } = told;
  const { words } = reading;
  let looked = 0;
  for (let noun = at - 1; noun >= 0 && at - noun < REACH && looked < MOST_MENTIONS; noun -= 1) {
    if (singularOf(words[noun]?.key ?? '') !== singular) continue;
    looked += 1;
    const issuer = issuerBehind(told, noun) ?? issuerBefore(told, noun);
    if (issuer) return issuer;
  }
  const last = turns.at(-1);
  const isAnswered =
    ROLE_TRAITS.correspondence.has(singular) && last && sentenceAt(reading, at) - last.until <= LETTER_REACH;
  return isAnswered && !isThing(last.entity.name) ? last.entity : null;
}

/** So many sentences after somebody spoke, "the letter" without a word of it before is theirs. */
const LETTER_REACH = 2;

/** "a report | by Mercy Hands", "data released | by the ministry". */
function issuerBehind({ reading: { words }, cast: { occurrences } }: Told, noun: number): Entity | null {
  const issued = PHRASE_WORDS.issued.has(words[noun + 1]?.key ?? '') ? 1 : 0;
  const joint = words[noun + 1 + issued]?.key;
  if (joint !== 'by' && !(joint === 'from' && issued === 0)) return null;
  const from = noun + 2 + issued;
  const next = occurrences[firstFrom(occurrences, from)];
  return next && next.at <= from + 3 ? next.entity : null;
}

/** "Mercy Hands' new report", "the Mercy Hands report", "Mercy Hands published a report", "said in a report". */
function issuerBefore({ reading, cast: { occurrences }, turns }: Told, noun: number): Entity | null {
  const { words } = reading;
  const sentence = sentenceAt(reading, noun);
  let start = noun;
  while (start > 0 && noun - start < 8 && sentenceAt(reading, start - 1) === sentence) start -= 1;
  const near = words.slice(start, noun);
  const determiner = near.findLastIndex((word) => PHRASE_WORDS.determiner.has(word.key));
  const before = near[determiner - 1]?.key ?? '';
  if (determiner > 0 && before === 'in') {
    const next = occurrences[firstFrom(occurrences, noun)];
    const turn = turns.findLast((one) => one.sentence === sentence);
    return turn?.entity ?? (next && next.at <= noun + 4 ? next.entity : null);
  }
  const last = occurrences[firstFrom(occurrences, noun) - 1];
  if (!last || last.at < start || last.entity.kind === 'nominal') return null;
  const between = words.slice(last.at, noun);
  const isPossessor = between.some((word) => word.key === "'s");
  const isModifier =
    last.entity.kind === 'body' && between.every((word) => word.isCapital || /^\p{Ll}+$/u.test(word.text) === false);
  const isSubject = determiner > 0 && PHRASE_WORDS.issued.has(before) && last.at < start + determiner;
  return isPossessor || isModifier || isSubject ? last.entity : null;
}
