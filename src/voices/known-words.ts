import bodiesText from '../lexicon/bodies.txt?raw';
import countriesText from '../lexicon/countries.txt?raw';
import organisationsText from '../lexicon/organisations.txt?raw';
import outletsText from '../lexicon/outlets.txt?raw';
import { type Lexicon, readLexicon } from '../lexicon/read-lexicon';
import regionsText from '../lexicon/regions.txt?raw';
import rolesText from '../lexicon/roles.txt?raw';
import usPlacesText from '../lexicon/us-places.txt?raw';
import { phraseTable } from './phrase-table';

const CIVIC = [
  'prime-minister',
  'military',
  'us-official',
  'government',
  'politician',
  'law',
  'international',
  'armed-group',
  'expert',
  'business',
  'organisation',
] as const;

const ROLE_SECTIONS = [
  ...CIVIC,
  'executive',
  'individual',
  'unnamed',
  'broadcaster',
  'represents',
  'leads',
  'document',
  'court document',
  'study',
  'law text',
] as const;
const BODY_SECTIONS = [...CIVIC, 'broadcaster', 'executive', 'any'] as const;
const OUTLET_SECTIONS = ['agencies', 'broadcasters', 'magazines and sites', 'newspapers', 'state media'] as const;
const COUNTRY_SECTIONS = ['countries', 'seats'] as const;
const US_SECTIONS = ['country', 'states', 'cities'] as const;

export type RoleSection = (typeof ROLE_SECTIONS)[number];
export type BodySection = (typeof BODY_SECTIONS)[number];

const OUTLETS: Lexicon<(typeof OUTLET_SECTIONS)[number]> = readLexicon('outlets.txt', outletsText, OUTLET_SECTIONS);

/** "minister", "professor", "resident". */
export const ROLES = phraseTable(readLexicon('roles.txt', rolesText, ROLE_SECTIONS));
/** "ministry", "air force", "university". */
export const BODIES = phraseTable(readLexicon('bodies.txt', bodiesText, BODY_SECTIONS));
/** "World Health Organization", "IDF". */
export const ORGANISATIONS = phraseTable(readLexicon('organisations.txt', organisationsText, CIVIC));
/** "Al Jazeera", "NYT". */
export const OUTLET_NAMES = phraseTable(OUTLETS);
/** "Sudan", "Sudanese", "Khartoum"; the term is the country. */
export const COUNTRIES = phraseTable(readLexicon('countries.txt', countriesText, COUNTRY_SECTIONS));
/** "Gauteng", "Mumbai"; the term is the country they lie in. */
export const REGIONS = phraseTable(readLexicon('regions.txt', regionsText, ['regions'] as const));
/** "US", "Ohio", "Chicago". */
export const US_PLACES = phraseTable(readLexicon('us-places.txt', usPlacesText, US_SECTIONS));
