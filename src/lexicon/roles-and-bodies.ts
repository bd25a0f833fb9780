import * as bodies from './bodies.txt?by-first-word';
import * as roles from './roles.txt?by-first-word';
import type { IndexedList } from './word-index';

/** The voices of public life, sections of several lists. */
export const CIVIC_SECTIONS = [
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
  ...CIVIC_SECTIONS,
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
const BODY_SECTIONS = [...CIVIC_SECTIONS, 'broadcaster', 'executive', 'any'] as const;

export type RoleSection = (typeof ROLE_SECTIONS)[number];
export type BodySection = (typeof BODY_SECTIONS)[number];

/** "minister", "professor", "resident". */
export const ROLES: IndexedList<RoleSection> = { file: 'roles.txt', ...roles, sections: ROLE_SECTIONS };
/** "ministry", "air force", "university". */
export const BODIES: IndexedList<BodySection> = { file: 'bodies.txt', ...bodies, sections: BODY_SECTIONS };
