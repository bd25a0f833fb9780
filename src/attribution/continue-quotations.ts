import type { Mention } from '../phrase/mention';
import { nounPhraseAfter } from '../phrase/noun-phrase';
import { has, WORD, type Words } from '../phrase/read-words';
import { overlap, type Span } from '../span';
import type { Quotation } from '../text/find-quotations';
import { paragraphAt } from '../text/read-passage';
import type { Attribution, FoundBy } from './attribution';
import { tokenAt } from './decide';
import { repeatedQuotations } from './repeated-quotations';

/** How far back, in blocks, the speaker of a quotation without a cue is looked for. */
const MAX_BLOCKS_BACK = 3;

/** How often people give such a quotation to the same speaker, measured on the training corpora like the priors of the patterns. */
const SHARE_RIGHT = { besideCue: 0.98, carriedOver: 0.97, alone: 0.58, besideName: 0.4 } as const;

/**
 * Gives the quotations that no cue claims to their speaker: `“It is late,” he said. “Go home.”` → the second is his too, and so is a
 * quotation that fills the next paragraph. `found` is in text order; the result is it with the quotations added, in text order of
 * content. Quoted words inside a sentence of narration stay the narrator's.
 */
export function continueQuotations(w: Words, found: readonly Attribution[]): readonly Attribution[] {
  const all = found.toSorted((a, b) => startOf(a) - startOf(b));
  const added: Attribution[] = [];
  const repeated = repeatedQuotations(w, all);
  let next = 0;
  let before: Attribution | null = null;
  let quotedBefore: Attribution | null = null;
  let carriedFrom: Attribution | null = null;
  let outerEnd = -1;
  for (const quotation of w.passage.quotations) {
    if (quotation.span.start < outerEnd) continue;
    outerEnd = quotation.span.end;
    for (let a = all[next]; a && startOf(a) <= quotation.span.start; a = all[next]) {
      before = a;
      if (a.mode === 'direct') quotedBefore = a;
      next++;
    }
    const after = all[next] ?? null;
    const latest = added.at(-1) ?? null;
    const owner = [before, after, latest].find((a) => a && covers(a, quotation.span)) ?? null;
    const own: Attribution | null =
      owner ?? unclaimed(w, quotation, { before, quotedBefore, after, latest, carriedFrom, repeated });
    if (own && !owner) added.push(own);
    carriedFrom = quotation.closing === 'carried-over' ? own : null;
  }
  return [...found, ...added].sort((a, b) => startOf(a) - startOf(b) || endOf(a) - endOf(b));
}

/** What stands around a quotation that no cue claims. */
interface Around {
  readonly before: Attribution | null;
  /** The last attribution before it that is quoted. */
  readonly quotedBefore: Attribution | null;
  readonly after: Attribution | null;
  /** The last quotation that was given to somebody without a cue. */
  readonly latest: Attribution | null;
  /** Whose the quotation before it is, where that goes on over its paragraph. */
  readonly carriedFrom: Attribution | null;
  readonly repeated: ReadonlyMap<number, Attribution>;
}

function unclaimed(w: Words, quotation: Quotation, around: Around): Attribution | null {
  const { before, carriedFrom, repeated } = around;
  if (before && goesOnInSentence(w, before, quotation))
    return continued(quotation, before, 'quotation-continued', SHARE_RIGHT.besideCue);
  const again = repeated.get(quotation.span.start);
  if (!again && !isFloating(w, quotation)) return null;
  if (carriedFrom) return continued(quotation, carriedFrom, 'quotation-continued', SHARE_RIGHT.carriedOver);
  if (again) return continued(quotation, again, 'continuation', SHARE_RIGHT.besideCue);
  return byPlace(w, quotation, around);
}

/** Gives a quotation to the speaker right before it, right behind it, beside it by name, or some paragraphs before. */
function byPlace(w: Words, quotation: Quotation, { before, quotedBefore, after, latest }: Around): Attribution | null {
  const blockOf = (offset: number): number => paragraphAt(w.passage, sentenceAt(w, offset));
  const block = blockOf(quotation.span.start);
  const last = lastOf(quotedBeside(w, before, quotedBefore), latest);
  const lastBlock = last ? blockOf(endOf(last) - 1) : -9;
  if (last && lastBlock === block && isNear(w, last, quotation))
    return continued(quotation, last, 'quotation-continued', SHARE_RIGHT.besideCue);
  if (
    after &&
    blockOf(startOf(after)) === block &&
    sentenceAt(w, startOf(after)) - sentenceAt(w, quotation.span.end - 1) <= 1
  )
    return continued(quotation, after, 'continuation', SHARE_RIGHT.alone);
  const beside = speakerBeside(w, quotation, block) ?? speakerIntroduced(w, quotation, block, lastBlock);
  if (beside)
    return {
      source: beside,
      cue: null,
      content: [quotation.span],
      mode: 'direct',
      confidence: SHARE_RIGHT.besideName,
      voicedBy: 'source',
      foundBy: 'quotation-beside-speaker',
    };
  return last && block - lastBlock <= MAX_BLOCKS_BACK
    ? continued(quotation, last, 'continuation', SHARE_RIGHT.alone)
    : null;
}

const startOf = (a: Attribution): number => a.content[0]?.start ?? 0;
const endOf = (a: Attribution): number => a.content.at(-1)?.end ?? 0;
const covers = (a: Attribution, span: Span): boolean => a.content.some((part) => overlap(part, span) > 0);

const lastOf = (a: Attribution | null, b: Attribution | null): Attribution | null =>
  a && b ? (startOf(a) > startOf(b) ? a : b) : (a ?? b);

/**
 * Whose words go on: who is quoted in a sentence, not whom it goes on to report: “Go,” said Holm, who says that Dahl must leave. “Now.”` is
 * Holm's.
 */
const quotedBeside = (w: Words, last: Attribution | null, quoted: Attribution | null): Attribution | null =>
  last?.mode === 'indirect' &&
  last.cue &&
  quoted?.cue &&
  sentenceAt(w, quoted.cue.span.start) === sentenceAt(w, last.cue.span.start)
    ? quoted
    : last;

const continued = (quotation: Quotation, of: Attribution, foundBy: FoundBy, confidence: number): Attribution => ({
  source: of.source,
  cue: null,
  content: [quotation.span],
  mode: 'direct',
  voicedBy: 'source',
  confidence: Math.min(of.confidence, confidence),
  foundBy,
});

/** Whether a quotation stands on its own: it opens a sentence and fills it, or nearly so, and is more than a title. */
function isFloating(w: Words, { span, inner, closing }: Quotation): boolean {
  const { sentences, article } = w.passage;
  const first = sentences[sentenceAt(w, span.start)];
  if (!first || span.start - first.span.start > 2) return false;
  const words =
    article.text.slice(inner.start, Math.min(inner.end, inner.start + 200)).match(/[\p{L}\p{N}’'-]+/gu) ?? [];
  if (words.length < 2 || (words.length < 12 && words.every((word) => /^\p{Lu}/u.test(word)))) return false;
  if (closing !== 'closed') return true;
  const last = sentences[sentenceAt(w, span.end - 1)];
  if (!last) return false;
  const rest = last.span.end - span.end;
  return rest <= 2 || (words.length > 4 && rest < (last.span.end - Math.max(last.span.start, span.start)) * 0.4);
}

/** Whether the quotation goes on after source and cue within their sentence: `“Go,” he said in Kenton, Ohio, “and be quick.”` */
const goesOnInSentence = (w: Words, a: Attribution, { span, inner }: Quotation): boolean =>
  a.cue !== null &&
  a.mode === 'direct' &&
  a.cue.span.end <= span.start &&
  startOf(a) < a.cue.span.start &&
  inner.end - inner.start > 12 &&
  sentenceAt(w, a.cue.span.start) === sentenceAt(w, span.start);

/** Whether at most one sentence parts the attribution from the quotation after it. */
const isNear = (w: Words, a: Attribution, quotation: Quotation): boolean =>
  sentenceAt(w, quotation.span.start) - sentenceAt(w, Math.max(endOf(a), a.cue?.span.end ?? 0) - 1) <= 2;

/** The person whose sentence stands right before the quotation in its block: `She shook her head. “No.”` → "She". */
function speakerBeside(w: Words, quotation: Quotation, block: number): Mention | null {
  const index = sentenceAt(w, quotation.span.start) - 1;
  const sentence = w.passage.sentences[index];
  if (!sentence || paragraphAt(w.passage, index) !== block) return null;
  const from = tokenAt(w, sentence.span.start);
  if (has(w, from, WORD.quoted | WORD.preposition | WORD.conjunction)) return null;
  const phrase = nounPhraseAfter(w, from, w.sentences[index]?.to ?? from);
  if (!phrase) return null;
  const isPronoun = has(w, phrase.first, WORD.pronoun);
  if (!isPronoun && !has(w, phrase.last, WORD.capital)) return null;
  const { tokens } = w.passage;
  const start = tokens[phrase.first]?.span.start ?? 0;
  return { span: { start, end: tokens[phrase.last]?.span.end ?? start }, kind: isPronoun ? 'pronoun' : 'name' };
}

/**
 * Whom the paragraph before introduces by full name and what they are, when nobody speaks in it: `Ann Lee, a nurse, wants a new ward. ¶ “We
 * need it.”` → "Ann Lee".
 */
function speakerIntroduced(w: Words, quotation: Quotation, block: number, lastBlock: number): Mention | null {
  const { tokens } = w.passage;
  let first = sentenceAt(w, quotation.span.start) - 1;
  if (first < 0 || paragraphAt(w.passage, first) !== block - 1 || lastBlock >= block - 1) return null;
  while (paragraphAt(w.passage, first - 1) === block - 1) first--;
  const from = w.sentences[first]?.from ?? 0;
  const phrase = nounPhraseAfter(w, from, w.sentences[first]?.to ?? from);
  if (!phrase || tokens[phrase.last + 1]?.lower !== ',' || phrase.last - phrase.first > 3) return null;
  for (let k = phrase.first; k <= phrase.last; k++) if (!has(w, k, WORD.capital)) return null;
  const start = tokens[phrase.first]?.span.start ?? 0;
  const isFull = phrase.last > phrase.first && has(w, phrase.last + 2, WORD.determiner);
  return isFull ? { span: { start, end: tokens[phrase.last]?.span.end ?? start }, kind: 'name' } : null;
}

/** Index of the last sentence that starts at or before `offset`. */
function sentenceAt(w: Words, offset: number): number {
  const { sentences } = w.passage;
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.span.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
