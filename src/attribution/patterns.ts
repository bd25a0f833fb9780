import type { FoundBy, Look } from './attribution';

/** What is known of a pattern. `example` and `counterExample` are its tests: in the one it decides, in the other it does not. */
export interface PatternRow {
  /** How the reader is told of it. */
  readonly look: Look;
  /**
   * Of the sentences that it gives to a speaker in the training corpora (PolNeAR and newsroom articles), the share that people gave to
   * the same speaker; for hearsay, to anybody but the reporter.
   */
  readonly prior: number;
  /** Who wins over whom in one sentence, the lowest first: hearsay and nouns only get what no verb has claimed. */
  readonly rank?: 1 | 2;
  /** Roles in braces, paragraphs parted by ¶: `{source She} {cue said} {content no}.` */
  readonly example: string;
  readonly counterExample: string;
}

/** The patterns by id. Which of them a relation was found by, the ledger counts (`npm run rules`). */
export const PATTERNS = {
  'subject-verb-quotation': {
    look: 'cue-verb',
    prior: 0.95,
    example: '{source Ida Falk} {cue said}: {content “The ferry will not sail before noon today.”}',
    counterExample: 'The bridge, called “Long Lane over the River”, opened in May.',
  },
  'subject-verb-that': {
    look: 'cue-verb',
    prior: 0.95,
    example: '{source The harbour firm} {cue said} on Monday {content that the ferry was late}.',
    counterExample: 'The town that the mayor knew is gone.',
  },
  'subject-verb-clause': {
    look: 'cue-verb',
    prior: 0.93,
    example: '{source Ida Falk} {cue told} reporters {content the ferry was late}.',
    counterExample: 'The talks continued on the ferry.',
  },
  'subject-verb-question': {
    look: 'cue-verb',
    prior: 0.85,
    example: '{source Ida Falk} {cue asked} {content whether the ferry would sail}.',
    counterExample: 'Ida Falk knew where the ferry was.',
  },
  'subject-verb-infinitive': {
    look: 'cue-verb',
    prior: 0.88,
    example: '{source The minister} {cue promised} {content to pay for the bridge}.',
    counterExample: 'The minister went home to rest.',
  },
  'subject-verb-object': {
    look: 'cue-verb',
    prior: 0.85,
    example: '{source The bishop} {cue condemned} {content the raid on the harbour}.',
    counterExample: 'The army shelled the hills above the harbour.',
  },
  'subject-verb-belief': {
    look: 'cue-verb',
    prior: 0.5,
    example: '{source The mayor} {cue believes} {content the bridge is safe}.',
    counterExample: 'The mayor believed the bridge was safe.',
  },
  attitude: {
    look: 'cue-verb',
    prior: 0.5,
    example: '{source The mayor} {cue is convinced} {content that the bridge is safe}.',
    counterExample: 'The mayor was convinced that the bridge was safe.',
  },
  parenthetical: {
    look: 'cue-verb',
    prior: 0.97,
    example: '{content The ferry will stop in May}, {source the minister} {cue said} on Monday.',
    counterExample: 'At noon on Monday, the minister stopped the ferry.',
  },
  inverted: {
    look: 'inverted-cue',
    prior: 0.97,
    example: '{content The ferry will stop in May}, {cue said} {source the minister}.',
    counterExample: 'The ferry stopped in May, said to be the wettest of all months.',
  },
  participle: {
    look: 'participle',
    prior: 0.86,
    example: '{source The firm} kept its ships at home, {cue saying} {content the storm was too strong}.',
    counterExample: 'The trams stopped at noon, noting no delay.',
  },
  'done-to-say': {
    look: 'participle',
    prior: 0.86,
    example: '{source The envoy} called a meeting to {cue say} {content that the talks were over}.',
    counterExample: 'The envoy had nothing to say.',
  },
  'infinitive-quotation': {
    look: 'cue-verb',
    prior: 0.95,
    example: '{source The envoy} used the speech to {cue call} {content the plan “a disgrace to all of us.”}',
    counterExample: 'The envoy used the speech to thank nobody.',
  },
  'quoted-as-saying': {
    look: 'cue-verb',
    prior: 0.95,
    example: '{source The mayor} {cue was quoted as saying} {content the tower would fall}.',
    counterExample: 'The mayor was seen as weak.',
  },
  'court-told': {
    look: 'cue-verb',
    prior: 0.93,
    example: '{source The inquest} {cue was told} {content that the brakes had failed}.',
    counterExample: 'She was told the news on Friday.',
  },
  'lead-in': {
    look: 'colon',
    prior: 0.84,
    example: '{source Ida Falk} {cue wrote} on Monday: ¶ {content “The ferry will not sail before noon today.”}',
    counterExample: 'It was noon: ¶ The ferry did not sail.',
  },
  colon: {
    look: 'colon',
    prior: 0.84,
    example: 'The ferry is late. ¶ {source The agency}{cue :} {content “The ferry will not sail before noon.”}',
    counterExample: 'There was one problem: the ferry did not sail.',
  },
  headline: {
    look: 'headline',
    prior: 0.84,
    example: '{source Police}{cue :} {content man held over ferry fire} ¶ The ferry burned at noon.',
    counterExample: 'Storm Ida: ships stay in port ¶ The ferry burned at noon.',
  },
  'according-to': {
    look: 'according-to',
    prior: 0.94,
    example: '{content The ferry burned}, {cue according to} {source the fire service}.',
    counterExample: 'If all goes according to plan, the ferry sails in May.',
  },
  'claim-noun': {
    look: 'cue-noun',
    prior: 0.54,
    rank: 1,
    example: 'Nobody believed {source the minister}’s {cue claim} {content that the mine was safe}.',
    counterExample: 'The minister’s claims were never tested in court.',
  },
  'in-the-view': {
    look: 'cue-noun',
    prior: 0.54,
    rank: 1,
    example: 'In {source the general}’s {cue view}, {content the war was lost by spring}.',
    counterExample: 'The general’s view is of the sea.',
  },
  'is-said-that': {
    look: 'passive-cue',
    prior: 0.69,
    example: 'It {cue was reported} {content that the pilot had survived}.',
    counterExample: 'It was clear that the pilot had survived.',
  },
  'is-said-to': {
    look: 'passive-cue',
    prior: 0.69,
    example: '{content The pilot} {cue is said} {content to have survived}.',
    counterExample: 'He was told to wait outside.',
  },
  'is-accused-of': {
    look: 'passive-cue',
    prior: 0.69,
    example: 'The pilot {cue was accused} {content of hiding the report}.',
    counterExample: 'The pilot was tired of hiding.',
  },
  hearsay: {
    look: 'passive-cue',
    prior: 0.47,
    rank: 2,
    example: '{content The ship} {cue reportedly} {content sank within minutes}.',
    counterExample: 'The ship was reported at noon.',
  },
  signature: {
    look: 'signature',
    prior: 0.97,
    example: '{content “We are tired of waiting for water.”} {cue —} {source Ana Holm}, nurse',
    counterExample: 'The choir sang “The Long Road” — a song about the sea.',
  },
  post: {
    look: 'signature',
    prior: 0.9,
    example: '{content The bridge is down pic.example/x} ¶ — {source Ana Li} (@analiwrites) May 3',
    counterExample: 'Write to Ana Li (@analiwrites).',
  },
  turn: {
    look: 'turn',
    prior: 0.95,
    example:
      '{source HOLM}{cue :} {content Did you see it?} ¶ {source DAHL}{cue :} {content I did}. ¶ {source HOLM}{cue :} {content Go on}.',
    counterExample: 'CLAIM: A whale was sold. ¶ VERDICT: False. ¶ THE FACTS: It is in a store room.',
  },
} as const satisfies Record<string, PatternRow>;

export type Pattern = keyof typeof PATTERNS;

/** How an attribution looks to a reader. */
export const lookOf = (foundBy: FoundBy): Look =>
  foundBy in PATTERNS ? PATTERNS[foundBy as Pattern].look : (foundBy as Look);
