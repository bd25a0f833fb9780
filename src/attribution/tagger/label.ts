/**
 * The tag of a token: outside every attribution relation, or at the beginning of or inside a source, a cue or a content. In a news
 * article every token has one role in at most one relation (PolNeAR's annotation rule), so relations are a tag sequence.
 */
export const LABELS = [
  'outside',
  'begin-source',
  'inside-source',
  'begin-cue',
  'inside-cue',
  'begin-content',
  'inside-content',
] as const;

export const LABEL_COUNT = LABELS.length;

/** The role behind a label, as the number it is stored by: 0 none, 1 source, 2 cue, 3 content. */
export const ROLE = { none: 0, source: 1, cue: 2, content: 3 } as const;
export type Role = (typeof ROLE)[keyof typeof ROLE];

/** `inside-cue` (4) → cue (2). */
export const roleOf = (label: number): Role => ((label + 1) >> 1) as Role;

/** Whether a label opens its span: odd numbers do. */
export const isBegin = (label: number): boolean => label % 2 === 1;

/** Whether `next` may follow `label`: an inside label only goes on with its own role. */
export const mayFollow = (label: number, next: number): boolean =>
  next === 0 || isBegin(next) || label === next || label === next - 1;
