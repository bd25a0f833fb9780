import countriesText from '../lexicon/countries.txt?raw';
import organisationsText from '../lexicon/organisations.txt?raw';
import outletsText from '../lexicon/outlets.txt?raw';
import regionsText from '../lexicon/regions.txt?raw';
import { CIVIC_SECTIONS, BODIES as LISTED_BODIES, ROLES as LISTED_ROLES } from '../lexicon/roles-and-bodies';
import usPlacesText from '../lexicon/us-places.txt?raw';
import { phraseTable } from './phrase-table';

const OUTLET_SECTIONS = ['agencies', 'broadcasters', 'magazines and sites', 'newspapers', 'state media'] as const;
const COUNTRY_SECTIONS = ['countries', 'seats'] as const;
const US_SECTIONS = ['country', 'states', 'cities'] as const;

/** "minister", "professor", "resident". */
export const ROLES = phraseTable(LISTED_ROLES);
/** "ministry", "air force", "university". */
export const BODIES = phraseTable(LISTED_BODIES);
/** "World Health Organization", "IDF". */
export const ORGANISATIONS = phraseTable({
  file: 'organisations.txt',
  content: organisationsText,
  sections: CIVIC_SECTIONS,
});
/** "Al Jazeera", "NYT". */
export const OUTLET_NAMES = phraseTable({ file: 'outlets.txt', content: outletsText, sections: OUTLET_SECTIONS });
/** "Sudan", "Sudanese", "Khartoum"; the term is the country. */
export const COUNTRIES = phraseTable({ file: 'countries.txt', content: countriesText, sections: COUNTRY_SECTIONS });
/** "Gauteng", "Mumbai"; the term is the country they lie in. */
export const REGIONS = phraseTable({ file: 'regions.txt', content: regionsText, sections: ['regions'] as const });
/** "US", "Ohio", "Chicago". */
export const US_PLACES = phraseTable({ file: 'us-places.txt', content: usPlacesText, sections: US_SECTIONS });
