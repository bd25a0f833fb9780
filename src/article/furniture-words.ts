import furniture from '../lexicon/page-furniture.txt?raw';
import { readLexicon } from '../lexicon/read-lexicon';

const SECTIONS = [
  'names',
  'whole names',
  'certain names',
  'doubtful names',
  'body names',
  'standfirst names',
  'caption names',
  'live names',
  'openings',
  'blocks',
  'phrases',
] as const;
const lexicon = readLexicon('page-furniture.txt', furniture, SECTIONS);

/** How much a class name or id says against an element being part of an article. */
export type Suspicion = 'certain' | 'likely' | 'doubtful';

/** What an element's `names` (class and id, lower case) say of it: `"c-share-bar"` → `"likely"`; `null` when nothing speaks against it. */
export function suspicionOf(names: string): Suspicion | null {
  if (names === ' ') return null;
  if (CERTAIN.test(names)) return 'certain';
  if (LIKELY.test(names) || WHOLE.test(names)) return 'likely';
  return DOUBTFUL.test(names) ? 'doubtful' : null;
}

/** Whether class names and ids say "standfirst": `"article-subtitle"` → true. */
export function isStandfirstName(names: string): boolean {
  return STANDFIRST.test(names);
}

/** Whether class names and ids say "the article's text": `"c-article-body"` → true. */
export function isBodyName(names: string): boolean {
  return BODY.test(names);
}

/** Whether class names and ids say "picture" or "caption": `"article-photo"` → true. */
export function isCaptionName(names: string): boolean {
  return CAPTION.test(names);
}

/** Whether class names and ids say "entry of a live blog": `"live-blog-post"` → true. */
export function isLiveName(names: string): boolean {
  return LIVE.test(names);
}

/** Whether the words of a block say that it is no part of the article: `"Read more: Storm closes ports"`, `"Advertisement"`. */
export function isFurnitureText(text: string): boolean {
  return OPENINGS.test(text) || BLOCKS.test(text) || (text.length <= MAX_PHRASED && PHRASES.test(text));
}

/** In a longer block such a phrase may be part of the story. */
const MAX_PHRASED = 220;

const BODY = namesOf('body names');
const CERTAIN = namesOf('certain names');
const LIKELY = namesOf('names');
const DOUBTFUL = namesOf('doubtful names');
const CAPTION = namesOf('caption names');
const LIVE = namesOf('live names');
const STANDFIRST = namesOf('standfirst names');
const WHOLE = new RegExp(`(?<![a-z])(?:${termsOf('whole names').join('|')})(?![a-z])`, 'u');
const OPENINGS = new RegExp(`^(?:${termsOf('openings').join('|')})(?!\\p{L})`, 'iu');
const PHRASES = new RegExp(`(?<!\\p{L})(?:${termsOf('phrases').join('|')})(?!\\p{L})`, 'iu');
const BLOCKS = new RegExp(`^(?:${termsOf('blocks').join('|')})$`, 'iu');

function namesOf(section: (typeof SECTIONS)[number]): RegExp {
  return new RegExp(termsOf(section).join('|').replaceAll('-', '[-_]?'), 'u');
}

function termsOf(section: (typeof SECTIONS)[number]): readonly string[] {
  return (lexicon.get(section) ?? []).map(({ term }) => term.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&'));
}
