import type { Mention } from '../phrase/mention';
import type { Span } from '../span';
import type { Pattern } from './patterns';

/** The words that tie a source to its content: "said", "according to", "claim", ":". */
export interface Cue {
  readonly span: Span;
  readonly kind: 'verb' | 'noun' | 'preposition' | 'punctuation';
  /** The reporting verb in its base form; absent where no listed verb ties the words. */
  readonly lemma?: string;
}

/**
 * An attribution relation as in PARC 3 and PolNeAR: who (`source`) is tied by which words (`cue`) to what they said (`content`).
 * A `null` source is implicit ("It was said that …"); a `null` cue belongs to content that is tied by layout alone (a quotation that
 * runs on). `content` holds at least one span, in order; more than one where source or cue interrupt it.
 */
export interface Attribution {
  readonly source: Mention | null;
  /** Whom a relative source stands for: "Li" in "Li, who said …"; absent otherwise. */
  readonly antecedent?: Mention;
  readonly cue: Cue | null;
  readonly content: readonly Span[];
  readonly mode: 'direct' | 'indirect' | 'mixed';
  /**
   * Whose voice a reader hears in the content: the source's own words, or the reporter telling of the source's belief, act or silence
   * ("declined to comment"), or of words that no more than a guess makes theirs.
   */
  readonly voicedBy: 'source' | 'reporter';
  /** Probability in [0, 1] that this relation is right. */
  readonly confidence: number;
  readonly foundBy: FoundBy;
}

/** What found an attribution: a pattern by its id; what the tagger found, and what goes on without a cue, only by how it looks. */
export type FoundBy = Pattern | Look;

/** How an attribution looks to a reader, who is told of it in plain words. */
export type Look =
  | 'cue-verb'
  | 'inverted-cue'
  | 'according-to'
  | 'cue-noun'
  | 'passive-cue'
  | 'colon'
  | 'headline'
  | 'signature'
  | 'turn'
  | 'participle'
  | 'quotation-beside-speaker'
  | 'quotation-continued'
  | 'continuation';
