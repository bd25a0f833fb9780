import { findKnown } from '../../phrase/find-known';
import { wordsOf } from '../../phrase/word';
import { textOf } from '../../span';
import type { Passage } from '../../text/read-passage';
import { initialsOf, type NamedPerson } from './named-people';
import { type Opening, opensBlock, saysIOrYou, sentenceText } from './opening';
import { type Label, readLabel } from './read-label';

interface Labelled {
  readonly sentence: number;
  readonly label: Label;
}

/** The labels of one speaker, and what shows who it is. */
interface Speaker {
  readonly labels: readonly Labelled[];
  /** Whether most of the turns ask something. */
  readonly isAsking: boolean;
  /** Whether a label or the rest of the text shows a speaker of that name. */
  readonly isKnown: boolean;
  /** Whether it is the page's own outlet or the writer of the piece. */
  readonly isOwn: boolean;
}

const LEAST_LABELS = 3;

/** The sentences that a label opens, where the labels are those of a conversation; `[]` where they are not. */
export function labelledOpenings(passage: Passage, people: readonly NamedPerson[]): readonly Opening[] {
  const labelled = passage.sentences.flatMap(({ span }, sentence): readonly Labelled[] => {
    const label = isHeadline(passage, sentence) ? null : readLabel(textOf(passage.article.text, span), span.start);
    return label ? [{ sentence, label }] : [];
  });
  if (labelled.length < 2) return [];
  const speakers = speakersOf(passage, labelled, people);
  const isAnyKnown = [...speakers.values()].some(
    ({ isKnown, labels }) => isKnown || (labels.length > 1 && labels[0]?.label.form === 'capitals'),
  );
  const taken = labelled.filter((one) => isTaken(passage, one, speakers, isAnyKnown));
  if (!isConversation(passage, taken, speakers, (sentence) => isTalk(passage, sentence))) return [];
  const asking = interviewers(speakers, taken, people);
  return taken.map(({ sentence, label }) => ({ sentence, label, isQuestion: asking.has(label.key) }));
}

function speakersOf(
  passage: Passage,
  labelled: readonly Labelled[],
  people: readonly NamedPerson[],
): ReadonlyMap<string, Speaker> {
  const byKey = new Map<string, Labelled[]>();
  for (const one of labelled) byKey.set(one.label.key, [...(byKey.get(one.label.key) ?? []), one]);
  return new Map(
    [...byKey].map(([key, labels]) => {
      const asked = labels.filter(({ sentence }) => isAsked(passage, sentence)).length;
      const isOwn = labels.some((one) => isOutlet(passage, one.label) || isHost(passage, one));
      const isKnown =
        isOwn || labels.some(({ label }) => label.isSpeaker) || labels.some(({ label }) => isNamed(label, people));
      return [key, { labels, isAsking: asked * 2 > labels.length, isKnown, isOwn }];
    }),
  );
}

/** Whether a label is one of a conversation, if there is one: of a known speaker, or of one who comes back, or set in capitals beside known ones. */
function isTaken(
  passage: Passage,
  { label, sentence }: Labelled,
  speakers: ReadonlyMap<string, Speaker>,
  isAnyKnown: boolean,
): boolean {
  const speaker = speakers.get(label.key);
  if (!speaker) return false;
  if (label.form === 'question' || label.form === 'answer')
    return speakers.has('q') && (speakers.has('a') || (speakers.get('q')?.labels.length ?? 0) > 1);
  if (speaker.isKnown) return true;
  const isOpening = opensBlock(passage, sentence) && !isPlace(label, passage);
  const returns = speaker.labels.length > 1;
  return isOpening && (label.form === 'capitals' ? returns || isAnyKnown : returns && speaker.isAsking);
}

/**
 * Whether labels are those of people who talk with each other: one of a known speaker comes back, or each shows its speaker, and they say I, we or
 * you; and the text between them is mostly theirs.
 */
function isConversation(
  { sentences }: Passage,
  taken: readonly Labelled[],
  speakers: ReadonlyMap<string, Speaker>,
  isTalk: (sentence: number) => boolean,
): boolean {
  const keys = taken.map(({ label }) => label.key);
  const isQuestioned = keys.includes('q') && keys.includes('a');
  const [first, last] = [taken[0], taken.at(-1)].map((one) => sentences[one?.sentence ?? 0]?.block ?? 0);
  const blocks = (last ?? 0) - (first ?? 0) + 1;
  if (keys.length < (isQuestioned ? 2 : LEAST_LABELS) || keys.length * MOST_BLOCKS_A_TURN < blocks) return false;
  const talking = taken.filter(({ sentence }) => isTalk(sentence)).length;
  const returning = keys.filter((key, at) => keys.indexOf(key) < at);
  const isShown = taken.every(({ label }) => label.isDescribed || label.isNamed);
  if (isQuestioned || keys.includes('q')) return true;
  if (returning.length === 0) return isShown && talking * 2 > keys.length;
  return (
    talking > 0 &&
    (new Set(keys).size > 1 || talking * 2 > keys.length || speakers.get(keys[0] ?? '')?.isKnown === true)
  );
}

const MOST_BLOCKS_A_TURN = 4;

/**
 * Who asks for the outlet: "Q", the outlet itself, somebody who only asks and of whom the text says nothing, or one of two. Names in capitals are
 * those of transcripts, in which whoever asks is a speaker, too.
 */
function interviewers(
  speakers: ReadonlyMap<string, Speaker>,
  taken: readonly Labelled[],
  people: readonly NamedPerson[],
): ReadonlySet<string> {
  const keys = [...new Set(taken.map(({ label }) => label.key))];
  const isDescribed = (key: string): boolean =>
    speakers.get(key)?.labels.some(({ label }) => label.isDescribed) === true ||
    people.some(({ keys: name, isTitled }) => isTitled && name.at(-1) === key);
  const isInterviewer = (key: string): boolean => {
    const speaker = speakers.get(key);
    if (!speaker || key === 'q' || speaker.isOwn) return true;
    const isOneOfTwo = keys.length === 2 && keys.some((other) => speakers.get(other)?.isAsking === false);
    const isInFull = speaker.labels.some(({ label }) => label.form === 'capitals' && label.key.length > 3);
    return speaker.isAsking && !isInFull && (!speaker.isKnown || (isOneOfTwo && !isDescribed(key)));
  };
  return new Set(keys.filter(isInterviewer));
}

/** Whether a sentence or the one behind it asks, or says I, we or you. */
const isTalk = (passage: Passage, sentence: number): boolean =>
  [sentence, sentence + 1].some((at) => {
    const text = sentenceText(passage, at);
    return text.endsWith('?') || saysIOrYou(text);
  });

/** Whether the block of a sentence ends in a question. */
function isAsked({ article, sentences }: Passage, sentence: number): boolean {
  const block = article.blocks[sentences[sentence]?.block ?? -1];
  return block !== undefined && /\?["”’)]*$/u.test(textOf(article.text, block.span));
}

/** Whether a sentence stands in the headline, by its kind or, in plain text, as a first line without a full stop. */
function isHeadline({ article, sentences }: Passage, sentence: number): boolean {
  const block = sentences[sentence]?.block ?? -1;
  const { kind, span } = article.blocks[block] ?? {};
  return (
    kind === 'headline' || (block === 0 && span !== undefined && !/[.?!…]["”’)]*$/u.test(textOf(article.text, span)))
  );
}

/** Whether a text names somebody in full whose last name or initials a label gives. */
const isNamed = (label: Label, people: readonly NamedPerson[]): boolean =>
  people.some(
    ({ keys, mention }) =>
      keys.length > 1 &&
      mention.span.start !== label.name.start &&
      (keys.includes(label.key) || initialsOf(keys) === label.key.replace(/\./gu, '')),
  );

/** Whether a label stands for the page's own outlet or who wrote the piece, in full or by initials. */
function isOutlet({ article }: Passage, { name, key }: Label): boolean {
  const printed = withoutThe(textOf(article.text, name));
  return [article.outlet, article.byline].some((own) => {
    const words = own === null ? [] : withoutThe(own).split(/\s+/u);
    return printed === words.join(' ') || (words.length > 1 && initialsOf(words) === key.replace(/\./gu, ''));
  });
}

/** Whether a label gives somebody a post at the page's own outlet, or its turn says "I'm Ana Holm", as hosts do. */
function isHost({ article, sentences }: Passage, { label, sentence }: Labelled): boolean {
  const printed = textOf(article.text, label.name);
  if (article.outlet !== null && label.isDescribed && printed.includes(`${article.outlet} `)) return true;
  const block = article.blocks[sentences[sentence]?.block ?? -1];
  const turn = block ? textOf(article.text, block.span).slice(0, LONGEST_GREETING).toLowerCase() : '';
  return (
    !label.isDescribed && /\s/u.test(printed) && /\bi['’]m /u.test(turn) && turn.includes(`m ${printed.toLowerCase()}`)
  );
}

const LONGEST_GREETING = 600;

const withoutThe = (name: string): string => name.toLowerCase().replace(/^the /u, '');

/** "LONDON", "Norland": places open reports and round-ups. */
const isPlace = ({ name }: Label, { article }: Passage): boolean =>
  findKnown(wordsOf(textOf(article.text, name))).some(({ kind }) => kind === 'country' || kind === 'us-place');
