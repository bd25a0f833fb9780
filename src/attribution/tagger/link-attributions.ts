import { cueVerbsFrom } from '../../phrase/cue-verbs';
import type { Mention } from '../../phrase/mention';
import { WORD, type Words } from '../../phrase/read-words';
import type { Span } from '../../span';
import { paragraphAt } from '../../text/read-passage';
import type { Attribution, Cue, Look } from '../attribution';
import { modeOf } from '../decide';
import { ROLE } from './label';
import { extractLinkFeatures, findLinkCandidates, findNearestCue, type Linkable, NOBODY } from './link-features';
import { type RoleSpan, toRoleSpans } from './role-spans';
import type { Tagging } from './tag-tokens';
import type { TaggerModel } from './tagger-model';

/** The probability of each candidate owner of a content, in the order of `candidates`. */
function findLinkProbabilities(
  weight: TaggerModel['weight'],
  linkable: Linkable,
  content: number,
  candidates: readonly number[],
): readonly number[] {
  const scores = candidates.map((source) =>
    extractLinkFeatures(linkable, content, source).reduce((sum, feature) => sum + weight(feature), 0),
  );
  const top = Math.max(...scores);
  const masses = scores.map((score) => Math.exp(score - top));
  const total = masses.reduce((sum, mass) => sum + mass, 0);
  return masses.map((mass) => mass / total);
}

interface Link {
  /** The content in sentences that the tagger took from the reporter, or in those that it did not; at least one part. */
  readonly parts: readonly RoleSpan[];
  readonly voicedBy: Attribution['voicedBy'];
  /** How probably the content is somebody's. */
  readonly isContent: number;
  readonly source: RoleSpan | null;
  readonly cue: RoleSpan | null;
  readonly probability: number;
}

/**
 * Labels → attribution relations in text order: every content goes to the likeliest source around it, or to nobody; contents with the
 * same source and cue are one relation. Only those in sentences that the tagger took from the reporter are voiced by their source. Contents of
 * which `isOpen` is true of no token are left out.
 */
export function linkAttributions(
  model: TaggerModel,
  words: Words,
  tagging: Tagging,
  isOpen: (token: number) => boolean,
): readonly Attribution[] {
  const { columns, spoken } = tagging;
  const { tokens } = words.passage;
  const spans = toRoleSpans(tagging.labels, columns, (sentence) => paragraphAt(words.passage, sentence));
  const linkable: Linkable = { columns, spans, words: tokens.map(({ lower }) => lower) };
  const groups = new Map<string, Link[]>();
  spans.forEach((content, at) => {
    if (content.role !== ROLE.content || !isAnyOpen(content, isOpen)) return;
    const candidates = findLinkCandidates(spans, at);
    const probabilities = findLinkProbabilities(model.weight, linkable, at, candidates);
    const best = probabilities.indexOf(Math.max(...probabilities));
    const source = candidates[best] ?? NOBODY;
    const cue = findCue(spans, at, source);
    const key = cue < 0 ? `content ${at}` : `${source} ${cue}`;
    for (const voicedBy of ['source', 'reporter'] as const) {
      const parts = partsVoicedBy(voicedBy, content, tagging);
      if (parts.length === 0) continue;
      const link = {
        parts,
        voicedBy,
        isContent:
          voicedBy === 'source'
            ? Math.max(...parts.map((part) => spoken[part.sentence] ?? 0))
            : meanOf(tagging.isContent.subarray(content.from, content.to)),
        source: spans[source] ?? null,
        cue: spans[cue] ?? null,
        probability: probabilities[best] ?? 0,
      };
      const group = `${voicedBy} ${key}`;
      groups.set(group, [...(groups.get(group) ?? []), link]);
    }
  });
  return [...groups.values()].map((links) => toAttribution(words, links));
}

function isAnyOpen({ from, to }: RoleSpan, isOpen: (token: number) => boolean): boolean {
  for (let token = from; token < to; token++) if (isOpen(token)) return true;
  return false;
}

const meanOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** A content, cut to the sentences that are more probably somebody's than the reporter's, or to the others. */
function partsVoicedBy(
  voicedBy: Attribution['voicedBy'],
  content: RoleSpan,
  { columns, taken }: Tagging,
): readonly RoleSpan[] {
  const parts: RoleSpan[] = [];
  for (let i = content.from; i < content.to; i++) {
    const sentence = columns.sentenceOf[i] ?? 0;
    if (taken.has(sentence) !== (voicedBy === 'source')) continue;
    const last = parts.at(-1);
    if (last?.to === i) parts[parts.length - 1] = { ...last, to: i + 1 };
    else parts.push({ ...content, from: i, to: i + 1, sentence });
  }
  return parts;
}

/**
 * The cue right before the content ("He denied it, saying …" has two), else the one beside the source in its sentence when the content
 * stands there too, otherwise the nearest; -1 for none.
 */
function findCue(spans: readonly RoleSpan[], content: number, source: number): number {
  const own = spans[content];
  const owner = spans[source];
  const before = spans[content - 1];
  if (before?.role === ROLE.cue && before.sentence === own?.sentence) return content - 1;
  if (owner && owner.sentence === own?.sentence)
    for (const k of [source + 1, source - 1])
      if (spans[k]?.role === ROLE.cue && spans[k]?.sentence === owner.sentence) return k;
  const nearest = findNearestCue(spans, content);
  const isOwn = nearest >= 0 && spans[nearest]?.sentence === own?.sentence;
  return isOwn || (owner && spans[nearest]?.sentence === owner.sentence) ? nearest : -1;
}

function toAttribution(words: Words, links: readonly Link[]): Attribution {
  const spanOf = ({ from, to }: RoleSpan): Span => ({
    start: words.passage.tokens[from]?.span.start ?? 0,
    end: words.passage.tokens[to - 1]?.span.end ?? 0,
  });
  const [link] = links as readonly [Link, ...Link[]];
  const content = links.flatMap(({ parts }) => parts.map(spanOf));
  const source = link.source && { span: spanOf(link.source), kind: kindOf(words, link.source) };
  const cue = link.cue && { span: spanOf(link.cue), kind: cueKindOf(words, link.cue), ...lemmaOf(words, link.cue) };
  const mode = modeOf(words, content);
  return {
    source,
    cue,
    content,
    mode,
    voicedBy: link.voicedBy,
    confidence: Math.max(...links.map(({ isContent }) => isContent)) * link.probability,
    foundBy: describe(source, cue, mode),
  };
}

function kindOf({ flags }: Words, { from, to }: RoleSpan): Mention['kind'] {
  const isOne = to - from === 1;
  if (isOne && ((flags[from] ?? 0) & (WORD.pronoun | WORD.relative | WORD.otherPronoun)) !== 0) return 'pronoun';
  for (let i = from; i < to; i++)
    if (((flags[i] ?? 0) & (WORD.capital | WORD.determiner)) === WORD.capital) return 'name';
  return 'nominal';
}

function cueKindOf({ flags, passage }: Words, { from, to }: RoleSpan): Cue['kind'] {
  const lower = passage.tokens[from]?.lower ?? '';
  if (to - from === 1 && passage.tokens[from]?.kind === 'punctuation') return 'punctuation';
  if (lower === 'according' || lower === 'per') return 'preposition';
  for (let i = from; i < to; i++)
    if (((flags[i] ?? 0) & (WORD.cueVerb | WORD.verbLike | WORD.auxiliary)) !== 0) return 'verb';
  return 'noun';
}

/** The last reporting verb of a cue, in its base form. */
function lemmaOf({ passage }: Words, { from, to }: RoleSpan): Pick<Cue, 'lemma'> {
  for (let i = to - 1; i >= from; i--) {
    const lemma = cueVerbsFrom(passage.tokens[i]?.lower ?? '')[0]?.lemma;
    if (lemma !== undefined) return { lemma };
  }
  return {};
}

/** What a relation looks like, in the words of the patterns. */
function describe(source: Mention | null, cue: Cue | null, mode: Attribution['mode']): Look {
  if (cue === null) return mode === 'indirect' ? 'continuation' : 'quotation-continued';
  if (source === null) return 'passive-cue';
  switch (cue.kind) {
    case 'punctuation':
      return 'colon';
    case 'preposition':
      return 'according-to';
    case 'noun':
      return 'cue-noun';
    case 'verb':
      return source.span.start > cue.span.start ? 'inverted-cue' : 'cue-verb';
  }
}
