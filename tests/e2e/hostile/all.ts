import { DOCUMENTS } from './documents';
import { GIANTS } from './giants';
import type { HostilePage } from './hostile-page';
import { REGISTRY } from './registry';
import { RESTLESS } from './restless';
import { ROOTS } from './roots';
import { RULES } from './rules';
import { TEXTS } from './texts';
import { TRAPS } from './traps';

/** Every hostile page, the quick ones first. */
export const HOSTILE_PAGES: readonly HostilePage[] = [
  ...TRAPS,
  ...REGISTRY,
  ...ROOTS,
  ...TEXTS,
  ...DOCUMENTS,
  ...RULES,
  ...RESTLESS,
  ...GIANTS,
];
