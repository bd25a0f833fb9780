import { readLexicon } from '../lexicon/read-lexicon';
import * as roleTraitsList from '../lexicon/role-traits.txt?entries';

const SECTIONS = [
  'officer',
  'rank-elsewhere',
  'title-after-office',
  'participant',
  'quantity',
  'expert-subject',
  'research-unit',
  'public-body',
  'platform',
  'platform-place',
  'on-the-spot',
  'police-area',
  'belonging',
  'court-paper',
  'market-expert',
  'correspondence',
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
  'of-police',
  'legislator',
  'retinue',
  'survey',
  'of-charity',
  'office-of-person',
] as const;

const lexicon = readLexicon(roleTraitsList, SECTIONS);
const of = (section: (typeof SECTIONS)[number]): ReadonlySet<string> =>
  new Set((lexicon.get(section) ?? []).map(({ term }) => term));

/** Listed roles and bodies whose voice hangs on more than the section they stand in. */
export const ROLE_TRAITS = {
  officer: of('officer'),
  rankElsewhere: of('rank-elsewhere'),
  titleAfterOffice: of('title-after-office'),
  participant: of('participant'),
  quantity: of('quantity'),
  expertSubject: of('expert-subject'),
  researchUnit: of('research-unit'),
  publicBody: of('public-body'),
  platform: of('platform'),
  platformPlace: of('platform-place'),
  onTheSpot: of('on-the-spot'),
  policeArea: of('police-area'),
  belonging: of('belonging'),
  courtPaper: of('court-paper'),
  marketExpert: of('market-expert'),
  correspondence: of('correspondence'),
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
  ofPolice: of('of-police'),
  legislator: of('legislator'),
  retinue: of('retinue'),
  survey: of('survey'),
  ofCharity: of('of-charity'),
  officeOfPerson: of('office-of-person'),
} as const;

/** Whether a listed term holds one of the words of a trait: "former health minister" the word "minister". */
export const holdsWord = (term: string, words: ReadonlySet<string>): boolean =>
  [...words].some((word) => ` ${term.toLowerCase()} `.includes(` ${word} `));
