import * as cues from '../lexicon/article-cues.txt?entries';
import { readLexicon } from '../lexicon/read-lexicon';
import type { NoArticleReason } from './article';
import type { Signature } from './find-signature';
import { isArticleType, isOtherType, kindOfAddress } from './page-kinds';

/** What is known of a page when it is decided whether it holds an article. */
export interface Evidence {
  readonly url: string | null;
  /** JSON-LD types that speak of this page, and `og:type` as "og:article". */
  readonly types: readonly string[];
  /** Whether the page tells machines when its article was published, and who wrote it. */
  readonly isDated: boolean;
  readonly isSigned: boolean;
  /** What readers are told of both. */
  readonly signature: Signature;
  /** Whether a heading says what the page's title says. */
  readonly isHeaded: boolean;
  readonly lang: string | null;
  /** How many blocks of the page announce other pages. */
  readonly teasers: number;
  /** How many headings are links: in the midst of the text, and wherever they stand. */
  readonly linkedHeadings: number;
  readonly headingsOnPage: number;
  /** What would be the article. */
  readonly text: string;
  /** Its paragraphs of some length that announce no other page. */
  readonly paragraphs: number;
  /** Words on the page, wherever they stand. */
  readonly wordsOnPage: number;
}

const MIN_CLAIMED_WORDS = 30;
const MIN_WORDS = 100;
const MIN_PARAGRAPHS = 5;
const MIN_BRIEF = 3;
const MIN_ANNOUNCED = 3;
const MIN_HEADLINES = 5;
/** As much of a text tells what it is, in UTF-16 units. */
const TELLING = 60_000;
/** Evidence for an article that is enough. */
const ENOUGH = 5;

/**
 * Why a page is to be left alone, or `null` when it holds an article. A page that tells machines it is a news article is believed. Of any other all that
 * speaks for and against is added up: what it says of itself, which many templates put everywhere, when and by whom the text is signed, how it reads,
 * and its address, as one hint among others.
 */
export function whyNoArticle(evidence: Evidence): NoArticleReason | null {
  const text = evidence.text.slice(0, TELLING);
  const words = countWords(text);
  if (words === 0) return whyEmpty(evidence);
  if (evidence.types.some(isArticleType)) return words < MIN_CLAIMED_WORDS ? 'too-short' : null;
  const isList = announces(evidence);
  const enough = claimsArticle(evidence) ? words >= MIN_CLAIMED_WORDS : words >= MIN_WORDS;
  const strength = weighClaims(evidence) + weighSignature(evidence) + weighWords(evidence, text, words);
  if (
    strength - (isList ? weighList(evidence) : 0) >= ENOUGH &&
    (claimsArticle(evidence) || evidence.paragraphs >= MIN_BRIEF)
  )
    return enough ? null : 'too-short';
  return whyWeak(evidence, words);
}

/** Why a page with too little evidence is left alone. */
function whyWeak(evidence: Evidence, words: number): NoArticleReason {
  const { types, teasers, headingsOnPage, paragraphs, signature } = evidence;
  const isOther = types.some(isOtherType) || signature.countsReplies;
  const isHeadings = paragraphs < MIN_PARAGRAPHS && headingsOnPage >= MIN_HEADLINES;
  if (!isOther && (teasers > paragraphs || isHeadings)) return 'list-of-stories';
  return words < MIN_WORDS ? 'too-short' : 'not-an-article';
}

/** Why a page on which nothing was found that would be an article is left alone. */
const whyEmpty = (evidence: Evidence): NoArticleReason =>
  evidence.wordsOnPage === 0 ? 'no-text' : whyWeak(evidence, evidence.wordsOnPage);

const claimsArticle = ({ types }: Evidence): boolean => types.includes('og:article');

/** Whether more is announced on a page than told. */
const announces = ({ teasers, linkedHeadings, paragraphs }: Evidence): boolean =>
  teasers > paragraphs || (linkedHeadings >= MIN_ANNOUNCED && linkedHeadings * 2 > paragraphs);

/** How much it counts that more is announced than told: under briefs that say what they are, much may be. */
function weighList(evidence: Evidence): number {
  const { linkedHeadings, paragraphs } = evidence;
  return claimsArticle(evidence) && paragraphs >= MIN_BRIEF && linkedHeadings < MIN_ANNOUNCED ? 0 : 4;
}

function weighClaims(evidence: Evidence): number {
  const { types, url, isHeaded } = evidence;
  return (
    (claimsArticle(evidence) ? 2 : 0) +
    (isHeaded ? 1 : 0) +
    ADDRESSES[kindOfAddress(url)] -
    (types.some(isOtherType) ? 4 : 0)
  );
}

const ADDRESSES = { front: -2, list: -1, other: -1, story: 1, unknown: 0 } as const;

function weighSignature({ isDated, isSigned, signature, paragraphs }: Evidence): number {
  const { date, datesWithin, countsReplies } = signature;
  const isTalk = countsReplies || (datesWithin >= MIN_DATES && datesWithin * 4 > paragraphs);
  return (
    (isDated ? 1 : 0) +
    (date === null ? 0 : date === 'published' ? 2 : 1) +
    (isSigned || signature.isSigned ? 1 : 0) -
    (isTalk ? 4 : 0)
  );
}

/** Fewer dates in a text are those of what is linked. */
const MIN_DATES = 3;
const MIN_CUES = 3;
/** Words of saying in a thousand: news has ten and more, a manual one or two. */
const MANY_CUES = 5;
/** Words of saying, or days, in a thousand, of which one in a short text is a hint. */
const SOME_CUES = 1.5;
/** Words that speak to the reader in a thousand, from which on it is no report. */
const MANY_ADDRESSES = 30;

/** How a text reads. In languages whose words are unknown its length alone counts. */
function weighWords({ lang, paragraphs }: Evidence, text: string, words: number): number {
  if (lang !== 'en') return paragraphs >= MIN_PARAGRAPHS ? 4 : 1;
  const told = text.replace(QUOTED, '');
  const share = (of: string, pattern: RegExp): number => ((of.match(pattern)?.length ?? 0) * 1000) / words;
  const cues = text.match(CUES)?.length ?? 0;
  const said = (cues * 1000) / words;
  if (paragraphs >= MIN_PARAGRAPHS && cues >= MIN_CUES && said >= MANY_CUES) return 5;
  return (
    (said >= SOME_CUES ? 1 : 0) +
    (share(text, DAYS) >= SOME_CUES ? 1 : 0) -
    (share(told, ADDRESSED) >= MANY_ADDRESSES ? 1 : 0)
  );
}

const QUOTED = /[“"][^“”"]{0,400}[”"]/gu;

const countWords = (text: string): number => text.match(/\S+/gu)?.length ?? 0;

const SECTIONS = ['cues', 'days', 'to the reader'] as const;
const lexicon = readLexicon(cues, SECTIONS);
// Without the rules of Unicode for large and small letters: browsers take three times as long to make it ready by them.
const patternOf = (section: (typeof SECTIONS)[number]): RegExp =>
  new RegExp(`\\b(?:${(lexicon.get(section) ?? []).map(({ term }) => term).join('|')})\\b`, 'gi');
const CUES = patternOf('cues');
const DAYS = patternOf('days');
const ADDRESSED = patternOf('to the reader');
