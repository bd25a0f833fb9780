import { ROLE } from '../../src/attribution/tagger/label';
import {
  extractLinkFeatures,
  findLinkCandidates,
  type Linkable,
  NOBODY,
} from '../../src/attribution/tagger/link-features';
import { type RoleSpan, toRoleSpans } from '../../src/attribution/tagger/role-spans';
import { OTHER_LABEL } from '../../src/attribution/tagger/tagger-model';
import type { FeatureWeights } from '../../src/attribution/tagger/weight-table';
import { createFeatureIndex } from './feature-index';
import { createFtrl, type FtrlSettings } from './ftrl';
import { createRandom, shuffle } from './random';
import type { GoldDocument } from './read-gold';

/** One content with its candidates: the features of each, and which of them people would accept. */
interface LinkExample {
  readonly features: readonly (readonly number[])[];
  readonly isRight: readonly boolean[];
}

export interface LinkerSettings {
  readonly epochs: number;
  readonly weights: FtrlSettings;
  readonly seed: number;
}

/**
 * Learns which source owns a content, as a log-linear choice among the candidates. `labels` are what the tagger says of documents it
 * was not trained on, so that the linker learns from the spans it will meet.
 */
export function trainLinker(
  documents: readonly GoldDocument[],
  labels: readonly Uint8Array[],
  settings: LinkerSettings,
): FeatureWeights {
  const examples = documents.flatMap((document, at) => [
    ...toExamples(document, labels[at] ?? document.labels),
    ...toExamples(document, document.labels),
  ]);
  const keys = Int32Array.from(new Set(examples.flatMap(({ features }) => features.flat()))).sort();
  const rowOf = createFeatureIndex(keys);
  const weights = createFtrl(keys.length, settings.weights);
  const rows = examples.map(({ features, isRight }) => ({
    isRight,
    features: features.map((own) => own.map(rowOf)),
  }));
  const random = createRandom(settings.seed);
  for (let epoch = 0; epoch < settings.epochs; epoch++)
    for (const { features, isRight } of shuffle(rows, random)) {
      const masses = toMasses(features.map((own) => own.reduce((sum, row) => sum + weights.weight(row), 0)));
      const right = masses.reduce((sum, mass, k) => sum + (isRight[k] ? mass : 0), 0);
      features.forEach((own, k) => {
        const mass = masses[k] ?? 0;
        const gradient = mass - (isRight[k] ? mass / right : 0);
        if (Math.abs(gradient) > 1e-4) for (const row of own) weights.update(row, gradient);
      });
    }
  return { keys, firstLabel: OTHER_LABEL, width: 1, weights: weights.toWeights() };
}

function toMasses(scores: readonly number[]): readonly number[] {
  const top = Math.max(...scores);
  const masses = scores.map((score) => Math.exp(score - top));
  const total = masses.reduce((sum, mass) => sum + mass, 0);
  return masses.map((mass) => mass / total);
}

function toExamples(document: GoldDocument, labels: Uint8Array): readonly LinkExample[] {
  const { columns, blockOf } = document.input;
  const spans = toRoleSpans(labels, columns, blockOf);
  const linkable: Linkable = { columns, spans, words: document.words.passage.tokens.map(({ lower }) => lower) };
  return spans.flatMap((content, at) => {
    if (content.role !== ROLE.content) return [];
    const relation = findRelation(document, content);
    if (relation < 0) return [];
    const candidates = findLinkCandidates(spans, at);
    const isRight = candidates.map((source) => isOwner(document, relation, spans[source], source));
    if (!isRight.includes(true) || !isRight.includes(false)) return [];
    return [{ isRight, features: candidates.map((source) => extractLinkFeatures(linkable, at, source)) }];
  });
}

/** The relation most of the content's tokens belong to, -1 when people gave them to nobody. */
function findRelation({ relationOf, roleOf }: GoldDocument, { from, to }: RoleSpan): number {
  const counts = new Map<number, number>();
  for (let i = from; i < to; i++)
    if (roleOf[i] === ROLE.content) counts.set(relationOf[i] ?? -1, (counts.get(relationOf[i] ?? -1) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? -1;
}

function isOwner(
  { attributions, words }: GoldDocument,
  relation: number,
  source: RoleSpan | undefined,
  index: number,
): boolean {
  const gold = attributions?.[relation]?.source ?? [];
  if (index === NOBODY || !source) return gold.length === 0;
  const start = words.passage.tokens[source.from]?.span.start ?? 0;
  const end = words.passage.tokens[source.to - 1]?.span.end ?? 0;
  return gold.some(([from, to]) => from < end && start < to);
}
