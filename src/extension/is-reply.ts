import type { Analysis } from '../analyze';
import type { Wish } from '../article/article';
import { LONGEST_TEXT } from '../article/to-article-text';
import type { Attribution } from '../attribution/attribution';
import { REASONS as VOICE_REASONS } from '../voices/because';
import { VOICE_IDS } from '../voices/voice';
import { isPaintState, isReason } from './button-state';
import { isArticle, isRecord, isSpanIn, type PageReplies, type PageRequest } from './messages';

/** Longest name, role or reason that is shown, in UTF-16 units. */
const LONGEST_WORDS = 10_000;
const LONGEST_ID = 100;

type Check = (value: unknown) => boolean;

/**
 * Whether a tab's answer to `request` has the shape that views and badges rely on: known words where words are chosen from a list, text where text is
 * shown, numbers and spans in bounds, no source that is not listed. The page's process may be in the hands of an attacker, who can send anything.
 */
export function isReply<R extends PageRequest>(request: R, reply: unknown): reply is PageReplies[R['type']] {
  if (reply === null) return request.type === 'refresh';
  if (!isRecord(reply)) return false;
  // These can come instead of any answer.
  if (reply.status === 'failed' || reply.status === 'off-here' || reply.status === 'no-access') return isState(reply);
  switch (request.type) {
    case 'show':
    case 'toggle':
    case 'read':
    case 'refresh':
      return isState(reply);
    case 'show-voice':
    case 'hide-voice':
      return isListOf(isVoice)(reply.hidden);
    case 'step':
    case 'step-through':
    case 'go-to':
      return isVisit(reply.visit);
    case 'where':
      return isInView(reply.inView);
  }
}

const isState = (state: Record<string, unknown>): boolean => {
  switch (state.status) {
    case 'article':
      return (
        isPaintState(state.painting) &&
        isIndexBelow(LONGEST_TEXT)(state.plainStories) &&
        isOneOf(WISHES)(state.wish) &&
        isListOf(isVoice)(state.hidden) &&
        isAnalysis(state.analysis)
      );
    case 'no-article':
      return isReason(state.reason);
    case 'unsupported-language':
      return isTextUpTo(LONGEST_ID)(state.lang);
    case 'failed':
      return typeof state.detail === 'string' && (state.cause === undefined || state.cause === 'storage');
    case 'off-here':
    case 'no-access':
      return true;
    default:
      return false;
  }
};

const isAnalysis = (value: unknown): value is Analysis => {
  if (!isRecord(value) || !isArticle(value.article)) return false;
  const { sources, attributions, sentences } = value;
  const { text, blocks } = value.article;
  if (!isListOf(isSource(text.length))(sources) || !isListOf(isAttribution(text.length))(attributions)) return false;
  const ids = new Set((sources as readonly { readonly id: string }[]).map(({ id }) => id));
  const most = { blocks: blocks.length, attributions: (attributions as readonly unknown[]).length };
  let end = 0;
  return isListOf((spoken) => {
    if (!isRecord(spoken) || !isRecord(spoken.sentence)) return false;
    const { span, block } = spoken.sentence;
    if (!isSpanIn(span, end, text.length)) return false;
    end = span.end;
    return (
      isIndexBelow(most.blocks)(block) &&
      isVoice(spoken.voice) &&
      (spoken.correctedFrom === undefined || isVoice(spoken.correctedFrom)) &&
      (spoken.sourceId === null || ids.has(spoken.sourceId as string)) &&
      (spoken.attribution === null || isIndexBelow(most.attributions)(spoken.attribution)) &&
      isProbability(spoken.confidence) &&
      isProbability(spoken.certainty)
    );
  })(sentences);
};

/** Whether a value is a reason, with those it rests on; so many in a row at most. */
const isBecause = (value: unknown, most = MOST_REASONS): boolean =>
  most > 0 &&
  isRecord(value) &&
  isTextUpTo(LONGEST_ID)(value.rule) &&
  Object.keys(VOICE_REASONS).some((known) => known === value.reason) &&
  isWords(value.words) &&
  (value.beside === undefined || isWords(value.beside)) &&
  (value.owner === undefined || isBecause(value.owner, most - 1));
const MOST_REASONS = 50;

const isSource = (length: number): Check => {
  const areMentions = isListOf(isMention(length));
  return (value) =>
    isRecord(value) &&
    isTextUpTo(LONGEST_ID)(value.id) &&
    isWords(value.name) &&
    isListOf(isWords)(value.aliases) &&
    (value.role === null || isWords(value.role)) &&
    typeof value.anonymous === 'boolean' &&
    areMentions(value.mentions) &&
    isVoice(value.voice) &&
    isBecause(value.because) &&
    isProbability(value.confidence);
};

const isAttribution = (length: number): Check => {
  const areSpans = isListOf((span) => isSpanIn(span, 0, length));
  return (value) =>
    isRecord(value) &&
    (value.source === null || isMention(length)(value.source)) &&
    (value.cue === null || isMention(length)(value.cue)) &&
    areSpans(value.content) &&
    isOneOf(MODES)(value.mode) &&
    isTextUpTo(LONGEST_ID)(value.voicedBy) &&
    isTextUpTo(LONGEST_ID)(value.foundBy) &&
    (value.sourceId === null || isTextUpTo(LONGEST_ID)(value.sourceId)) &&
    isProbability(value.confidence);
};

/** Whether a value is words of a text of some length, of some kind: a mention or a cue. */
const isMention =
  (length: number): Check =>
  (value) =>
    isRecord(value) && isSpanIn(value.span, 0, length) && isTextUpTo(LONGEST_ID)(value.kind);

const isVisit: Check = (value) =>
  value === null || (isRecord(value) && [value.sentence, value.nth, value.of].every(isIndexBelow(LONGEST_TEXT)));

const isInView: Check = (value) =>
  value === null ||
  (isRecord(value) &&
    [value.first, value.last].every(isIndexBelow(LONGEST_TEXT)) &&
    Number(value.first) <= Number(value.last));

/** No list is longer than the longest text has characters. */
const isListOf =
  (isOne: Check): Check =>
  (value) =>
    Array.isArray(value) && value.length <= LONGEST_TEXT && value.every(isOne);

const isTextUpTo =
  (longest: number): Check =>
  (value) =>
    typeof value === 'string' && value.length <= longest;
const isWords = isTextUpTo(LONGEST_WORDS);

const isIndexBelow =
  (limit: number): Check =>
  (value) =>
    Number.isInteger(value) && Number(value) >= 0 && Number(value) < limit;

const isProbability: Check = (value) => typeof value === 'number' && value >= 0 && value <= 1;

const isOneOf =
  (known: Readonly<Record<string, true>>): Check =>
  (value) =>
    typeof value === 'string' && Object.hasOwn(known, value);

const WISHES: Readonly<Record<Wish, true>> = { article: true, anyway: true, selection: true };
const MODES: Readonly<Record<Attribution['mode'], true>> = { direct: true, indirect: true, mixed: true };
const VOICES: ReadonlySet<unknown> = new Set(VOICE_IDS);
const isVoice: Check = (value) => VOICES.has(value);
