import { hashOf } from '../../text/hash-of';
import { mix } from './feature-hash';
import { ROLE } from './label';
import type { RoleSpan } from './role-spans';
import type { TokenColumns } from './token-columns';

/** The spans of a passage with what the linker looks at. */
export interface Linkable {
  readonly columns: TokenColumns;
  readonly spans: readonly RoleSpan[];
  readonly words: readonly string[];
}

const BEFORE = 5;
const AFTER = 3;
const BLOCKS_BEFORE = 4;
const BLOCKS_AFTER = 1;
/** Stands for "nobody is named" among the candidates. */
export const NOBODY = -1;

/** The sources that may own a content, as span indices: `NOBODY`, the nearest before it, the nearest after it. */
export function findLinkCandidates(spans: readonly RoleSpan[], content: number): readonly number[] {
  const own = spans[content];
  const candidates = [NOBODY];
  if (!own) return candidates;
  let left = BEFORE;
  for (let k = content - 1; left > 0 && own.block - (spans[k]?.block ?? -9) <= BLOCKS_BEFORE; k--)
    if (spans[k]?.role === ROLE.source) {
      candidates.push(k);
      left--;
    }
  let right = AFTER;
  for (let k = content + 1; right > 0 && (spans[k]?.block ?? own.block + 9) - own.block <= BLOCKS_AFTER; k++)
    if (spans[k]?.role === ROLE.source) {
      candidates.push(k);
      right--;
    }
  return candidates;
}

const PRONOUNS: ReadonlySet<string> = new Set(['he', 'she', 'they', 'it', 'i', 'we', 'who', 'which', 'you']);
const LETTER = /[\p{L}\p{N}]/u;

/** A token distance as one of eight steps. */
const toStep = (d: number): number => (d < 4 ? Math.max(0, d) : d < 7 ? 4 : d < 12 ? 5 : d < 25 ? 6 : 7);

type Feature = readonly (string | number | boolean)[];

/** The features of giving the content `content` to `source` (both span indices; `NOBODY` for no source), as hashes. */
export function extractLinkFeatures(linkable: Linkable, content: number, source: number): readonly number[] {
  const own = linkable.spans[content];
  if (!own) return [];
  const traits = readContent(linkable, content, own);
  const target = linkable.spans[source];
  const features = target
    ? featuresOfLink(linkable, traits, readLink(linkable, content, own, source, target))
    : featuresOfNobody(linkable, content, traits);
  return features.map((parts, at) => {
    // The hash of the parts with bars between, without making that string.
    let hash = hashOf(String(parts[0]));
    for (let k = 1; k < parts.length; k++) hash = hashOf(String(parts[k]), hashOf('|', hash));
    return mix(source < 0 ? 900 : 901, hash, at);
  });
}

/** What a content is like, whoever it goes to. */
interface ContentTraits {
  readonly own: RoleSpan;
  /** Whether its first and its last token are quoted. */
  readonly quoted: string;
  readonly isWhole: boolean;
  readonly opensBlock: boolean;
  /** The roles of the two spans before and behind it. */
  readonly around: string;
}

function readContent({ spans, columns }: Linkable, content: number, own: RoleSpan): ContentTraits {
  const isQuoted = (token: number): string => (columns.quoted[token] === 1 ? 'Q' : '-');
  const lastSentence = columns.sentenceOf[own.to - 1] ?? own.sentence;
  const neighbour = (k: number): string => {
    const span = spans[k];
    if (!span) return '#';
    if (span.block !== own.block) return '/';
    return `${span.sentence === own.sentence ? '' : '.'}${span.role}`;
  };
  return {
    own,
    quoted: isQuoted(own.from) + isQuoted(own.to - 1),
    isWhole:
      own.from === columns.sentences[own.sentence]?.from && own.to >= (columns.sentences[lastSentence]?.to ?? 0) - 1,
    opensBlock: own.from === 0 || spans[content - 1]?.block !== own.block,
    around: [content - 2, content - 1, content + 1, content + 2].map(neighbour).join(''),
  };
}

function featuresOfNobody({ spans, words }: Linkable, content: number, traits: ContentTraits): readonly Feature[] {
  const { around, quoted, isWhole } = traits;
  const cue = spans[findNearestCue(spans, content)];
  return [
    ['any'],
    [around],
    [quoted],
    [isWhole, quoted],
    [around, quoted],
    ['cue', cue ? (words[cue.from] ?? '') : ''],
    ['cue end', cue ? (words[cue.to - 1] ?? '') : ''],
  ];
}

/** How a source stands to a content. */
interface LinkTraits {
  readonly target: RoleSpan;
  readonly side: 'L' | 'R';
  readonly isSameSentence: boolean;
  readonly sentences: number;
  readonly between: string;
  readonly sourcesBetween: number;
  readonly gap: number;
  readonly cue: RoleSpan | undefined;
  /** Which of its neighbours are cues that touch it. */
  readonly touches: string;
  /** Whether its cue has contents beside it, and whether this content is one. */
  readonly engaged: string;
  readonly form: string;
  readonly marks: string;
}

function readLink(
  { spans, words }: Linkable,
  content: number,
  own: RoleSpan,
  source: number,
  target: RoleSpan,
): LinkTraits {
  const side = source < content ? 'L' : 'R';
  const isSameSentence = target.sentence === own.sentence;
  const between = spans.slice(Math.min(source, content) + 1, Math.max(source, content));
  const [next, previous] = [spans[source + 1], spans[source - 1]];
  const cueAt = isCueIn(next, target.sentence) ? source + 1 : isCueIn(previous, target.sentence) ? source - 1 : -1;
  const first = words[target.from] ?? '';
  return {
    target,
    side,
    isSameSentence,
    sentences: Math.max(-4, Math.min(3, target.sentence - own.sentence)),
    between: between
      .slice(0, 5)
      .map(({ role }) => role)
      .join(''),
    sourcesBetween: between.filter(({ role }) => role === ROLE.source).length,
    gap: side === 'L' ? own.from - target.to : target.from - own.to,
    cue: spans[cueAt],
    touches:
      (next?.role === ROLE.cue && next.from - target.to <= 1 ? 'r' : '') +
      (previous?.role === ROLE.cue && target.from - previous.to <= 1 ? 'l' : ''),
    engaged: cueAt < 0 ? '' : engagementOf(spans[Math.min(cueAt, source) - 1], spans[cueAt + 1], own, target.sentence),
    form: target.to - target.from > 1 ? 'several' : PRONOUNS.has(first) ? first : 'one',
    marks: isSameSentence
      ? marksBetween(words, side === 'L' ? target.to : own.to, side === 'L' ? own.from : target.from)
      : '',
  };
}

const isCueIn = (span: RoleSpan | undefined, sentence: number): boolean =>
  span?.role === ROLE.cue && span.sentence === sentence;

function engagementOf(
  before: RoleSpan | undefined,
  after: RoleSpan | undefined,
  own: RoleSpan,
  sentence: number,
): string {
  const content = (span: RoleSpan | undefined): string =>
    span?.role === ROLE.content && span.sentence === sentence ? 'C' : '-';
  return `${content(before)}${content(after)}${after === own || before === own ? '!' : ''}`;
}

function marksBetween(words: readonly string[], from: number, to: number): string {
  let marks = '';
  for (let k = from; k < to && marks.length < 6; k++) if (!LETTER.test(words[k] ?? '')) marks += words[k];
  return marks;
}

function featuresOfLink({ words }: Linkable, traits: ContentTraits, link: LinkTraits): readonly Feature[] {
  const { own, quoted, isWhole, opensBlock, around } = traits;
  const { target, side, isSameSentence, sentences, between, sourcesBetween, cue, touches, engaged, form } = link;
  const place = `${side}${Math.max(-3, target.block - own.block)}${sentences}`;
  return [
    [place],
    [place, between],
    [place, quoted],
    [place, quoted, between],
    [side, sourcesBetween, between],
    [side, toStep(link.gap), isSameSentence],
    [place, touches, engaged],
    [place, quoted, touches, engaged],
    [place, form],
    [place, opensBlock, quoted, isWhole],
    [side, around],
    [place, around, quoted],
    [sourcesBetween, side, target.block === own.block, quoted, opensBlock, isWhole],
    [place, form, touches],
    [place, engaged],
    ['cue', cue ? (words[cue.from] ?? '') : '', side, isSameSentence],
    ['cue end', cue ? (words[cue.to - 1] ?? '') : '', side, sentences],
    ['after', words[own.to] ?? '', side, isSameSentence],
    ['before', words[own.from - 1] ?? '', side, isSameSentence],
    ['marks', link.marks, side, sourcesBetween],
  ];
}

/** Index of the cue span nearest to a content in its block, one in its sentence first; -1 for none. */
export function findNearestCue(spans: readonly RoleSpan[], content: number): number {
  const own = spans[content];
  let nearest = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let k = Math.max(0, content - 4); own && k < Math.min(spans.length, content + 5); k++) {
    const span = spans[k];
    if (span?.role !== ROLE.cue || span.block !== own.block) continue;
    const distance =
      (span.to <= own.from ? own.from - span.to : span.from - own.to) + (span.sentence === own.sentence ? 0 : 50);
    if (distance < least) {
      least = distance;
      nearest = k;
    }
  }
  return nearest;
}
