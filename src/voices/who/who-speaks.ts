import type { Attribution } from '../../attribution/attribution';
import { lookOf } from '../../attribution/patterns';
import * as hearsayNamesList from '../../lexicon/hearsay-names.txt?entries';
import { readLexicon } from '../../lexicon/read-lexicon';
import { wordsOf } from '../../phrase/word';
import { type Span, textOf } from '../../span';
import type { Entity } from './entity';
import { hear, type Told } from './told';
import { nominalOf, whoIs } from './who-is';

/** Attributions in the order in which the text tells them. */
export const inTextOrder = (attributions: readonly Attribution[]): readonly Attribution[] =>
  [...attributions].sort((a, b) => startOf(a) - startOf(b));

const startOf = ({ source, cue, content }: Attribution): number =>
  source?.span.start ?? cue?.span.start ?? content[0]?.start ?? 0;

/** Who speaks in an attribution, which `told` then knows; `null` where nobody is named or implied. */
export function whoSpeaks(told: Told, { source, antecedent, cue, content, foundBy }: Attribution): Entity | null {
  const entity = source ? whoIs(told, antecedent ?? source, content) : cue ? behindHedge(told, cue.span) : null;
  if (!entity) return null;
  if (source) hear(told, entity, source, content.at(-1)?.end ?? 0);
  else if (cue) hear(told, entity, { span: cue.span, kind: 'nominal' }, 0);
  if (lookOf(foundBy) === 'signature') entity.isSigned = true;
  return entity;
}

/** Those behind a hedge: "reportedly", "is believed to". */
function behindHedge(told: Told, span: Span): Entity {
  const printed = textOf(told.reading.text, span);
  const entity = nominalOf(told, hearsayName(printed));
  if (entity.name.length === 0) entity.name = wordsOf(hearsayName(printed));
  entity.isHearsay = true;
  entity.forms.add(printed);
  return entity;
}

/** What a reader would call those behind a hedge: "reportedly" → Reports, "is believed to" → Unnamed sources. */
function hearsayName(cue: string): string {
  const words = cue.toLowerCase();
  return HEARSAY_NAMES.find(({ forms }) => forms.some((form) => words.includes(form)))?.term ?? 'Unnamed sources';
}

const HEARSAY_NAMES = readLexicon(hearsayNamesList, ['name'] as const).get('name') ?? [];
