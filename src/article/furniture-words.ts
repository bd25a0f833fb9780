import * as furniture from '../lexicon/page-furniture.txt?entries';
import { readLexicon } from '../lexicon/read-lexicon';
import { readOnce } from '../lexicon/read-once';
import { hasPhrase, opensWith } from './find-phrase';

const SECTIONS = [
  'names',
  'whole names',
  'certain names',
  'doubtful names',
  'body names',
  'standfirst names',
  'caption names',
  'headline names',
  'live names',
  'openings',
  'blocks',
  'phrases',
] as const;

/** How much a class name or id says against an element being part of an article. */
export type Suspicion = 'certain' | 'likely' | 'doubtful';

/** What an element's `names` (class and id, lower case) say of it: `"c-share-bar"` → `"likely"`; `null` when nothing speaks against it. */
export function suspicionOf(names: string): Suspicion | null {
  const suspicion = names === ' ' ? null : suspicionIn(names);
  return suspicion && suspicionIn(names.replace(STATES, ' '));
}

function suspicionIn(names: string): Suspicion | null {
  if (words().certain.test(names)) return 'certain';
  if (words().likely.test(names) || words().whole.test(names)) return 'likely';
  return words().doubtful.test(names) ? 'doubtful' : null;
}

/** Names of how a page looks, not of what an element is: "has-cookie-bar", "comments-open". */
const STATES =
  /(?<![\w-])(?:(?:above|after|before|below|has|no|not|under|with|without)[-_][\w-]+|[\w-]+[-_](?:active|closed|disabled|enabled|off|on|open))(?![\w-])/gu;

/** Whether class names and ids say "standfirst": `"article-subtitle"` → true. */
export function isStandfirstName(names: string): boolean {
  return words().standfirst.test(names);
}

/** Whether class names and ids say "the article's text": `"c-article-body"` → true. */
export function isBodyName(names: string): boolean {
  return words().body.test(names);
}

/** Whether class names and ids say "picture" or "caption": `"article-photo"` → true. */
export function isCaptionName(names: string): boolean {
  return words().caption.test(names);
}

/** Whether class names and ids say "headline": `"post-title"` → true. */
export function isHeadlineName(names: string): boolean {
  return words().headline.test(names);
}

/** Whether class names and ids say "entry of a live blog": `"live-blog-post"` → true. */
export function isLiveName(names: string): boolean {
  return words().live.test(names);
}

/** Whether the words of a block say that it is no part of the article: `"Read more: Storm closes ports"`, `"Advertisement"`. */
export function isFurnitureText(text: string): boolean {
  const lower = text.toLowerCase();
  const { openings, blocks, phrases } = words();
  if (blocks.has(lower) || opensWith(lower, openings) || (text.length <= MAX_PHRASED && hasPhrase(lower, phrases)))
    return true;
  return DATE_LINE.test(text) || (text.match(TWO_SCRIPTS)?.length ?? 0) >= MANY_MIXED;
}

/** "Posted: Thursday, April 21, 2022. 10:11 pm." */
const DATE_LINE = /^(?:first )?(?:posted|published|updated|written)\b[^“"]{0,30}\d{4}[^“"]{0,30}$/i;
/** A word of letters of two alphabets that look alike: advertisements are written so to hide from filters. */
const TWO_SCRIPTS = /[A-Za-z][\u0410-\u045f]|[\u0410-\u045f][A-Za-z]/gu;
const MANY_MIXED = 5;

/** In a longer block such a phrase may be part of the story. */
const MAX_PHRASED = 220;

const words = readOnce(() => {
  const lexicon = readLexicon(furniture, SECTIONS);
  const termsOf = (section: (typeof SECTIONS)[number]): readonly string[] =>
    (lexicon.get(section) ?? []).map(({ term }) => term.toLowerCase());
  const patternOf = (section: (typeof SECTIONS)[number]): string =>
    termsOf(section)
      .join('\n')
      .replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&')
      .replaceAll('\n', '|');
  const namesOf = (section: (typeof SECTIONS)[number]): RegExp =>
    new RegExp(patternOf(section).replaceAll('-', '[-_]?'), 'u');
  return {
    body: namesOf('body names'),
    certain: namesOf('certain names'),
    likely: namesOf('names'),
    doubtful: namesOf('doubtful names'),
    caption: namesOf('caption names'),
    headline: namesOf('headline names'),
    live: namesOf('live names'),
    standfirst: namesOf('standfirst names'),
    whole: new RegExp(`(?<![a-z])(?:${patternOf('whole names')})(?![a-z])`, 'u'),
    openings: termsOf('openings'),
    phrases: termsOf('phrases'),
    blocks: new Set(termsOf('blocks')),
  };
});
