import countriesText from '../lexicon/countries.txt?raw';
import organisationsText from '../lexicon/organisations.txt?raw';
import outletsText from '../lexicon/outlets.txt?raw';
import { readLexicon } from '../lexicon/read-lexicon';
import regionsText from '../lexicon/regions.txt?raw';
import { CIVIC_SECTIONS, readBodies, readRoles } from '../lexicon/roles-and-bodies';
import usPlacesText from '../lexicon/us-places.txt?raw';
import { phraseTable } from './phrase-table';

const OUTLET_SECTIONS = ['agencies', 'broadcasters', 'magazines and sites', 'newspapers', 'state media'] as const;
const COUNTRY_SECTIONS = ['countries', 'seats'] as const;
const US_SECTIONS = ['country', 'states', 'cities'] as const;

/** "minister", "professor", "resident". */
export const ROLES = phraseTable(readRoles);
/** "ministry", "air force", "university". */
export const BODIES = phraseTable(readBodies);
/** "World Health Organization", "IDF". */
export const ORGANISATIONS = phraseTable(() => readLexicon('organisations.txt', organisationsText, CIVIC_SECTIONS));
/** "Al Jazeera", "NYT". */
export const OUTLET_NAMES = phraseTable(() => readLexicon('outlets.txt', outletsText, OUTLET_SECTIONS));
/** "Sudan", "Sudanese", "Khartoum"; the term is the country. */
export const COUNTRIES = phraseTable(() => readLexicon('countries.txt', countriesText, COUNTRY_SECTIONS));
/** "Gauteng", "Mumbai"; the term is the country they lie in. */
export const REGIONS = phraseTable(() => readLexicon('regions.txt', regionsText, ['regions'] as const));
/** "US", "Ohio", "Chicago". */
export const US_PLACES = phraseTable(() => readLexicon('us-places.txt', usPlacesText, US_SECTIONS));
