import { type Span, textOf } from '../../span';
import type { Passage } from '../../text/read-passage';
import { askedOpenings, isQuestionBlock } from './asked-turns';
import { labelledOpenings } from './labelled-turns';
import type { NamedPerson } from './named-people';
import { CLOSES_TALK, type Opening, opensBlock, saysIOrYou } from './opening';
import type { Label } from './read-label';

/** A stretch of a conversation that one of its speakers has: the sentences from the one that opens it up to the next turn. */
export interface Turn {
  /** Index of the sentence that opens it. */
  readonly sentence: number;
  /** `null` where only the layout parts questions from answers. */
  readonly label: Label | null;
  readonly isQuestion: boolean;
  /** What is said, sentence by sentence, without the label; no stage directions. */
  readonly content: readonly Span[];
}

/** The turns of a conversation that the layout of a text shows, in order: an interview or a transcript; `[]` for any other text. */
export function findConversation(passage: Passage, people: readonly NamedPerson[]): readonly Turn[] {
  if (passage.article.entries.length > 0) return [];
  const labelled = labelledOpenings(passage, people);
  return turnsOf(passage, labelled.length > 0 ? labelled : askedOpenings(passage));
}

/** The turns that begin at `openings`: each runs up to the next one, the last one to the end of the talk. */
function turnsOf(passage: Passage, openings: readonly Opening[]): readonly Turn[] {
  const names = new Set(openings.flatMap(({ label }) => (label && label.form !== 'question' ? [label.key] : [])));
  const stopsAtQuestions = openings.length > 0 && openings.every(({ isQuestion }) => !isQuestion);
  return openings.map(({ sentence, label, isQuestion }, index): Turn => {
    const next = openings[index + 1]?.sentence ?? passage.sentences.length;
    const isLast = index === openings.length - 1;
    const content: Span[] = [];
    for (let at = sentence; at < next; at++) {
      if (at > sentence && opensBlock(passage, at) && endsTurn(passage, at, names, isLast)) break;
      if (stopsAtQuestions && at > sentence && isAskedBefore(passage, at, next)) break;
      const span = spoken(passage, at, at === sentence ? label : null);
      if (span) content.push(span);
    }
    return { sentence, label, isQuestion, content };
  });
}

/** Whether the block of a sentence is a question to which the next turn answers. */
const isAskedBefore = ({ article, sentences }: Passage, at: number, next: number): boolean => {
  const block = sentences[at]?.block ?? -1;
  const { kind, span } = article.blocks[block] ?? {};
  return (
    kind !== undefined &&
    span !== undefined &&
    sentences[next]?.block === block + 1 &&
    isQuestionBlock(kind, textOf(article.text, span), block)
  );
};

const SPEECH_TAG = /^[^.]{0,25}\b(?:said|says|asked|asks|told|tells|added|adds|replied|replies|answered)\b/u;

/** Whether a block no longer belongs to the turn before it: it closes the talk, or tells of its speakers. */
function endsTurn({ article, sentences }: Passage, at: number, names: ReadonlySet<string>, isLast: boolean): boolean {
  const block = article.blocks[sentences[at]?.block ?? -1];
  if (!block) return true;
  const text = textOf(article.text, block.span);
  if (CLOSES_TALK.test(text)) return true;
  const isTold = [...text.matchAll(/\p{Lu}[\p{L}’'-]+/gu)].some(
    ({ 0: word, index }) =>
      names.has(word.toLowerCase()) && (isLast || SPEECH_TAG.test(text.slice(index + word.length))),
  );
  return isTold && !saysIOrYou(text);
}

const STAGE_DIRECTION = /^(?:[([][^)\]]*[)\]]?|\*+[^*]*\*+)\.?$/u;

/** What is said in a sentence, behind its label; `null` for a stage direction, a heading or a caption. */
function spoken({ article, sentences }: Passage, at: number, label: Label | null): Span | null {
  const { span, block } = sentences[at] ?? {};
  const kind = article.blocks[block ?? -1]?.kind;
  if (!span || kind === 'headline' || kind === 'caption' || (kind === 'subheading' && label === null)) return null;
  if (STAGE_DIRECTION.test(textOf(article.text, span))) return null;
  const start = label ? Math.min(span.end, label.span.end + 1) : span.start;
  return start < span.end ? { start, end: span.end } : null;
}
