/** The kinds of speaker, in the order of the legend. Definitions: the table below, which also holds their marks. */
export type Voice = keyof typeof VOICES;

export type LineStyle = 'solid' | 'double' | 'dotted' | 'dashed' | 'wavy';

/** How a voice is marked on the page: full-strength line colour on light and on dark pages, line style and thickness in CSS pixels. */
export interface Mark {
  readonly light: string;
  readonly dark: string;
  readonly style: LineStyle;
  readonly thickness: 1 | 2 | 3;
}

interface VoiceRow {
  readonly label: string;
  readonly definition: string;
  /** `null`: sentences of this voice are left unmarked. */
  readonly mark: Mark | null;
}

/** The one table of voices. */
export const VOICES = {
  reporter: { label: 'Reporter', definition: "the outlet's own narration and analysis", mark: null },
  military: {
    label: 'Military',
    definition: "a state's armed forces and defence ministries as institutions",
    mark: { light: '#117733', dark: '#5fbf7a', style: 'solid', thickness: 3 },
  },
  'us-official': {
    label: 'US officials',
    definition: 'the executive side of US federal, state and local government',
    mark: { light: '#332288', dark: '#a79bf0', style: 'double', thickness: 2 },
  },
  'prime-minister': {
    label: 'Prime minister',
    definition: "any country's head of government and their office",
    mark: { light: '#882255', dark: '#e58ab5', style: 'solid', thickness: 3 },
  },
  broadcaster: {
    label: 'Broadcaster / media',
    definition: 'another news outlet cited as the source',
    mark: { light: '#b5561b', dark: '#f0a36b', style: 'dashed', thickness: 3 },
  },
  government: {
    label: 'Government',
    definition: 'the executive of any country but the US',
    mark: { light: '#1b6f8f', dark: '#7cc7e6', style: 'solid', thickness: 2 },
  },
  politician: {
    label: 'Politicians',
    definition: 'legislators, parties, candidates, opposition leaders',
    mark: { light: '#aa4499', dark: '#e29ad6', style: 'dotted', thickness: 3 },
  },
  law: {
    label: 'Police & courts',
    definition: 'police, prosecutors, courts, lawyers, court documents',
    mark: { light: '#3b5bdb', dark: '#91a7ff', style: 'dashed', thickness: 2 },
  },
  international: {
    label: 'International bodies',
    definition: 'the UN and its agencies, EU, NATO, WHO, IMF, ICC, Red Cross',
    mark: { light: '#00808a', dark: '#4fd0d9', style: 'double', thickness: 1 },
  },
  'armed-group': {
    label: 'Armed groups',
    definition: 'non-state armed groups: militias, rebels, militants, cartels',
    mark: { light: '#b02a37', dark: '#ff9aa2', style: 'wavy', thickness: 2 },
  },
  expert: {
    label: 'Experts & research',
    definition: 'academics, analysts, studies, polls, doctors speaking as experts',
    mark: { light: '#6b7a00', dark: '#c6d45a', style: 'dotted', thickness: 2 },
  },
  business: {
    label: 'Business',
    definition: 'companies, executives, industry bodies, banks, investors',
    mark: { light: '#8a5a00', dark: '#e0bb5c', style: 'solid', thickness: 2 },
  },
  organisation: {
    label: 'Organisations',
    definition: 'NGOs, charities, unions, campaign groups, schools, hospitals, clubs',
    mark: { light: '#2b8a3e', dark: '#8ce99a', style: 'dashed', thickness: 2 },
  },
  individual: {
    label: 'Individuals',
    definition: 'people who speak for themselves: witnesses, residents, relatives, artists',
    mark: { light: '#cc6677', dark: '#f2a3b0', style: 'dashed', thickness: 3 },
  },
  unnamed: {
    label: 'Unnamed sources',
    definition: 'nobody or nothing that can be placed: "sources said", "critics say"',
    mark: { light: '#5f6368', dark: '#b4bac0', style: 'wavy', thickness: 2 },
  },
  other: {
    label: 'Other',
    definition: 'a source that is named, and fits none of the rows',
    mark: { light: '#6f42c1', dark: '#c9b1f5', style: 'dotted', thickness: 2 },
  },
} as const satisfies Record<string, VoiceRow>;

export const VOICE_IDS = Object.keys(VOICES) as readonly Voice[];
