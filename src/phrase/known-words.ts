import * as countries from '../lexicon/countries.txt?by-first-word';
import * as organisations from '../lexicon/organisations.txt?by-first-word';
import * as outlets from '../lexicon/outlets.txt?by-first-word';
import * as regions from '../lexicon/regions.txt?by-first-word';
import { CIVIC_SECTIONS, BODIES as LISTED_BODIES, ROLES as LISTED_ROLES } from '../lexicon/roles-and-bodies';
import * as usPlaces from '../lexicon/us-places.txt?by-first-word';
import { phraseTable } from './phrase-table';

const OUTLET_SECTIONS = ['agencies', 'broadcasters', 'magazines and sites', 'newspapers', 'state media'] as const;
const COUNTRY_SECTIONS = ['countries', 'seats'] as const;
const US_SECTIONS = ['country', 'states', 'cities'] as const;

/** "minister", "professor", "resident". */
export const ROLES = phraseTable(LISTED_ROLES);
/** "ministry", "air force", "university". */
export const BODIES = phraseTable(LISTED_BODIES);
/** "World Health Organization", "IDF". */
export const ORGANISATIONS = phraseTable({ file: 'organisations.txt', ...organisations, sections: CIVIC_SECTIONS });
/** "Al Jazeera", "NYT". */
export const OUTLET_NAMES = phraseTable({ file: 'outlets.txt', ...outlets, sections: OUTLET_SECTIONS });
/** "Sudan", "Sudanese", "Khartoum"; the term is the country. */
export const COUNTRIES = phraseTable({ file: 'countries.txt', ...countries, sections: COUNTRY_SECTIONS });
/** "Gauteng", "Mumbai"; the term is the country they lie in. */
export const REGIONS = phraseTable({ file: 'regions.txt', ...regions, sections: ['regions'] as const });
/** "US", "Ohio", "Chicago". */
export const US_PLACES = phraseTable({ file: 'us-places.txt', ...usPlaces, sections: US_SECTIONS });
