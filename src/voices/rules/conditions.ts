import type { Known } from '../../phrase/find-known';
import { REGIONS } from '../../phrase/known-words';
import { PHRASE_WORDS } from '../../phrase/phrase-words';
import type { Word } from '../../phrase/word';
import { chainOf } from '../because';
import { namesSomething } from '../headed-phrase';
import { holdsWord, ROLE_TRAITS } from '../role-traits';
import type { Setting } from '../setting';
import type { Verdict } from '../verdict';
import type { Voice } from '../voice';
import type { AskedPhrase } from './asked-phrase';
import { type Condition, not } from './row';
import { placeOf } from './state-of';

type Trait = keyof typeof ROLE_TRAITS;
type When = Condition<AskedPhrase>;

/** Whether the lists file the head under one of these sections. */
export const isListedAs =
  (...sections: readonly string[]): When =>
  ({ head }) =>
    head.sections.some((section) => sections.includes(section));

/** Whether the section that the head stands in first is one of these. */
export const isFirst =
  (...sections: readonly string[]): When =>
  ({ head }) =>
    sections.includes(head.sections[0] ?? '');

export const isKind =
  (...kinds: readonly Known['kind'][]): When =>
  ({ head }) =>
    kinds.includes(head.kind);

export const headIs =
  (...terms: readonly string[]): When =>
  ({ head }) =>
    terms.includes(head.term);

/** Whether role-traits.txt gives the head this trait. */
export const hasTrait =
  (trait: Trait): When =>
  ({ head }) =>
    ROLE_TRAITS[trait].has(head.term);

/** Whether a word of the head has this trait: "former health *minister*". */
export const holdsTrait =
  (trait: Trait): When =>
  ({ head }) =>
    holdsWord(head.term, ROLE_TRAITS[trait]);

export const hasOwner: When = ({ owner }) => owner() !== null;

/** Whether the head belongs to somebody of these voices; a place is nobody. */
export const ownedBy =
  (...voices: readonly Voice[]): When =>
  ({ owner }) =>
    isOneOf(owner(), voices, ['role', 'body', 'outlet', 'document']);

/** Whether the head belongs to a body, not a person, of these voices. */
export const ownedByBody =
  (...voices: readonly Voice[]): When =>
  ({ owner }) =>
    isOneOf(owner(), voices, ['body']);

/** Whether the head belongs to somebody or to a place of these voices. */
export const ownedByAny =
  (...voices: readonly Voice[]): When =>
  ({ owner }) =>
    isOneOf(owner(), voices, ['role', 'body', 'outlet', 'document', 'place']);

export const ownedByOutlet: When = ({ owner }) => owner()?.kind === 'outlet';
export const ownedByPlace: When = ({ owner }) => owner()?.kind === 'place';

const isOneOf = (verdict: Verdict | null, voices: readonly Voice[], kinds: readonly Verdict['kind'][]): boolean =>
  verdict !== null && kinds.includes(verdict.kind) && (voices.length === 0 || voices.includes(verdict.voice));

/** Whether the owner is a university or the like. */
export const ownerDoesResearch: When = ({ owner }) => {
  const verdict = owner();
  return verdict?.voice === 'organisation' && namesResearch(verdict);
};

/** Whether the words that decided name a university or the like. */
export function namesResearch({ because, term }: Verdict): boolean {
  const words = chainOf(because).map((one) => `${one.words} ${one.beside ?? ''}`);
  return holdsWord([term ?? '', ...words].join(' '), ROLE_TRAITS.researchPlace);
}

export const isOnPlatform: When = ({ owner }) => ROLE_TRAITS.platform.has(owner()?.term?.toLowerCase() ?? '');

/** Whether a known word of this kind stands right before the head: "*England* manager". */
export const isBehind =
  (...kinds: readonly Known['kind'][]): When =>
  ({ known, head }) =>
    known.some((one) => one.to === head.from && kinds.includes(one.kind));

export const isBehindBodyOf =
  (voice: Voice): When =>
  ({ known, head }) =>
    known.some((one) => one.to === head.from && one.kind === 'organisation' && one.sections[0] === voice);

/** Whether a word of this trait stands before the head. */
export const isAfterWord =
  (trait: Trait): When =>
  ({ core, head }) =>
    holdsOne(core.slice(0, head.from), trait);

/** Whether a word of this trait is among the first that follow the core. */
export const isBeforeWord =
  (trait: Trait, within = Number.POSITIVE_INFINITY): When =>
  ({ rest }) =>
    holdsOne(rest.slice(0, within), trait);

/** Whether a word of this trait stands in the core or soon after. */
export const isNearWord =
  (trait: Trait, within: number): When =>
  ({ core, rest }) =>
    holdsOne(core, trait) || holdsOne(rest.slice(0, within), trait);

const holdsOne = (words: readonly Word[], trait: Trait): boolean =>
  words.some(({ key }) => ROLE_TRAITS[trait].has(key) || ROLE_TRAITS[trait].has(singularOf(key)));
const singularOf = (key: string): string => (key.endsWith('s') ? key.slice(0, -1) : key);

export const isBeforeOf: When = ({ rest }) => rest[0]?.key === 'of';

/** Whether an unlisted proper name stands beside the head. */
export const isOfSomethingNamed: When = namesSomething;

export const isAbroad: When = (asked) => placeOf(asked)?.isAmerican === false;
export const isAtPlace: When = (asked) => placeOf(asked) !== null;

/** Whether a region's name stands near the head: "*Ontario* Premier", "premier of *New South Wales*". */
export const isOfRegion: When = ({ words }) =>
  words.slice(0, 8).some((_, at) => REGIONS.startingAt(words, at).length > 0);

/** Whether the country named beside the head, else what the article is about, is Britain. */
export const isOfBritain: When = ({ known, setting }) => {
  const country = known.findLast((one) => one.kind === 'country');
  return country ? country.term === 'United Kingdom' : setting.isBritish;
};

export const isPlural: When = ({ core, head }) => core[head.to - 1]?.key.endsWith('s') === true;

/** Whether the head only modifies what follows: "*police* dog". */
export const isModifier: When = ({ core, head }) => {
  const next = core[head.to];
  return next !== undefined && !next.isCapital && next.kind !== 'punctuation' && !PHRASE_WORDS.link.has(next.key);
};

/** Whether nothing but articles stands beside the head: "officers", "the chief". */
export const isAlone: When = ({ core, head, rest }) =>
  rest.length === 0 && core.slice(0, head.from).every(({ key }) => PHRASE_WORDS.determiner.has(key));

export const isCapitalised: When = ({ core, head }) => core[head.from]?.isCapital === true;

/** What the article is about. */
export const isSetIn =
  (topic: 'isCrime' | 'isCourt' | 'isFromRecords' | 'isTestimony' | 'isAmerican' | 'isBritish') =>
  ({ setting }: { readonly setting: Setting }): boolean =>
    setting[topic];

export const isNobodys: When = not(hasOwner);
