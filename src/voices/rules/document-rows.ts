import type { AskedPhrase } from './asked-phrase';
import { hasTrait, holdsTrait, isListedAs, isOnPlatform, isSetIn, ownedBy, ownedByAny } from './conditions';
import { all, any, not, type Row } from './row';
import { ownersVoice } from './voice-by';

/** Papers, posts and other writings. */
export const isDocument = isListedAs('document', 'court document', 'study', 'law text');

/** A document has the voice of whoever issued it, else by its kind: "the lawsuit" → law, "a study" → expert. */
export const DOCUMENT_ROWS: readonly Row<AskedPhrase>[] = [
  {
    id: 'court-document',
    when: isListedAs('court document'),
    voice: 'law',
    strength: 0.75,
    example: 'law | the lawsuit',
    counterExample: 'expert | a study',
  },
  {
    id: 'research-by-body',
    when: all(
      isListedAs('study'),
      any(ownedByAny('organisation'), all(ownedByAny('broadcaster'), holdsTrait('survey'))),
    ),
    voice: 'expert',
    strength: 0.75,
    example: 'expert | a study by Oxfam',
    counterExample: 'international | a study by the UN',
  },
  {
    id: 'post-on-platform',
    when: all(hasTrait('platformPlace'), isOnPlatform),
    voice: 'individual',
    strength: 0.5,
    example: 'individual | posts on Reddit',
    counterExample: 'international | a UN post',
  },
  {
    id: 'document-of-owner',
    when: all(ownedBy(), not(ownedBy('individual'))),
    voice: ownersVoice,
    strength: 0.9,
    example: 'international | a UN report',
    counterExample: 'law | the lawsuit',
  },
  {
    id: 'investigation-of-crime',
    when: all(isSetIn('isCrime'), hasTrait('investigation')),
    voice: 'law',
    strength: 0.6,
    reason: 'topic',
    example:
      'law | The suspect was arrested. Police charged him with murder; the suspect was jailed. {The investigation} found that the killer fled.',
    counterExample: 'unnamed | The investigation',
  },
  {
    id: 'research',
    when: isListedAs('study', 'expert'),
    voice: 'expert',
    strength: 0.7,
    example: 'expert | a study',
    counterExample: 'law | the lawsuit',
  },
  {
    id: 'paper-of-case',
    when: all(isListedAs('document'), isSetIn('isCourt'), hasTrait('courtPaper')),
    voice: 'law',
    strength: 0.6,
    reason: 'topic',
    example:
      'law | The judge sat in court. The plaintiff sued and the lawsuit went to trial before a jury. {The filing} said he lied.',
    counterExample: 'unnamed | The petition',
  },
  {
    id: 'records-opened-by-law',
    when: all(isListedAs('document'), isSetIn('isFromRecords'), not(hasTrait('correspondence'))),
    voice: ({ setting }) => ({ voice: setting.isAmerican ? 'us-official' : 'government', strength: 1 }),
    strength: 0.55,
    reason: 'topic',
    example:
      'government | The papers were released under the Freedom of Information Act. {The documents} said he lied.',
    counterExample: 'unnamed | The documents',
  },
  {
    id: 'law-text',
    when: isListedAs('law text'),
    voice: 'other',
    strength: 0.6,
    example: 'other | the constitution',
    counterExample: 'expert | a study',
  },
  {
    id: 'document-of-nobody',
    when: isListedAs('unnamed'),
    voice: 'unnamed',
    strength: 0.6,
    reason: 'nobody',
    example: 'unnamed | reports',
    counterExample: 'expert | a study',
  },
];
