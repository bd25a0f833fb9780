import * as cues from '../lexicon/article-cues.txt?entries';
import { readLexicon } from '../lexicon/read-lexicon';
import type { Block, NoArticleReason } from './article';
import { isArticleType, isOtherType, kindOfAddress } from './page-kinds';

/** What is known of a page when it is decided whether it holds an article. */
export interface Evidence {
  readonly url: string | null;
  /** JSON-LD types that speak of this page, and `og:type` as "og:article". */
  readonly types: readonly string[];
  /** Whether the page names a date of publication or a reporter. */
  readonly isSigned: boolean;
  readonly lang: string | null;
  /** How many blocks of the page announce other pages. */
  readonly teasers: number;
  /** What would be the article. */
  readonly text: string;
  readonly blocks: readonly Block[];
}

const MIN_CLAIMED_WORDS = 30;
const MIN_WORDS = 100;
const MIN_PARAGRAPHS = 5;
const MIN_PARAGRAPH_CHARACTERS = 80;
const MIN_CUES = 3;
/** Words of saying in a thousand: news has ten and more, a manual one or two. */
const MIN_CUES_PER_THOUSAND = 5;
/** As much of a text tells what it is, in UTF-16 units. */
const TELLING = 60_000;

/**
 * Why a page is to be left alone, or `null` when it holds an article. A page that tells machines it is a news article is believed; one that only calls
 * itself an article (`og:type`, which many templates put everywhere) must be signed or dated, and have the address of a story or somebody's words in it;
 * any other has to read like news.
 */
export function whyNoArticle(evidence: Evidence): NoArticleReason | null {
  const { types, lang, teasers } = evidence;
  const text = evidence.text.slice(0, TELLING);
  const words = text.match(/\S+/gu)?.length ?? 0;
  if (words === 0) return teasers > 0 ? 'list-of-stories' : 'no-text';
  if (types.some(isArticleType)) return words < MIN_CLAIMED_WORDS ? 'too-short' : null;
  const address = kindOfAddress(evidence.url);
  const paragraphs = evidence.blocks.filter(({ span }) => span.end - span.start >= MIN_PARAGRAPH_CHARACTERS).length;
  if (address === 'list') return 'list-of-stories';
  if (address === 'other' || types.some(isOtherType)) return 'not-an-article';
  const cues = countCues(text);
  if (types.includes('og:article') && evidence.isSigned && (address === 'story' || lang !== 'en' || cues > 0))
    return words < MIN_CLAIMED_WORDS ? 'too-short' : null;
  if (teasers > paragraphs) return 'list-of-stories';
  if (words < MIN_WORDS) return 'too-short';
  if (lang !== 'en') return evidence.isSigned || paragraphs >= MIN_PARAGRAPHS ? null : 'not-an-article';
  const readsLikeNews = cues >= MIN_CUES && (cues * 1000) / words >= MIN_CUES_PER_THOUSAND;
  return paragraphs >= MIN_PARAGRAPHS && readsLikeNews ? null : 'not-an-article';
}

/** How often an English text says that it reports somebody's words. */
function countCues(text: string): number {
  return text.match(CUES)?.length ?? 0;
}

const CUE_TERMS = (readLexicon(cues, ['cues']).get('cues') ?? []).map(({ term }) => term);
// Without the rules of Unicode for large and small letters: browsers take three times as long to make it ready by them.
const CUES = new RegExp(`\\b(?:${CUE_TERMS.join('|')})\\b`, 'gi');
