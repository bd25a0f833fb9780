/** How a reader is told why somebody has a voice; each is one text in every language, with the words of the article filled in. */
export const REASONS = {
  words: 'the words “$1”',
  beside: '“$1” beside “$2”',
  owner: '“$1” of: $2',
  speaksFor: 'speaks for “$1”: $2',
  listedBody: '“$1” is a listed body',
  listedOutlet: '“$1” is a listed news outlet',
  place: '“$1” stands for its government',
  setInUs: '“$1” in an article set in the US',
  setAbroad: '“$1” in an article set outside the US',
  topic: '“$1”, given what the article is about',
  past: '“$1”, a past office',
  leader: '“$1” is a listed leader',
  pastLeader: '“$1” is a listed leader, out of office',
  unlisted: '“$1”, of a kind not listed',
  ownRule: 'your own rule for “$1”',
  ownOutlet: 'it belongs to this outlet',
  people: 'people for whom nobody speaks',
  nobody: 'nobody is named',
  noRole: 'no role is given',
} as const;

export type Reason = keyof typeof REASONS;

/** Why a voice was decided: by which rule, on which words of the article. */
export interface Because {
  /** The id of the row that decided. */
  readonly rule: string;
  readonly reason: Reason;
  /** The words that decided, as printed, or the listed name they stand for; '' without any. */
  readonly words: string;
  /** The words that decided together with these. */
  readonly beside?: string;
  /** Why those have their voice for whom these words speak. */
  readonly owner?: Because;
}

/** The reason in the language of `say`, which takes a reason and its fillings. */
export function tellReason(
  { reason, words, beside, owner }: Because,
  say: (reason: Reason, ...fillings: readonly string[]) => string,
): string {
  const second = owner ? tellReason(owner, say) : (beside ?? '');
  return say(reason, words, second);
}

export const sayInEnglish = (reason: Reason, ...fillings: readonly string[]): string =>
  REASONS[reason].replace(/\$(\d)/gu, (_, nth: string) => fillings[Number(nth) - 1] ?? '');

/** The reason and those it rests on, the outermost first. */
export const chainOf = (because: Because): readonly Because[] =>
  because.owner ? [because, ...chainOf(because.owner)] : [because];

/** Whether nothing but the country that the article is set in says whose office it is. */
export const restsOnSetting = (because: Because): boolean =>
  chainOf(because).some(({ reason }) => reason === 'setInUs' || reason === 'setAbroad');
