import { readLexicon } from '../lexicon/read-lexicon';
import roleTraitsText from '../lexicon/role-traits.txt?raw';

const SECTIONS = [
  'officer',
  'rank-elsewhere',
  'title-after-office',
  'chief-expert',
  'participant',
  'quantity',
  'expert-subject',
  'research-unit',
  'public-body',
  'explaining-noun',
  'platform',
  'platform-place',
  'on-the-spot',
  'police-area',
  'worldwide',
  'belonging',
  'court-paper',
  'market-expert',
  'correspondence',
  'counted',
  'investigation',
  'ombudsman-abroad',
  'elected',
  'assisting',
  'research-place',
  'alone',
  'adviser',
  'lawyer',
  'stands-for-speaker',
  'mouthpiece',
  'of-team',
  'public-adjective',
  'craft',
  'long-serving',
  'public-owner',
] as const;

const lexicon = readLexicon('role-traits.txt', roleTraitsText, SECTIONS);
const of = (section: (typeof SECTIONS)[number]): ReadonlySet<string> =>
  new Set((lexicon.get(section) ?? []).map(({ term }) => term));

/** Listed roles and bodies whose voice hangs on more than the section they stand in. */
export const ROLE_TRAITS = {
  officer: of('officer'),
  rankElsewhere: of('rank-elsewhere'),
  titleAfterOffice: of('title-after-office'),
  chiefExpert: of('chief-expert'),
  participant: of('participant'),
  quantity: of('quantity'),
  expertSubject: of('expert-subject'),
  researchUnit: of('research-unit'),
  publicBody: of('public-body'),
  explainingNoun: of('explaining-noun'),
  platform: of('platform'),
  platformPlace: of('platform-place'),
  onTheSpot: of('on-the-spot'),
  policeArea: of('police-area'),
  worldwide: of('worldwide'),
  belonging: of('belonging'),
  courtPaper: of('court-paper'),
  marketExpert: of('market-expert'),
  correspondence: of('correspondence'),
  counted: of('counted'),
  investigation: of('investigation'),
  ombudsmanAbroad: of('ombudsman-abroad'),
  elected: of('elected'),
  assisting: of('assisting'),
  researchPlace: of('research-place'),
  alone: of('alone'),
  adviser: of('adviser'),
  lawyer: of('lawyer'),
  standsForSpeaker: of('stands-for-speaker'),
  mouthpiece: of('mouthpiece'),
  ofTeam: of('of-team'),
  publicAdjective: of('public-adjective'),
  craft: of('craft'),
  longServing: of('long-serving'),
  publicOwner: of('public-owner'),
} as const;

/** Whether a listed term holds one of the words of a trait: "former health minister" the word "minister". */
export const holdsWord = (term: string, words: ReadonlySet<string>): boolean =>
  [...words].some((word) => ` ${term.toLowerCase()} `.includes(` ${word} `));
