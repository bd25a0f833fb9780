import { textOf } from '../../span';
import type { Passage } from '../../text/read-passage';
import type { Label } from './read-label';

/** A sentence with which a turn of a conversation begins. */
export interface Opening {
  /** Index of the sentence. */
  readonly sentence: number;
  /** `null` where only the layout parts questions from answers. */
  readonly label: Label | null;
  readonly isQuestion: boolean;
}

export const sentenceText = ({ article, sentences }: Passage, index: number): string => {
  const span = sentences[index]?.span;
  return span ? textOf(article.text, span) : '';
};

export const opensBlock = ({ sentences }: Passage, index: number): boolean =>
  sentences[index]?.block !== sentences[index - 1]?.block;

const QUOTED = /[“"][^”"]*[”"]/gu;
const FIRST = "I|[Ww]e|[Mm]y|[Oo]ur|me|us|I['’]\\p{Ll}+|[Ww]e['’]\\p{Ll}+";
const FIRST_PERSON = new RegExp(`(?:^|[^\\p{L}])(?:${FIRST})(?=[^\\p{L}'’]|$)`, 'u');
const I_OR_YOU = new RegExp(`(?:^|[^\\p{L}])(?:${FIRST}|[Yy]our?|[Yy]ou['’]\\p{Ll}+)(?=[^\\p{L}'’]|$)`, 'u');

/** Whether a text says I or we outside quotations. */
export const saysFirstPerson = (text: string): boolean => FIRST_PERSON.test(text.replace(QUOTED, ' '));

/** Whether a text says I, we or you outside quotations. */
export const saysIOrYou = (text: string): boolean => I_OR_YOU.test(text.replace(QUOTED, ' '));

/** What stands behind a conversation: "This interview has been edited for clarity." */
export const CLOSES_TALK =
  /(?:^|\n)\W?(?:This is an? (?:\w+ )?transcript|(?:This|The|Our) (?:full |whole )?(?:interview|conversation|transcript|podcast|Q ?& ?A|discussion)\b|END\b|TO ORDER\b|Copyright\b|©|Read more|Listen to|Watch )|\b(?:edited|condensed)\b[^.]{0,30}\b(?:for|and)\b[^.]{0,20}\b(?:length|clarity|condensed|edited|brevity)\b/u;
