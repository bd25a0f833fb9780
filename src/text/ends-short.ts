import { ABBREVIATIONS } from './abbreviations';
import { isPlain } from './is-plain';

const LAST_WORD = /([\p{L}\p{M}.’'-]+)\.$/u;
const INITIAL = /(?:^|[\s.(“"])\p{Lu}$/u;
/** Words that open a sentence far more often than they follow "U.S." or "Inc." inside one. */
const OPENER =
  /^[“"‘']?(?:The|A|An|It|Its|He|She|They|His|Her|Their|This|That|These|Those|But|And|In|On|At|As|If|When|While|For|After|Before|Since|We|I|You|There|However|Some|Many|Most|Not|No|So|Yet|Still|Despite|Although|With|What|Who|By|According|To|Both|One|Two|Three|Also|Meanwhile)\b/u;

/** The word before a full stop at the end, with the full stops, hyphens and apostrophes inside it. */
function lastWordOf(before: string): string | undefined {
  const last = before.length - 1;
  if (before.charCodeAt(last) !== DOT) return undefined;
  let from = last;
  while (from > 0 && isLetterOrJoint(before.charCodeAt(from - 1))) from--;
  if (from > 0 && before.charCodeAt(from - 1) > 126) return LAST_WORD.exec(before)?.[1];
  return from < last ? before.slice(from, last) : undefined;
}

const DOT = 46;
const isLetterOrJoint = (code: number): boolean => {
  const small = code | 32;
  return (small >= 97 && small <= 122) || code === DOT || code === 39 || code === 45;
};

const isFigure = (head: string): boolean => /^[#$£€]?\p{N}/u.test(head);

/** Whether `before` ends in an abbreviation whose full stop does not end the sentence that `head` goes on with. */
export function endsShort(before: string, head: string): boolean {
  const word = lastWordOf(before);
  if (word === undefined) return false;
  const lower = isPlain(word) ? word.toLowerCase() : word.toLowerCase().replace(/^[.'’-]+/u, '');
  if (ABBREVIATIONS.between.has(lower)) return true;
  if (isTitle(lower) && /^\p{Lu}/u.test(word)) return true;
  if (ABBREVIATIONS.beforeNumber.has(lower) && word.length > 1) return isFigure(head);
  if (ABBREVIATIONS.date.has(lower)) return isFigure(head) && /^\p{Lu}/u.test(word);
  if (ABBREVIATIONS.either.has(lower) || (word.includes('.') && /^(?:\p{L}\.)+\p{L}$/u.test(word)))
    return !OPENER.test(head);
  if (word.length > 1 && isPlain(word)) return false;
  if (isFigure(head)) return ABBREVIATIONS.beforeNumber.has(lower);
  return INITIAL.test(before.slice(0, -1)) && lower !== 'i' && isInitial(before, word, head);
}

/** "Gen", also as the last part of "Maj.-Gen". */
const isTitle = (lower: string): boolean =>
  ABBREVIATIONS.title.has(lower) || ABBREVIATIONS.title.has(lower.slice(lower.lastIndexOf('-') + 1));

/** Whether a capital letter stands for a name that goes on with `head`: "John F. | Dahl"; not "Plan B. | Nobody", "on X. | Police". */
function isInitial(before: string, letter: string, head: string): boolean {
  if (!/^\p{Lu}/u.test(head) || OPENER.test(head)) return false;
  const earlier = before.slice(0, -2).trimEnd();
  const previous = earlier.slice(earlier.lastIndexOf(' ') + 1);
  if (letter === 'X') return /^\p{Lu}/u.test(previous) && !OPENS_WITH_SPEAKERS.test(head);
  return !/\p{N}$/u.test(previous) && !BEFORE_LETTER.test(earlier) && !OPENS_WITH_SPEAKERS.test(head);
}

/** Nouns that letters tell apart: "Plan B", "a grade of D". */
const BEFORE_LETTER =
  /(?:^|[ “"(])(?:plan|group|grade|category|class|section|block|exhibit|figure|team|terminal|gate|option|schedule|part|zone|tier|series|serie|vitamin|hepatitis|influenza|type|appendix|annex|division|pool|level|unit|party|person|platform|line|windows|generation|model|route|hall|court|stage|phase|car|flight|room|ward|studio|dock|pier|building|tower|lane|ring|road|bus|sector|junction|exit|page|point|version|strain|element|bracket|lot|row|seat|deck|variant|item|form|schedule|world)s?(?: of| an?)?$|(?:^| )an?$/iu;

/** Many who speak, by a common noun: they are nobody's family name. */
const OPENS_WITH_SPEAKERS =
  /^(?:Police|Officials|Critics|Fans|Doctors|Residents|Experts|Researchers|Scientists|Prosecutors|Lawyers|Authorities|Farmers|Teachers|Supporters|Opponents|Protesters|Witnesses|Soldiers|Troops|Investigators|Neighbou?rs|Villagers|Families|Parents|Students|Workers|Analysts|Economists|Commuters|Passengers|Users|Readers|Viewers|People|Others|Several|Thousands|Hundreds|Dozens|Republicans|Democrats|Lawmakers|Ministers|Firefighters|Rescuers|Organi[sz]ers|Campaigners|Engineers|Judges|Players|Voters)\s\p{Ll}/u;
