import type { Attribution } from '../attribution/attribution';
import { toLogit } from '../attribution/tagger/logistic';
import { overlap, type Span, textOf } from '../span';
import type { Passage } from '../text/read-passage';
import { restsOnSetting } from './because';
import type { EntityVerdict } from './classify-entity';
import type { AssignedSentence, ResolvedAttribution } from './source';
import type { Entity } from './who/entity';

/** What speaks for a voice and against it, as numbers by name; what has no number is 0. */
export type Evidence = Readonly<Record<string, number>>;

/** What speaks for the voice of a source. `rival` is what would be said of it were the rule that decided not there. */
export function readSourceEvidence(entity: Entity, verdict: EntityVerdict, rival: EntityVerdict): Evidence {
  return {
    [`is ${entity.kind}`]: 1,
    strength: verdict.strength,
    'strength of rival': rival.strength,
    'rival agrees': toNumber(rival.voice === verdict.voice),
    'rests on setting': toNumber(restsOnSetting(verdict.because)),
    'has role': toNumber(verdict.role !== null),
    'has owner': toNumber(entity.owner !== null),
    'is hearsay': toNumber(entity.isHearsay),
    'words of name': entity.name.length,
    'is capital': toNumber(entity.name.at(-1)?.isCapital === true),
    titles: entity.titles.length,
    descriptions: entity.descriptions.length,
    mentions: entity.mentions.length,
    'by name': entity.mentions.filter(({ kind }) => kind === 'name').length,
    'by pronoun': entity.mentions.filter(({ kind }) => kind === 'pronoun').length,
  };
}

/** What is known of the article as a whole, for the evidence of each of its sentences. */
export interface CertaintyReading {
  readonly passage: Passage;
  readonly spoken: readonly AssignedSentence[];
  readonly attributions: readonly ResolvedAttribution[];
  readonly sourceEvidence: ReadonlyMap<string, Evidence>;
  /** How many sentences each source and each voice has. */
  readonly counts: ReadonlyMap<string, number>;
}

export function readForCertainty(
  passage: Passage,
  spoken: readonly AssignedSentence[],
  attributions: readonly ResolvedAttribution[],
  sourceEvidence: ReadonlyMap<string, Evidence>,
): CertaintyReading {
  const counts = new Map<string, number>();
  for (const { sourceId, voice } of spoken)
    for (const key of [sourceId, voice]) if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  return { passage, spoken, attributions, sourceEvidence, counts };
}

/** What speaks for the voice of the sentence with this index, somebody's by one of the attributions; `null` for one of the reporter's. */
export function readCertaintyEvidence(reading: CertaintyReading, index: number): Evidence | null {
  const { passage, spoken, attributions, sourceEvidence, counts } = reading;
  const own = spoken[index];
  const attribution = attributions[own?.attribution ?? -1];
  if (!own || own.voice === 'reporter' || !attribution) return null;
  const { span, block } = own.sentence;
  const text = textOf(passage.article.text, span);
  return {
    ...sourceEvidence.get(own.sourceId ?? ''),
    ...readAttributionEvidence(attribution, passage, span),
    [`voice ${own.voice}`]: 1,
    [`in ${passage.article.blocks[block]?.kind}`]: 1,
    speaker: toLogit(own.confidence),
    [`after ${nearness(spoken[index - 1], own)}`]: 1,
    [`before ${nearness(spoken[index + 1], own)}`]: 1,
    'sentences of source': counts.get(own.sourceId ?? '') ?? 0,
    'share of source': (counts.get(own.sourceId ?? '') ?? 0) / countSomebodys(reading),
    'share of voice': (counts.get(own.voice) ?? 0) / countSomebodys(reading),
    'sentences of article': spoken.length,
    'place in article': index / spoken.length,
    'has day': toNumber(passage.article.published !== null),
    words: countWords(text),
    'has quotation marks': toNumber(/["“”«»]/u.test(text)),
  };
}

function readAttributionEvidence(
  { source, cue, content, foundBy, mode, confidence }: Attribution,
  { article }: Passage,
  sentence: Span,
): Evidence {
  const said = cue === null ? [] : textOf(article.text, cue.span).toLowerCase().split(/\s+/u);
  const verb = said.at(-1) ?? '';
  const inside = content.reduce((sum, part) => sum + overlap(part, sentence), 0);
  return {
    [`found by ${foundBy}`]: 1,
    [mode]: 1,
    relation: toLogit(confidence),
    [`cue is ${cue?.kind ?? 'none'}`]: 1,
    [`source is ${source?.kind ?? 'none'}`]: 1,
    'words of cue': said.length,
    'has said': toNumber(PLAIN_CUES.has(verb)),
    'had said': toNumber(said[0] === 'had'),
    'has or have said': toNumber(said[0] === 'has' || said[0] === 'have'),
    saying: toNumber(verb.endsWith('ing')),
    'distance to source': source === null ? 0 : distance(source.span, sentence),
    'share of sentence': inside / Math.max(1, sentence.end - sentence.start),
  };
}

const PLAIN_CUES = new Set(['said', 'says', 'say', 'told', 'added', 'adds']);

/** Characters between two spans, 0 where they touch or overlap. */
const distance = (a: Span, b: Span): number => Math.max(0, a.start - b.end, b.start - a.end);

const toNumber = (holds: boolean): number => (holds ? 1 : 0);

/** Who speaks in a sentence beside one of somebody's. */
function nearness(beside: AssignedSentence | undefined, own: AssignedSentence): string {
  if (!beside) return 'nothing';
  if (beside.voice === 'reporter') return 'reporter';
  if (beside.sourceId === own.sourceId) return 'same source';
  return beside.voice === own.voice ? 'same voice' : 'another voice';
}

/** Words between spaces. */
function countWords(text: string): number {
  let count = 1;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) count++;
  return count;
}

const countSomebodys = ({ spoken, counts }: CertaintyReading): number =>
  Math.max(1, spoken.length - (counts.get('reporter') ?? 0));
