/** The kinds of speaker, in the order of the legend. Definitions: the table below, which also holds their marks. */
export type Voice = keyof typeof VOICES;

export type LineStyle = 'solid' | 'double' | 'dotted' | 'dashed' | 'wavy';

/** Where a voice's lines run: below its words, or above them as well. */
export type LinePlace = 'below' | 'around';

/**
 * How a voice is marked on the page: full-strength line colour on light and on dark pages as `#rrggbb`; style, place and thickness (CSS pixels)
 * of its line. The tint behind the words is the same colour, faint.
 */
export interface Mark {
  readonly light: string;
  readonly dark: string;
  readonly style: LineStyle;
  readonly place: LinePlace;
  readonly thickness: Thickness;
}

export const LINE_STYLES = ['solid', 'double', 'dotted', 'dashed', 'wavy'] as const satisfies readonly LineStyle[];
export const LINE_PLACES = ['below', 'around'] as const satisfies readonly LinePlace[];
export const THICKNESSES = [1, 2, 3, 4] as const;
export type Thickness = (typeof THICKNESSES)[number];

interface VoiceRow {
  readonly label: string;
  readonly definition: string;
  /** `null`: sentences of this voice are left unmarked. */
  readonly mark: Mark | null;
}

/**
 * The one table of voices. No two marks have the same style, place and thickness, so that they are told apart without colour; the colours keep
 * the floor that `npm run colours` prints and its test holds.
 */
export const VOICES = {
  reporter: { label: 'Reporter', definition: "the outlet's own narration and analysis", mark: null },
  military: {
    label: 'Military',
    definition: "a state's armed forces and defence ministries as institutions",
    mark: { light: '#014b2b', dark: '#a9eb99', style: 'solid', place: 'below', thickness: 3 },
  },
  'us-official': {
    label: 'US officials',
    definition: 'the executive side of US federal, state and local government',
    mark: { light: '#6864e8', dark: '#c8b8f7', style: 'double', place: 'below', thickness: 1 },
  },
  'prime-minister': {
    label: 'Prime minister',
    definition: "any country's head of government and their office",
    mark: { light: '#70234c', dark: '#b58094', style: 'double', place: 'below', thickness: 2 },
  },
  broadcaster: {
    label: 'Broadcaster / media',
    definition: 'another news outlet cited as the source',
    mark: { light: '#812700', dark: '#fb974c', style: 'dashed', place: 'below', thickness: 4 },
  },
  government: {
    label: 'Government',
    definition: 'the executive of any country but the US',
    mark: { light: '#5178a7', dark: '#6590b6', style: 'solid', place: 'below', thickness: 2 },
  },
  politician: {
    label: 'Politicians',
    definition: 'legislators, parties, candidates, opposition leaders',
    mark: { light: '#5c2973', dark: '#faccf1', style: 'dotted', place: 'below', thickness: 4 },
  },
  law: {
    label: 'Police & courts',
    definition: 'police, prosecutors, courts, lawyers, court documents',
    mark: { light: '#2f27ac', dark: '#7781ef', style: 'dashed', place: 'below', thickness: 2 },
  },
  international: {
    label: 'International bodies',
    definition: 'the UN and its agencies, EU, NATO, WHO, IMF, ICC, Red Cross',
    mark: { light: '#017a83', dark: '#52aea9', style: 'solid', place: 'around', thickness: 1 },
  },
  'armed-group': {
    label: 'Armed groups',
    definition: 'non-state armed groups: militias, rebels, militants, cartels',
    mark: { light: '#a70113', dark: '#e5644f', style: 'wavy', place: 'below', thickness: 2 },
  },
  expert: {
    label: 'Experts & research',
    definition: 'academics, analysts, studies, polls, doctors speaking as experts',
    mark: { light: '#7b7a07', dark: '#809603', style: 'dotted', place: 'below', thickness: 2 },
  },
  business: {
    label: 'Business',
    definition: 'companies, executives, industry bodies, banks, investors',
    mark: { light: '#745d02', dark: '#ffd531', style: 'dashed', place: 'around', thickness: 1 },
  },
  organisation: {
    label: 'Organisations',
    definition: 'NGOs, charities, unions, campaign groups, schools, hospitals, clubs',
    mark: { light: '#176b50', dark: '#45e7ba', style: 'dashed', place: 'below', thickness: 1 },
  },
  individual: {
    label: 'Individuals',
    definition: 'people who speak for themselves: witnesses, residents, relatives, artists',
    mark: { light: '#c54d64', dark: '#cb7378', style: 'dotted', place: 'below', thickness: 1 },
  },
  unnamed: {
    label: 'Unnamed sources',
    definition: 'nobody or nothing that can be placed: "sources said", "critics say"',
    mark: { light: '#7b757a', dark: '#dbdbdb', style: 'wavy', place: 'below', thickness: 1 },
  },
  other: {
    label: 'Other',
    definition: 'a source that is named, and fits none of the rows',
    mark: { light: '#673ec6', dark: '#ac9afe', style: 'dotted', place: 'around', thickness: 2 },
  },
} as const satisfies Record<string, VoiceRow>;

export const VOICE_IDS = Object.keys(VOICES) as readonly Voice[];
