import * as endLines from '../lexicon/end-lines.txt?entries';
import { readLexicon } from '../lexicon/read-lexicon';
import { readOnce } from '../lexicon/read-once';
import { hasPhrase, opensWith } from './find-phrase';
import type { ArticlePart } from './to-article-text';

/** Lines of this part of a text, its end, may be no part of the report. */
const END_SHARE = 0.5;
/** Credits of a few letters stand at the very end; elsewhere they are headings. */
const LAST = 3;
/** A longer line that holds a phrase tells of something. */
const MAX_PHRASED = 400;
/** An end line of these words in a longer text is one that speaks to the reader. */
const ADDRESSED = /\b(?:join|our|subscrib\w+|you|your)\b/i;
const QUOTED = /[“”"]/u;

/**
 * The parts of an article without the lines under it that are no part of the report: credits of agencies and editors, corrections, disclaimers, notes on
 * the writer, offers of apps, newsletters and membership. What speaks to the reader behind such a line goes with it.
 */
export function dropEndLines(parts: readonly ArticlePart[]): readonly ArticlePart[] {
  const from = Math.max(1, Math.floor(parts.length * END_SHARE));
  let text = '';
  let isOver = false;
  const kept: ArticlePart[] = [];
  for (const [index, part] of parts.entries()) {
    const line = part.block.text;
    const isEnd =
      index >= from &&
      part.kind !== 'headline' &&
      (isEndLine(line, text, part.block.linked > 0) || (index >= parts.length - LAST && CREDIT.test(line)));
    isOver = part.kind !== 'subheading' && (isEnd || (isOver && ADDRESSED.test(line) && !QUOTED.test(line)));
    if (!isOver && !isEnd) kept.push(part);
    text += ` ${line}`;
  }
  while (kept.length > 1 && kept[kept.length - 1]?.kind === 'subheading') kept.pop();
  return kept;
}

/** Whether a line at the end of a text is no part of it. `before` is the text above. */
export function isEndLine(line: string, before: string, isLinked: boolean): boolean {
  const lower = line.toLowerCase().replace(/^[\s([*–—-]+/u, '');
  const { openings, phrases } = words();
  if (opensWith(lower, openings) || BARE_ADDRESS.test(line)) return true;
  return (line.length <= MAX_PHRASED && hasPhrase(lower, phrases)) || isWritersNote(line, before, isLinked);
}

/** "example.com", "@tarncourier", "news@tarncourier.example": whose text it is, or where to write. */
const BARE_ADDRESS =
  /^(?:[-–—]\s*)?(?:https?:\/\/\S+|@\w{2,30}|[\w.-]+@[\w.-]+|(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,8}(?:\/\S*)?)$/i;
/** "– Reuters", "(AP)", "— Ines Calder, TNA", "PTI XYZ". */
const CREDIT =
  /^(?:[–—-]{1,2}\s?[\p{L}\p{M}.’' ]{2,40}(?:[,/]\s?[\p{L}. ]{2,30}){0,2}|\(?\p{Lu}{2,6}(?:[ /]\p{Lu}{2,6}){0,3}\)?)$/u;

/** "Dana Whitlow is the founder of … Write to her at …": of somebody of whom the text has said nothing. */
function isWritersNote(line: string, before: string, isLinked: boolean): boolean {
  const name =
    /^(\p{Lu}[\p{L}\p{M}.’'-]+(?: \p{Lu}[\p{L}\p{M}.’'-]+){1,3}),? (?:(?:is|was) (?:an?|also|based|the)|writes|works|teaches|covers)\b/u.exec(
      line,
    )?.[1];
  if (name === undefined || before.includes(name.split(' ').pop() ?? name)) return false;
  return isLinked || REACHED.test(line) || WRITES.test(line);
}

const REACHED = /\S@\S+\.\S|https?:|\bwww\.|\bfollow (?:her|him|them)\b/i;
const WRITES =
  /\b(?:author|blogger|columnist|consultant|contribut\w+|correspondent|editor|fellow|founder|freelance\w*|journalist|lecturer|novelist|professor|reporter|researcher|writer)\b/i;

const words = readOnce(() => {
  const lexicon = readLexicon(endLines, ['openings', 'phrases']);
  const termsOf = (section: 'openings' | 'phrases'): readonly string[] =>
    (lexicon.get(section) ?? []).map(({ term }) => term);
  return { openings: termsOf('openings'), phrases: termsOf('phrases') };
});
