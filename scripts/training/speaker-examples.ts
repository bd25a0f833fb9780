import { findAttributions } from '../../src/attribution/find-attributions';
import type { SpeakerKind } from '../../src/attribution/tagger/speaker-confidence';
import type { TaggerModel } from '../../src/attribution/tagger/tagger-model';
import { overlap, type Span } from '../../src/span';
import { assignVoices } from '../../src/voices/assign-voices';
import { resolveSources } from '../../src/voices/resolve-sources';
import type { LogisticExample } from './fit-logistic';
import type { GoldAttribution, GoldDocument } from './read-gold';
import { readLabel } from './read-label';

/** A sentence with what gave it its speaker, and whether people gave it to the same one. */
export interface SpeakerExample extends LogisticExample {
  readonly kind: SpeakerKind;
}

/**
 * The sentences of an annotated article as the whole analysis sees them with `model`, which has not learnt from it. Sentences that are
 * neither somebody's by half of their words nor the reporter's by four fifths are left out.
 */
export function toSpeakerExamples(document: GoldDocument, model: TaggerModel): readonly SpeakerExample[] {
  if (document.attributions === null) return [];
  const { passage } = document.words;
  const found = findAttributions(passage, model);
  const { attributions, sources } = resolveSources(passage, found.attributions);
  const examples: SpeakerExample[] = [];
  const spoken = assignVoices(passage, attributions, sources, () => 0);
  spoken.forEach(({ attribution, sentence }, index) => {
    const owners = readOwners(document, index, sentence.span);
    if (owners === null) return;
    const relation = attribution === null ? null : (found.attributions[attribution] ?? null);
    const { kind, evidence } = found.evidenceFor(index, relation);
    const isTrue =
      owners.length === 0
        ? relation === null
        : relation !== null && owners.some((owner) => isOwnedBy(owner, relation.source?.span ?? null));
    examples.push({ kind, evidence, isTrue });
  });
  return examples;
}

/** The annotated relations that have words of a sentence, `[]` for the reporter's own, `null` where people are of two minds. */
function readOwners(document: GoldDocument, index: number, sentence: Span): readonly GoldAttribution[] | null {
  switch (readLabel(document, index)) {
    case 'somebodys':
      return (document.attributions ?? []).filter((relation) =>
        relation.content.some(([start, end]) => overlap({ start, end }, sentence) > 0),
      );
    case 'nobodys':
      return [];
    case null:
      return null;
  }
}

/** Whether the source found is one that people marked for the relation; a relation without a source is anybody's. */
const isOwnedBy = ({ source }: GoldAttribution, found: Span | null): boolean =>
  source.length === 0 || (found !== null && source.some(([start, end]) => overlap({ start, end }, found) > 0));
