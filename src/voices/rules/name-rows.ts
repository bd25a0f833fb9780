import { isInPower } from '../setting';
import type { AskedPhrase } from './asked-phrase';
import { isKind } from './conditions';
import { all, type Row } from './row';
import { listedVoice, named } from './voice-by';

/** Names of bodies, outlets and places that a list knows. */
export const NAME_ROWS: readonly Row<AskedPhrase>[] = [
  {
    id: 'listed-outlet',
    when: isKind('outlet'),
    voice: named('broadcaster'),
    strength: 0.9,
    kind: 'outlet',
    reason: 'listedOutlet',
    example: 'broadcaster | Al Jazeera',
    counterExample: 'organisation | Oxfam',
  },
  {
    id: 'group-in-power',
    when: all(isKind('organisation'), ({ head, setting }) => isInPower(head.term, setting.years)),
    voice: named('government'),
    strength: 0.9,
    kind: 'body',
    reason: 'listedBody',
    example: 'government | In 2024 {the Taliban} said the border was open.',
    counterExample: 'armed-group | In 2015 {the Taliban} said the border was open.',
  },
  {
    id: 'listed-body',
    when: isKind('organisation'),
    voice: listedVoice,
    strength: 0.9,
    kind: 'body',
    reason: 'listedBody',
    example: 'international | Nato',
    counterExample: 'broadcaster | Al Jazeera',
  },
  {
    id: 'country',
    when: isKind('country'),
    voice: named('government'),
    strength: 0.7,
    kind: 'place',
    reason: 'place',
    example: 'government | Kenya',
    counterExample: 'individual | Kenyans',
  },
  {
    id: 'us-place',
    when: isKind('us-place'),
    voice: named('us-official'),
    strength: 0.7,
    kind: 'place',
    reason: 'place',
    example: 'us-official | Washington',
    counterExample: 'government | Kenya',
  },
];
