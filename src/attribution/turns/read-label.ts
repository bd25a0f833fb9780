import { isGivenName, titleOf } from '../../phrase/known-names';
import { ROLES } from '../../phrase/known-words';
import { isSpeakerNoun } from '../../phrase/speaker-nouns';
import { wordsOf } from '../../phrase/word';
import type { Span } from '../../span';
import { LABELS } from '../cue-phrases';

/** What stands before the words of a turn: `DANA QUILL, NNC ANCHOR (voice-over):`, `Q.`, `IS:`. */
export interface Label {
  /** The name with what describes its bearer, without brackets at its end and the time. */
  readonly name: Span;
  /** The whole label, its colon included. */
  readonly span: Span;
  /** The last word of the name, in lower case, by which the labels of one speaker are known: "quill"; "q" and "a" for questions and answers. */
  readonly key: string;
  readonly form: 'question' | 'answer' | 'capitals' | 'name';
  /** Whether the label itself shows that somebody speaks: by a title, a role, or a given name before another. */
  readonly isSpeaker: boolean;
  /** Whether a given name or a title opens it. */
  readonly isNamed: boolean;
  /** Whether it gives its bearer a role: "NNC ANCHOR". */
  readonly isDescribed: boolean;
}

const LONGEST = 140;
const MOST_WORDS = 6;
const TIME = /^[[(]?\d{1,2}(?::\d\d){1,2}[\])]?\s+/u;
const LETTER = /^(?<word>[QA]|Question|Answer|QUESTION|ANSWER)(?: ?\d{1,2})?[:.](?=\s|$)/u;
/** The White House leaves out the colon behind its "Q". */
const BARE_Q = /^Q {1,8}(?=[\p{Lu}“"—–-])/u;
const BRACKETS = /\s*[([][^)\]]{0,60}[)\]]/gu;
const CAPITAL_WORD = /^(?:Mc|Mac|De|Di|Du|La|Le|Van|Von|Ó|O['’]|D['’])?\p{Lu}[\p{Lu}\p{M}.'’&/-]*$/u;
const NAME_WORD = /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|of|the|de|la|van|von|der|den|bin|al|el|for|and|#?\d{1,2})$/u;

/** The label that opens a text which begins at `start` in its article; `null` when none does. */
export function readLabel(text: string, start: number): Label | null {
  const mark = /^["“]/u.exec(text)?.[0].length ?? 0;
  const time = TIME.exec(text.slice(mark))?.[0].length ?? 0;
  const from = mark + time;
  return letterLabel(text.slice(from), start + from) ?? nameLabel(text.slice(from, from + LONGEST), start + from);
}

function letterLabel(text: string, start: number): Label | null {
  const match = LETTER.exec(text) ?? BARE_Q.exec(text);
  if (!match) return null;
  const isQuestion = match[0].startsWith('Q');
  return {
    name: { start, end: start + 1 },
    span: { start, end: start + match[0].trimEnd().length },
    key: isQuestion ? 'q' : 'a',
    form: isQuestion ? 'question' : 'answer',
    isSpeaker: false,
    isNamed: false,
    isDescribed: false,
  };
}

function nameLabel(text: string, start: number): Label | null {
  const colon = colonOf(text);
  const printed = text.slice(0, Math.max(0, colon));
  const bare = printed.replace(BRACKETS, '').trim();
  const [head = '', ...described] = bare.split(', ');
  const words = head.split(/\s+/u);
  const last = words.findLast((word) => /\p{L}/u.test(word)) ?? '';
  if (colon < 0 || words.length > MOST_WORDS || !/^\p{Lu}/u.test(head) || last.length < 2) return null;
  const isInCapitals = words.every((word) => CAPITAL_WORD.test(word) || /^#?\d/u.test(word));
  if (!isInCapitals && !(words.every((word) => NAME_WORD.test(word)) && words.length < 5)) return null;
  if (isNoSpeaker(words)) return null;
  const isNamed = isFullName(words);
  const isDescribed = described.length > 0 && isRole(described.join(' '));
  const length = printed.replace(/(?:\s*[([][^)\]]{0,60}[)\]])+\s*$/u, '').trimEnd().length;
  return {
    name: { start, end: start + length },
    span: { start, end: start + colon + 1 },
    key: last.toLowerCase(),
    form: isInCapitals ? 'capitals' : 'name',
    isSpeaker: isDescribed || isNamed || callsSpeaker(words),
    isNamed,
    isDescribed,
  };
}

/** The colon behind a label, -1 for none: not one inside brackets or a time of day. */
function colonOf(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '(' || character === '[') depth++;
    else if (character === ')' || character === ']') depth--;
    else if (character === '?' || character === '!' || character === '“' || character === '"') return -1;
    else if (character === ':' && depth === 0) return /^(?:\s|$)/u.test(text.slice(at + 1, at + 2)) ? at : -1;
  }
  return -1;
}

/** Words that stand before a colon and speak for nobody: "CLAIM", "THE FACTS", "HALF-TIME", "MUST WATCH". */
const isNoSpeaker = (words: readonly string[]): boolean => {
  if (words.length > 1 && isGivenName(words[0]?.toLowerCase() ?? '')) return false;
  const [first = '', last = ''] = [words[0], words.at(-1)].map((word) => word?.toLowerCase());
  return LABELS.has(first) || LABELS.has(last) || LABELS.has(last.replace(/s$/u, '')) || OPENS_FURNITURE.has(first);
};

const OPENS_FURNITURE = new Set(['must', 'just', 'photo', 'also', 'see', 'play', 'related']);

const isRole = (words: string): boolean => wordsOf(words).some((_, at, all) => ROLES.startingAt(all, at).length > 0);

/** "ANA HOLM", "Gen. Briggs". */
const isFullName = (words: readonly string[]): boolean => {
  const first = words[0]?.toLowerCase() ?? '';
  return words.length > 1 && (isGivenName(first) || titleOf(first.replace(/\.$/u, '')) !== null);
};

/** "THE PRESIDENT", "UNIDENTIFIED MALE #1" */
const callsSpeaker = (words: readonly string[]): boolean => {
  const last = (words.findLast((word) => /\p{L}/u.test(word)) ?? '').toLowerCase();
  return isSpeakerNoun(last) || UNKNOWN_SPEAKERS.has(last);
};

/** How transcripts call those whose names they don't know. */
const UNKNOWN_SPEAKERS = new Set(
  'male female man woman voice narrator interpreter translator operator crowd'.split(' '),
);
