import type { Description } from '../../phrase/description';
import type { Gender } from '../../phrase/known-names';
import type { Mention } from '../../phrase/mention';
import type { Word } from '../../phrase/word';

/** Somebody or something the article mentions, while its mentions are being gathered. Grows until the article is read to its end. */
export interface Entity {
  readonly kind: 'person' | 'body' | 'nominal';
  /** The fullest form of the name so far. */
  name: readonly Word[];
  /** What stands before a nominal: "a", "the", "two". */
  lead: readonly string[];
  /** What follows a nominal: "of Fantastic Gardeners". */
  after: readonly Word[];
  readonly titles: Word[];
  readonly descriptions: Description[];
  gender: Gender | null;
  readonly mentions: Mention[];
  /** Forms under which it was mentioned, as printed. */
  readonly forms: Set<string>;
  /** The body or person a nominal speaks for: the agency of "an agency spokesman", the man of "his lawyer". */
  owner: Entity | null;
  /** Whether the article calls them its own: "our Declan Harty". */
  isOfOutlet: boolean;
  /** Whether it stands for nobody named: "reportedly", "is believed to". */
  isHearsay: boolean;
  /** Whether it signs what it says, as people do on platforms. */
  isSigned: boolean;
  /** Whether an attribution names it as its source. */
  isSource: boolean;
}

/** A mention in the stream of the article: entity, word index, sentence, and whether it stands inside a quotation. */
export interface Occurrence {
  readonly entity: Entity;
  readonly at: number;
  readonly sentence: number;
  readonly block: number;
  readonly isQuoted: boolean;
  /** Whether nothing but words of grammar stands before it in its sentence: very likely the subject. */
  readonly opensSentence: boolean;
}
