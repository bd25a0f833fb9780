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

/** The features of giving the content `content` to `source` (both span indices; `NOBODY` for no source), as hashes. */
export function extractLinkFeatures(linkable: Linkable, content: number, source: number): readonly number[] {
  const { spans, words, columns } = linkable;
  const features: number[] = [];
  const add = (...parts: readonly (string | number | boolean)[]): void => {
    // The hash of the parts with bars between, without making that string.
    let hash = hashOf(String(parts[0]));
    for (let k = 1; k < parts.length; k++) hash = hashOf(String(parts[k]), hashOf('|', hash));
    features.push(mix(source < 0 ? 900 : 901, hash, features.length));
  };
  const own = spans[content];
  if (!own) return features;
  const isQuoted = (token: number): string => (columns.quoted[token] === 1 ? 'Q' : '-');
  const quoted = isQuoted(own.from) + isQuoted(own.to - 1);
  const lastSentence = columns.sentenceOf[own.to - 1] ?? own.sentence;
  const isWhole =
    own.from === columns.sentences[own.sentence]?.from && own.to >= (columns.sentences[lastSentence]?.to ?? 0) - 1;
  const opensBlock = own.from === 0 || spans[content - 1]?.block !== own.block;
  const neighbours = [content - 2, content - 1, content + 1, content + 2].map((k) => {
    const span = spans[k];
    if (!span) return '#';
    if (span.block !== own.block) return '/';
    return `${span.sentence === own.sentence ? '' : '.'}${span.role}`;
  });
  const around = neighbours.join('');

  const target = spans[source];
  if (!target) {
    const cue = spans[findNearestCue(spans, content)];
    add('any');
    add(around);
    add(quoted);
    add(isWhole, quoted);
    add(around, quoted);
    add('cue', cue ? (words[cue.from] ?? '') : '');
    add('cue end', cue ? (words[cue.to - 1] ?? '') : '');
    return features;
  }

  const side = source < content ? 'L' : 'R';
  const isSameSentence = target.sentence === own.sentence;
  const sentences = Math.max(-4, Math.min(3, target.sentence - own.sentence));
  const place = `${side}${Math.max(-3, target.block - own.block)}${sentences}`;
  const [low, high] = source < content ? [source, content] : [content, source];
  let between = '';
  let sourcesBetween = 0;
  for (let k = low + 1; k < high; k++) {
    if (between.length < 5) between += spans[k]?.role;
    if (spans[k]?.role === ROLE.source) sourcesBetween++;
  }
  const gap = side === 'L' ? own.from - target.to : target.from - own.to;
  const next = spans[source + 1];
  const previous = spans[source - 1];
  const touches =
    (next?.role === ROLE.cue && next.from - target.to <= 1 ? 'r' : '') +
    (previous?.role === ROLE.cue && target.from - previous.to <= 1 ? 'l' : '');
  const cueAt =
    next?.role === ROLE.cue && next.sentence === target.sentence
      ? source + 1
      : previous?.role === ROLE.cue && previous.sentence === target.sentence
        ? source - 1
        : -1;
  const cue = spans[cueAt];
  let engaged = '';
  if (cue) {
    const after = spans[cueAt + 1];
    const before = spans[Math.min(cueAt, source) - 1];
    const isContent = (span: RoleSpan | undefined) => span?.role === ROLE.content && span.sentence === target.sentence;
    engaged = `${isContent(before) ? 'C' : '-'}${isContent(after) ? 'C' : '-'}${after === own || before === own ? '!' : ''}`;
  }
  const first = words[target.from] ?? '';
  const form = target.to - target.from > 1 ? 'several' : PRONOUNS.has(first) ? first : 'one';

  add(place);
  add(place, between);
  add(place, quoted);
  add(place, quoted, between);
  add(side, sourcesBetween, between);
  add(side, toStep(gap), isSameSentence);
  add(place, touches, engaged);
  add(place, quoted, touches, engaged);
  add(place, form);
  add(place, opensBlock, quoted, isWhole);
  add(side, around);
  add(place, around, quoted);
  add(sourcesBetween, side, target.block === own.block, quoted, opensBlock, isWhole);
  add(place, form, touches);
  add(place, engaged);
  add('cue', cue ? (words[cue.from] ?? '') : '', side, isSameSentence);
  add('cue end', cue ? (words[cue.to - 1] ?? '') : '', side, sentences);
  add('after', words[own.to] ?? '', side, isSameSentence);
  add('before', words[own.from - 1] ?? '', side, isSameSentence);
  let marks = '';
  if (isSameSentence) {
    const [from, to] = side === 'L' ? [target.to, own.from] : [own.to, target.from];
    for (let k = from; k < to && marks.length < 6; k++) if (!LETTER.test(words[k] ?? '')) marks += words[k];
  }
  add('marks', marks, side, sourcesBetween);
  return features;
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
