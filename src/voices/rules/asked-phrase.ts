import type { Known } from '../../phrase/find-known';
import type { HeadedPhrase } from '../headed-phrase';
import { ownerOf } from '../owner-of';
import { ROLE_TRAITS } from '../role-traits';
import type { Classify, Verdict } from '../verdict';
import type { Asking } from './row';

/** A noun phrase whose head a word list knows. */
export interface AskedPhrase extends HeadedPhrase, Asking {
  readonly head: Known;
  readonly classify: Classify;
  /** Whose the head is: "a Nato | official" → Nato's verdict. */
  readonly owner: () => Verdict | null;
}

export function askAbout(phrase: HeadedPhrase, head: Known, classify: Classify): AskedPhrase {
  let owner: Verdict | null | undefined;
  return {
    ...phrase,
    head,
    said: phrase.core
      .slice(head.from, head.to)
      .map((word) => word.text)
      .join(' '),
    classify,
    owner: () => {
      if (owner === undefined)
        owner = isOfOthers(head)
          ? (ownerOf(upToComma(phrase), classify) ?? explained(phrase, classify))
          : ownerOf(phrase, classify);
      return owner;
    },
  };
}

/** Those who speak for others are told beside other things: "chief executive, a member of …", "chief of staff for Lee, a Democrat". */
const isOfOthers = ({ sections, term }: Known): boolean =>
  sections.includes('leads') || sections.includes('represents') || ROLE_TRAITS.officer.has(term);

/** "co-founder of PlantSwap, *a community initiative*": what a body is that no list knows. */
function explained({ rest }: HeadedPhrase, classify: Classify): Verdict | null {
  const comma = rest.findIndex(({ text }) => text === ',');
  const isNamed = comma > 1 && rest.slice(1, comma).every(({ isCapital }) => isCapital);
  const verdict =
    isNamed && ['a', 'an', 'the'].includes(rest[comma + 1]?.key ?? '') ? classify(rest.slice(comma + 1)) : null;
  return verdict?.kind === 'body' ? verdict : null;
}

function upToComma(phrase: HeadedPhrase): HeadedPhrase {
  const comma = phrase.rest.findIndex(({ text }) => text === ',');
  return comma < 0 ? phrase : { ...phrase, rest: phrase.rest.slice(0, comma) };
}
