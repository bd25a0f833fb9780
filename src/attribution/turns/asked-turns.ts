import type { BlockKind } from '../../article/article';
import { textOf } from '../../span';
import type { Passage } from '../../text/read-passage';
import { CLOSES_TALK, type Opening, saysFirstPerson, sentenceText } from './opening';

const LEAST_QUESTIONS = 2;
const LONGEST_QUESTION = 450;

/** The questions of an interview that has no labels, and the answers behind them; `[]` for a text that is none. */
export function askedOpenings(passage: Passage): readonly Opening[] {
  const inBlocks = wholeQuestions(passage);
  const openings = inBlocks.length >= LEAST_QUESTIONS ? inBlocks : openingQuestions(passage);
  const answers = openings.filter(({ isQuestion }) => !isQuestion);
  if (openings.length - answers.length < LEAST_QUESTIONS) return [];
  const personal = answers.filter(({ sentence }) => answersPersonally(passage, sentence)).length;
  return personal * 2 >= answers.length && personal > 0 && isInterview(passage, openings) ? openings : [];
}

/** Blocks that only ask, each with the block behind it, which answers. */
function wholeQuestions(passage: Passage): readonly Opening[] {
  const { article } = passage;
  const firstOf = firstSentences(passage);
  const asks = article.blocks.map(({ kind, span }, block) => isQuestionBlock(kind, textOf(article.text, span), block));
  return asks.flatMap((isQuestion, block): readonly Opening[] => {
    const sentence = firstOf.get(block);
    if (sentence === undefined) return [];
    if (isQuestion) return [{ sentence, label: null, isQuestion: true }];
    return asks[block - 1] === true ? [{ sentence, label: null, isQuestion: false }] : [];
  });
}

const firstSentences = ({ sentences }: Passage): ReadonlyMap<number, number> =>
  new Map([...sentences].map(({ block }, at) => [block, at] as const).reverse());

const PROMPT =
  /^(?:Tell (?:me|us)|Describe|Explain|Talk (?:me|us)|Take (?:me|us)|Walk (?:me|us)|Let['’]s talk|Give (?:me|us))\b[^“"]*[.:…]$/u;

/** Whether a block does nothing but ask. */
export const isQuestionBlock = (kind: BlockKind, text: string, block: number): boolean =>
  block > 0 &&
  (kind === 'paragraph' || kind === 'subheading') &&
  text.length < LONGEST_QUESTION &&
  !/["“”]/u.test(text.charAt(0)) &&
  (text.endsWith('?') || (text.length < 160 && PROMPT.test(text)));

/** Blocks whose first sentence asks and whose others answer: a bold question and its answer in one paragraph. */
function openingQuestions(passage: Passage): readonly Opening[] {
  const { sentences, article } = passage;
  return [...firstSentences(passage)]
    .sort(([a], [b]) => a - b)
    .flatMap(([block, sentence]): readonly Opening[] => {
      const next = sentence + 1;
      const asks = sentenceText(passage, sentence);
      const isPair =
        block > 0 &&
        article.blocks[block]?.kind === 'paragraph' &&
        asks.endsWith('?') &&
        !/^["“]/u.test(asks) &&
        sentences[next]?.block === block;
      return isPair
        ? [
            { sentence, label: null, isQuestion: true },
            { sentence: next, label: null, isQuestion: false },
          ]
        : [];
    });
}

/** Whether the block of a sentence says I or we outside quotations. */
function answersPersonally({ article, sentences }: Passage, sentence: number): boolean {
  const block = article.blocks[sentences[sentence]?.block ?? -1];
  return block !== undefined && saysFirstPerson(textOf(article.text, block.span));
}

const INTERVIEW =
  /\b(?:interview|Q ?& ?A|spoke (?:to|with)|spoken (?:to|with)|speaks? (?:to|with)|talk(?:s|ed)? (?:to|with|about)|sat down|sits down|caught up with|catches up with|in conversation|we asked|we met|answers|questions|tells? (?:us|me)|discuss(?:es|ed))\b/iu;

/** Whether a text says that somebody is interviewed, or questions are put to one person. */
function isInterview(passage: Passage, openings: readonly Opening[]): boolean {
  const { article, sentences } = passage;
  const first = sentences[openings[0]?.sentence ?? 0]?.span.start ?? 0;
  const last = sentences[openings.at(-1)?.sentence ?? 0]?.span.start ?? 0;
  if (INTERVIEW.test(article.text.slice(0, first)) || CLOSES_TALK.test(article.text.slice(last))) return true;
  const questions = openings.filter(({ isQuestion }) => isQuestion);
  const put = questions.filter(({ sentence }) => /\b(?:you|your)\b/iu.test(sentenceText(passage, sentence)));
  return put.length > 0;
}
