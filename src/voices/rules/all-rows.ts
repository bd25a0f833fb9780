import { BODY_ROWS, OPEN_BODY_ROWS } from './body-rows';
import { DESCRIPTION_ROWS } from './description-rows';
import { DOCUMENT_ROWS } from './document-rows';
import { OWN_ROWS, PEOPLE_ROWS, UNKNOWN_ROWS } from './entity-rows';
import { FORMER_ROWS } from './former-rows';
import { NAME_ROWS } from './name-rows';
import { PERSON_ROWS } from './person-rows';
import { OFFICE_ROWS, ROLE_ROWS } from './role-rows';
import type { Row } from './row';
import { SPEAKER_ROWS } from './speaker-rows';
import { TITLE_ROWS } from './title-rows';

/** What can be said of a rule whatever it is asked about. */
export type AnyRow = Pick<Row<never>, 'id' | 'example' | 'counterExample'>;

/** Every table of rules, in the order in which they are read. */
export const TABLES: Readonly<Record<string, readonly AnyRow[]>> = {
  names: NAME_ROWS,
  'bodies of open kind': OPEN_BODY_ROWS,
  bodies: BODY_ROWS,
  'past offices': FORMER_ROWS,
  documents: DOCUMENT_ROWS,
  'those who speak for others': SPEAKER_ROWS,
  offices: OFFICE_ROWS,
  roles: ROLE_ROWS,
  descriptions: DESCRIPTION_ROWS,
  titles: TITLE_ROWS,
  persons: PERSON_ROWS,
  'the own outlet': OWN_ROWS,
  people: PEOPLE_ROWS,
  'what no word tells': UNKNOWN_ROWS,
};
