import type { Known } from '../../phrase/find-known';
import type { HeadedPhrase } from '../headed-phrase';
import { ownerOf } from '../owner-of';
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
      if (owner === undefined) owner = ownerOf(isOfCompany(head) ? upToComma(phrase) : phrase, classify);
      return owner;
    },
  };
}

/** A company's officers are told beside other things: "chief executive, a member of …". */
const isOfCompany = ({ sections }: Known): boolean =>
  sections.includes('business') && (sections.includes('leads') || sections.includes('represents'));

function upToComma(phrase: HeadedPhrase): HeadedPhrase {
  const comma = phrase.rest.findIndex(({ text }) => text === ',');
  return comma < 0 ? phrase : { ...phrase, rest: phrase.rest.slice(0, comma) };
}
