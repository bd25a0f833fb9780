import { lookOf } from '../attribution/patterns';
import { type Span, textOf } from '../span';
import type { Passage } from '../text/read-passage';
import type { AssignedSentence, ResolvedAttribution, Source } from './source';

/**
 * Exactly one voice for each sentence of the passage, in order: that of the attribution whose content holds most of the sentence's
 * words, where it holds enough of them, else the reporter's. Words of sources and cues count for nobody, and what the page's own
 * outlet says of itself is the reporter's. `confidenceOf` rates a sentence (by index) that goes to an attribution, or to `null`, the
 * reporter. Linear in the length of the text.
 */
export function assignVoices(
  passage: Passage,
  attributions: readonly ResolvedAttribution[],
  sources: readonly Source[],
  confidenceOf: (sentence: number, attribution: number | null) => number,
): readonly AssignedSentence[] {
  const { text } = passage.article;
  const sourceOf = new Map(sources.map((source) => [source.id, source]));
  const owners = ownersOf(text.length, attributions);
  return passage.sentences.map((sentence, index) => {
    const { own, told, free } = countWords(text, sentence.span, owners, attributions);
    const attribution = own === null ? undefined : attributions[own.attribution];
    const id = attribution?.sourceId ?? null;
    const source = id === null ? undefined : sourceOf.get(id);
    const isTheirs =
      own &&
      attribution &&
      own.words >= leastShare(attribution, text) * (own.words + free) &&
      !isOutlet(attribution, text) &&
      !(source && isNoSpeaker(attribution, source, text));
    if (!isTheirs || source?.voice === 'reporter') {
      const isTold = !isTheirs && told !== null && told.words >= LEAST_SHARE * free;
      const at = isTold ? told.attribution : null;
      const confidence = confidenceOf(index, isTheirs ? own.attribution : at);
      return { sentence, voice: 'reporter', sourceId: null, attribution: at, confidence };
    }
    return {
      sentence,
      voice: source?.voice ?? 'unnamed',
      sourceId: source?.id ?? null,
      attribution: own.attribution,
      confidence: confidenceOf(index, own.attribution),
    };
  });
}

/**
 * The least share of a sentence's words that makes it somebody else's. A claim in the main clause outweighs what hangs on it; one
 * hung on the reporter's main clause ("X did Y, saying Z") has to outweigh that.
 */
const LEAST_SHARE = 0.2;
const LEAST_SHARE_HUNG_ON = 0.45;
const leastShare = (attribution: ResolvedAttribution, text: string): number =>
  isHungOn(attribution, text) ? LEAST_SHARE_HUNG_ON : LEAST_SHARE;

const HANGING = new Set(['where', 'after', 'before', 'since', 'until', 'once']);
const RELATIVES = new Set(['who', 'which', 'whom']);

const isHungOn = ({ source, foundBy }: ResolvedAttribution, text: string): boolean =>
  lookOf(foundBy) === 'participle' ||
  lookOf(foundBy) === 'cue-noun' ||
  (source !== null && opensHangingClause(text.slice(Math.max(0, source.span.start - 20), source.span.start))) ||
  (source?.kind === 'pronoun' && RELATIVES.has(textOf(text, source.span).toLowerCase()));

/** Whether a text ends in a word that hangs a clause on the one before: "the firm closed, after ". */
function opensHangingClause(text: string): boolean {
  const clause = text.trimEnd();
  const space = clause.lastIndexOf(' ');
  const isHanging = space > 0 && clause.length < text.length && HANGING.has(clause.slice(space + 1));
  return isHanging && /[\p{L},]$/u.test(clause.slice(0, space));
}

/**
 * Whether nothing shows that a source can speak: it is a year, or no list knows its noun, no words of it are quoted, and the verb is none
 * of plain saying: "the Monday alert asked people to look out".
 */
const isNoSpeaker = (
  { source, mode, cue }: ResolvedAttribution,
  { voice, confidence }: Source,
  text: string,
): boolean =>
  (source !== null && isYear(textOf(text, source.span))) ||
  (voice === 'unnamed' &&
    confidence < LEAST_KNOWN &&
    mode === 'indirect' &&
    cue?.kind === 'verb' &&
    !PLAIN_SAYING.has(cue.lemma ?? ''));

const PLAIN_SAYING = new Set(['say', 'tell', 'add', 'write']);

const isYear = (text: string): boolean => text.length === 4 && /^(?:1[89]|20)\d\d$/u.test(text);

/** Whether the outlet speaks of itself or to its readers outside quotations: "We should note that …", "in my opinion", "according to your bill". */
const isOutlet = ({ source, mode }: ResolvedAttribution, text: string): boolean =>
  source !== null && mode === 'indirect' && isOutletOrReader(textOf(text, source.span).toLowerCase());

const OUTLET_AND_READERS = new Set(['we', 'i', 'my', 'our', 'you']);
const isOutletOrReader = (lower: string): boolean =>
  OUTLET_AND_READERS.has(lower) || (lower.startsWith('your') && /^your\b/u.test(lower));

/** Sources whose words no list knows are rated below. */
const LEAST_KNOWN = 0.4;

const NOBODY = -1;
const FRAME = -2;

/** For each character the index of the attribution whose content it is, `FRAME` in a source or cue, else `NOBODY`. */
function ownersOf(length: number, attributions: readonly ResolvedAttribution[]): Int32Array {
  const owners = new Int32Array(length).fill(NOBODY);
  for (const { source, cue } of attributions)
    for (const span of [source?.span, cue?.span]) if (span) owners.fill(FRAME, span.start, span.end);
  attributions.forEach(({ content }, index) => {
    for (const { start, end } of content) owners.fill(index, start, end);
  });
  return owners;
}

/** Words of a sentence that belong to one attribution. */
interface Claim {
  readonly attribution: number;
  readonly words: number;
}

/**
 * The attributions that have most words of a sentence, of those voiced by their source (`own`; a claim in the main clause before what hangs on
 * it) and of those voiced by the reporter (`told`), and how many words are not the words of any source.
 */
function countWords(
  text: string,
  sentence: Span,
  owners: Int32Array,
  attributions: readonly ResolvedAttribution[],
): { readonly own: Claim | null; readonly told: Claim | null; readonly free: number } {
  const counts = new Map<number, number>();
  let free = 0;
  for (const { index } of text.slice(sentence.start, sentence.end).matchAll(WORD)) {
    const owner = owners[sentence.start + index] ?? NOBODY;
    if (owner >= 0) counts.set(owner, (counts.get(owner) ?? 0) + 1);
    if (owner === NOBODY || attributions[owner]?.voicedBy === 'reporter') free += 1;
  }
  const most: Record<'main' | 'hungOn' | 'told', Claim | null> = { main: null, hungOn: null, told: null };
  let own = 0;
  for (const [index, words] of counts) {
    const attribution = attributions[index];
    if (!attribution) continue;
    const isTold = attribution.voicedBy === 'reporter';
    const place = isTold ? 'told' : isHungOn(attribution, text) ? 'hungOn' : 'main';
    if (!isTold) own += words;
    if (words > (most[place]?.words ?? 0)) most[place] = { attribution: index, words };
  }
  const isMain = most.main && most.main.words >= LEAST_SHARE * (own + free);
  return { own: isMain ? most.main : larger(most.main, most.hungOn), told: most.told, free };
}

const larger = (a: Claim | null, b: Claim | null): Claim | null => ((a?.words ?? 0) >= (b?.words ?? 0) ? a : b);

const WORD = /[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu;
