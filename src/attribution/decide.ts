import type { Mention } from '../phrase/mention';
import { type NounPhrase, nounPhraseBefore } from '../phrase/noun-phrase';
import { lowerOf, type TokenRange, WORD, type Words } from '../phrase/read-words';
import type { Span } from '../span';
import type { Attribution } from './attribution';
import type { Candidate } from './candidate';
import { PATTERNS, type PatternRow } from './patterns';
import { trimmed } from './read-on';

/**
 * Which candidates hold, as attributions in text order of their cues, their contents disjoint. The one who tells us wins: a report
 * inside another's content is dropped ("A said that B had warned …" is A's). A candidate keeps what no surer one has taken.
 */
export function decide(w: Words, candidates: readonly Candidate[]): readonly Attribution[] {
  const kept: Attribution[] = [];
  let from = 0;
  /** First token after the content that an earlier sentence introduced: nobody else speaks before it. */
  let introducedTo = 0;
  while (from < candidates.length) {
    let to = from;
    while (to < candidates.length && candidates[to]?.sentence === candidates[from]?.sentence) to++;
    const free = candidates.slice(from, to).filter(({ cue }) => cue.from >= introducedTo);
    for (const candidate of decideSentence(free)) {
      kept.push(toAttribution(w, candidate));
      introducedTo = Math.max(introducedTo, candidate.content.at(-1)?.to ?? 0);
    }
    from = to;
  }
  return kept;
}

/** More relations than that in one sentence are no prose. */
const MAX_PER_SENTENCE = 40;

function decideSentence(candidates: readonly Candidate[]): readonly Candidate[] {
  const considered = candidates.slice(0, MAX_PER_SENTENCE);
  const outer = considered.filter((candidate) => !considered.some((other) => isNestedIn(candidate, other)));
  const kept: Candidate[] = [];
  const surestFirst = outer.toSorted(
    (a, b) => rank(a) - rank(b) || PATTERNS[b.pattern].prior - PATTERNS[a.pattern].prior || a.cue.from - b.cue.from,
  );
  for (const candidate of surestFirst) {
    if (kept.some((k) => touches(k.content, candidate.cue))) continue;
    const taken = kept.flatMap((k) => [...k.content, k.cue, ...(k.source ? [rangeOf(k.source)] : [])]);
    const content = without(candidate.content, taken);
    const longest = Math.max(0, ...content.map((part) => part.to - part.from));
    if (longest >= 2 || content.length === candidate.content.length) kept.push({ ...candidate, content });
  }
  return kept.sort((a, b) => a.cue.from - b.cue.from);
}

/** Whether `inner` is reported inside the content of `outer`, not the other way round: "He said CNN had tweeted that …". */
const isNestedIn = (inner: Candidate, outer: Candidate): boolean =>
  touches(outer.content, inner.cue) && !touches(inner.content, outer.cue) && rank(outer) < 2
    ? !handsOn(outer, inner)
    : handsOn(inner, outer);

/** Whether `outer` only hands on what `inner` has in its speaker's own words: "“Go,” he said, the Herald reported." */
const handsOn = (outer: Candidate, inner: Candidate): boolean =>
  outer.cue.from >= inner.cue.to &&
  touches(outer.content, inner.cue) &&
  (outer.pattern === 'parenthetical' || outer.pattern === 'inverted' || outer.pattern === 'according-to') &&
  (inner.pattern === 'parenthetical' || inner.pattern === 'inverted' || inner.pattern === 'subject-verb-quotation');

const rank = ({ pattern }: Candidate): number => (PATTERNS[pattern] as PatternRow).rank ?? 0;

const rangeOf = ({ first, last }: NounPhrase): TokenRange => ({ from: first, to: last + 1 });

const touches = (parts: readonly TokenRange[], range: TokenRange): boolean =>
  parts.some((part) => part.from < range.to && range.from < part.to);

/** `parts` without the tokens of `taken`. */
function without(parts: readonly TokenRange[], taken: readonly TokenRange[]): readonly TokenRange[] {
  return taken.reduce<readonly TokenRange[]>(
    (left, gap) =>
      left.flatMap((part) =>
        [
          { from: part.from, to: Math.min(part.to, gap.from) },
          { from: Math.max(part.from, gap.to), to: part.to },
        ].filter((piece) => piece.to > piece.from),
      ),
    parts,
  );
}

function toAttribution(w: Words, candidate: Candidate): Attribution {
  const parts = candidate.content.map((part) => trimmed(w, part)).filter((part) => part.to > part.from);
  const content = (parts.length > 0 ? parts : candidate.content).map((part) => widened(w, spanOf(w, part)));
  const antecedent = candidate.source && antecedentOf(w, candidate.source, candidate.sentence);
  return {
    source: candidate.source && mentionOf(w, candidate.source),
    ...(antecedent && { antecedent: mentionOf(w, antecedent) }),
    cue: {
      span: spanOf(w, candidate.cue),
      kind: candidate.cueKind,
      ...(candidate.lemma !== undefined && { lemma: candidate.lemma }),
    },
    content: joined(content),
    mode: modeOf(w, content),
    voicedBy: 'source',
    confidence: PATTERNS[candidate.pattern].prior,
    foundBy: candidate.pattern,
  };
}

const mentionOf = (w: Words, phrase: NounPhrase): Mention => ({
  span: spanOf(w, rangeOf(phrase)),
  kind: kindOf(w, phrase),
});

/** The noun phrase before a relative pronoun that is a source: `Ana Li, | who said …` → "Ana Li". */
function antecedentOf(w: Words, { first, last }: NounPhrase, sentence: number): NounPhrase | null {
  if (first !== last || !['who', 'which', 'that', 'whom'].includes(lowerOf(w, first))) return null;
  const end = lowerOf(w, first - 1) === ',' ? first - 2 : first - 1;
  return nounPhraseBefore(w, end, w.sentences[sentence]?.from ?? end);
}

function kindOf(w: Words, { first, last, nameEnd }: NounPhrase): 'name' | 'nominal' | 'pronoun' {
  const flags = w.flags[first] ?? 0;
  if (
    first === last &&
    (flags & (WORD.pronoun | WORD.relative) || ['his', 'her', 'its', 'their'].includes(lowerOf(w, first)))
  )
    return 'pronoun';
  for (let k = nameEnd; k >= first; k--)
    if (((w.flags[k] ?? 0) & (WORD.capital | WORD.determiner)) === WORD.capital) return 'name';
  return 'nominal';
}

/** A content that reaches into quotations takes each of them whole: quotations run on over sentences. */
function widened(w: Words, span: Span): Span {
  let { start, end } = span;
  const { quotations } = w.passage;
  for (let i = firstEndingAfter(w, start); i < quotations.length; i++) {
    const quotation = quotations[i];
    if (!quotation || quotation.span.start >= end) break;
    start = Math.min(start, quotation.span.start);
    end = Math.max(end, quotation.span.end);
  }
  return { start, end };
}

/** Index of the first outermost quotation that ends after `offset`, by bisection. */
function firstEndingAfter(w: Words, offset: number): number {
  const { quotations } = w.passage;
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotations[middle]?.span.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  // The quotations that start at or before the offset: only the last outermost one can cover it.
  let i = low - 1;
  while (i > 0 && i > low - 8 && (quotations[i]?.span.end ?? 0) <= offset) i--;
  return i >= 0 && (quotations[i]?.span.end ?? 0) > offset ? i : low;
}

/** `DIRECT` when the words stand in quotation marks, `mixed` when some do. */
export function modeOf(w: Words, content: readonly Span[]): Attribution['mode'] {
  let inside = 0;
  let outside = 0;
  for (const span of content) {
    for (let k = tokenAt(w, span.start); k < w.passage.tokens.length; k++) {
      const token = w.passage.tokens[k];
      if (!token || token.span.start >= span.end) break;
      if (token.kind === 'punctuation') continue;
      if ((w.passage.quotationOf[k] ?? -1) >= 0) inside++;
      else outside++;
    }
  }
  if (inside === 0) return 'indirect';
  return outside <= (inside + outside) / 10 ? 'direct' : 'mixed';
}

/** Index of the first token that ends after `offset`. */
export function tokenAt(w: Words, offset: number): number {
  const { tokens } = w.passage;
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.span.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const spanOf = (w: Words, { from, to }: TokenRange): Span => ({
  start: w.passage.tokens[from]?.span.start ?? 0,
  end: w.passage.tokens[Math.max(from, to - 1)]?.span.end ?? 0,
});

/** Spans in order with overlapping ones made one. */
function joined(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && span.start < last.end)
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else result.push(span);
  }
  return result;
}
