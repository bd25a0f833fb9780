import type { Mention } from '../../phrase/mention';
import { type Span, textOf } from '../../span';
import type { Passage } from '../../text/read-passage';
import type { Attribution } from '../attribution';
import { PATTERNS } from '../patterns';
import { findConversation, type Turn } from './find-conversation';
import { findInterviewee } from './find-interviewee';
import { initialsOf, type NamedPerson, namedPeople } from './named-people';

/** What the layout of a conversation gives to its speakers. */
export interface Conversation {
  readonly attributions: readonly Attribution[];
  /** The stretches in which somebody speaks, the asking reporter among them: nobody else is heard there. */
  readonly turns: readonly Span[];
}

/**
 * The turns of an interview or a transcript, each given to who has it: `Q: Who pays? ¶ A: The state.` → the answer is the interviewee's, whom
 * the text before it names; `LI: I did.` → Li's. Who asks for the outlet is the reporter.
 */
export function findTurns(passage: Passage): Conversation {
  if (!mayConverse(passage)) return NOBODY;
  const { text } = passage.article;
  const people = namedPeople(passage);
  const turns = findConversation(passage, people);
  const first = turns[0];
  if (!first) return NOBODY;
  const interviewee = findInterviewee(passage, people, passage.sentences[first.sentence]?.span.start ?? 0);
  const isLabelled = turns.some(({ label }) => label !== null);
  if (!isLabelled && !interviewee) return NOBODY;
  const attributions = turns.flatMap((turn): readonly Attribution[] => {
    const source = turn.isQuestion || turn.content.length === 0 ? null : speakerOf(passage, turn, people, interviewee);
    return source ? [attributed(text, source, turn.label?.span ?? null, turn.content)] : [];
  });
  const answering = new Set(turns.flatMap(({ label, isQuestion }) => (isQuestion ? [] : [label?.key ?? 'a'])));
  const headline = answering.size === 1 && attributions[0]?.source ? quotedHeadline(passage) : null;
  const own = headline
    ? [attributed(text, attributions[0]?.source ?? null, null, [headline]), ...attributions]
    : attributions;
  return {
    attributions: own,
    turns: turns.flatMap(({ label, content }) => {
      const end = content.at(-1)?.end;
      const start = label?.span.start ?? content[0]?.start;
      return start === undefined || end === undefined ? [] : [{ start, end }];
    }),
  };
}

/** A text in which nobody converses. */
export const NOBODY: Conversation = { attributions: [], turns: [] };

/** Whether a text has labels or questions at all; most have not, and it is found out fast. */
const mayConverse = ({ article }: Passage): boolean => /:\s|\?\s|^[QA]\b/mu.test(article.text);

const attributed = (
  text: string,
  source: Mention | null,
  label: Span | null,
  content: readonly Span[],
): Attribution => ({
  source,
  cue: label && { span: { start: label.end - 1, end: label.end }, kind: 'punctuation' },
  content: joined(content).map((span) => withoutStop(text, span)),
  mode: 'direct',
  voicedBy: 'source',
  confidence: PATTERNS.turn.prior,
  foundBy: 'turn',
});

/** A span without the full stop at its end. */
const withoutStop = (text: string, { start, end }: Span): Span => ({
  start,
  end: end - start > 1 && text.charAt(end - 1) === '.' ? end - 1 : end,
});

/** Spans with those that only white space parts made one. */
const joined = (spans: readonly Span[]): readonly Span[] => {
  const result: Span[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    if (last && span.start - last.end < 2) result[result.length - 1] = { start: last.start, end: span.end };
    else result.push(span);
  }
  return result;
};

/** Whose a turn is that is no question of the outlet; `null` for somebody the text does not name. */
function speakerOf(
  passage: Passage,
  { label }: Turn,
  people: readonly NamedPerson[],
  interviewee: NamedPerson | null,
): Mention | null {
  if (!label || label.form === 'answer') return interviewee?.mention ?? null;
  const printed = textOf(passage.article.text, label.name).replace(/\./gu, '');
  if (/\s/u.test(printed)) return { span: label.name, kind: 'name' };
  const elsewhere = people.filter(({ keys, mention }) => keys.length > 1 && mention.span.start !== label.name.start);
  const named = elsewhere.find(({ keys }) => keys.includes(label.key));
  if (named) return named.keys.at(-1) === label.key ? { span: label.name, kind: 'name' } : named.mention;
  // Letters alone name nobody: "IS" is no group, "DH" no ministry.
  if (/^\p{Lu}{2,3}$/u.test(printed))
    return elsewhere.find(({ keys }) => initialsOf(keys) === printed.toLowerCase())?.mention ?? null;
  return { span: label.name, kind: 'name' };
}

/** The words in quotation marks that fill or open a headline. */
function quotedHeadline({ article, quotations }: Passage): Span | null {
  const headline = article.blocks[0];
  if (!headline) return null;
  const quotation = quotations.find(({ span }) => span.end <= headline.span.end);
  return quotation && textOf(article.text, quotation.inner).split(/\s+/u).length > 2 ? quotation.span : null;
}
