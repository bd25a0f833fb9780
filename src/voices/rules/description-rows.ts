import type { Description } from '../../phrase/description';
import { isGivenName, titleOf } from '../../phrase/known-names';
import { PHRASE_WORDS } from '../../phrase/phrase-words';
import { isPossessive, type Word } from '../../phrase/word';
import { classifyPhrase } from '../classify-phrase';
import { ROLE_TRAITS } from '../role-traits';
import type { Verdict } from '../verdict';
import { namesResearch } from './conditions';
import { type Asking, all, any, type Condition, type Outcome, type Row } from './row';
import { likeVerdict } from './voice-by';

/** What stands beside a person's name. */
export interface AskedDescription extends Asking {
  readonly words: readonly Word[];
  readonly by: Description['by'];
  /** The verdict on what the words say: those after "represents", those after "of". */
  readonly verdict: () => Verdict | null;
}

export function askAboutDescription({ words, by }: Description, setting: Asking['setting']): AskedDescription {
  const isInside = by === 'affiliation' || opensClient(words) || opensStudy(words);
  const inner = isInside ? words.slice(1) : words;
  let verdict: Verdict | null | undefined;
  return {
    words,
    by,
    said: words.find(({ key }) => !PHRASE_WORDS.determiner.has(key) && !PHRASE_WORDS.affiliation.has(key))?.text ?? '',
    setting,
    verdict: () => {
      if (verdict === undefined) verdict = classifyPhrase(inner, setting);
      return verdict;
    },
  };
}

type When = Condition<AskedDescription>;

const PARTY_AND_SEAT = /^(?:[DRI]|Con|Lab|LD|SNP)-(?:\p{Lu}[\p{L}.]*)$/u;
const PARTIES = new Set(['D', 'R', 'I']);

/** "(D-Ohio)", ", R-W.Va.,": the party and seat of a member of a legislature. */
const isParty: When = ({ words: [first, second] }) =>
  first !== undefined &&
  (PARTIES.has(first.text) ? ['-', '–'].includes(second?.text ?? '') : PARTY_AND_SEAT.test(first.text));

/** "who represents Noel". */
const opensClient = (words: readonly Word[]): boolean => ['represents', 'represented'].includes(words[0]?.key ?? '');
/** "who studies floods at Norland University". */
const opensStudy = (words: readonly Word[]): boolean =>
  ['studies', 'teaches', 'researches'].includes(words[0]?.key ?? '');
const representsOne: When = ({ words }) => opensClient(words);

const isAffiliation: When = ({ by }) => by === 'affiliation';
/** "of the University of Leeds", "the University of Leeds's". */
const isOfBody: When = ({ by, words }) =>
  by === 'affiliation' || opensStudy(words) || (by === 'title' && isPossessive(words.at(-1)));
const isKind =
  (...kinds: readonly Verdict['kind'][]): When =>
  ({ verdict }) =>
    kinds.some((kind) => verdict()?.kind === kind);
const isVoice =
  (voice: Verdict['voice']): When =>
  ({ verdict }) =>
    verdict()?.voice === voice;
const isUnknown: When = ({ verdict }) => verdict() === null;
const doesResearch: When = ({ verdict }) => {
  const found = verdict();
  return found !== null && namesResearch(found);
};
const clientIsCapital: When = ({ words }) => words[1]?.isCapital === true;

const isTitleAlone: When = ({ by, words }) =>
  by === 'title' && words.length === 1 && ROLE_TRAITS.legislator.has(words[0]?.key ?? '');
/** Words before a name are a title where they name a role, or whose: "*Norland's* Ann Lee". */
const isNoTitle: When = ({ by, words, verdict }) =>
  by === 'title' && verdict()?.kind !== 'role' && !isPossessive(words.at(-1));

/** "of the CDF", "of Mercy Hands": a name that no list knows, of some body; not "of New Kenton", "of Kenton Falls". */
const isOfUnlisted: When = ({ words }) => {
  const inner = words.slice(words[1]?.key === 'the' ? 2 : 1);
  const end = inner.findIndex((word, at) => at > 0 && !word.isCapital);
  const name = inner.slice(0, end < 0 ? inner.length : end);
  const [first, last] = [name[0], name.at(-1)];
  if (!first?.isCapital || !last) return false;
  if (name.length === 1) return /^\p{Lu}{2,6}$/u.test(first.text);
  const isPlace = ROLE_TRAITS.placeOpening.has(first.key) || ROLE_TRAITS.placeEnding.has(last.key);
  const isInPlace = inner[end]?.key === 'in';
  return (
    (isInPlace || (!isPlace && words[0]?.key !== 'from')) && titleOf(first.key) === null && !isGivenName(first.key)
  );
};

const likeIt = ({ verdict }: AskedDescription): Outcome | null => likeVerdict(verdict());
const itsTerm =
  (voice: Verdict['voice']) =>
  (asked: AskedDescription): Outcome | null => {
    const outcome = likeIt(asked);
    return outcome && { ...outcome, voice };
  };

/** What one description says of a person. */
export const DESCRIPTION_ROWS: readonly Row<AskedDescription>[] = [
  {
    id: 'represents-client',
    when: all(representsOne, any(isVoice('individual'), all(isUnknown, clientIsCapital))),
    voice: 'law',
    strength: 0.7,
    example: 'law | Ann Lee, who represents Bo Diaz,',
    counterExample: 'individual | Ann Lee, who represents nothing,',
  },
  {
    id: 'party-and-seat',
    when: isParty,
    voice: 'politician',
    strength: 0.9,
    example: 'politician | Ann Lee (D-Ohio)',
    counterExample: 'individual | Ann Lee',
  },
  {
    id: 'title-of-legislator',
    when: isTitleAlone,
    voice: 'politician',
    strength: 0.9,
    example: 'politician | Representative Ann Lee',
    counterExample: 'organisation | a representative of Fairhaven',
  },
  {
    id: 'figure-of-body',
    when: all(({ words }) => words.some(({ key }) => key === 'figure'), isKind('document')),
    voice: likeIt,
    strength: 0.9,
    kind: 'role',
    example: 'international | Ann Lee, a senior Nato figure',
    counterExample: 'individual | Ann Lee, a public figure',
  },
  {
    id: 'of-research-body',
    when: all(isOfBody, isKind('body'), isVoice('organisation'), doesResearch),
    voice: itsTerm('expert'),
    strength: 1,
    example: 'expert | Ann Lee of the University of Leeds',
    counterExample: 'organisation | Ann Lee of Oxfam',
  },
  {
    id: 'of-unlisted-body',
    when: all(isAffiliation, isUnknown, isOfUnlisted),
    voice: 'organisation',
    strength: 0.5,
    kind: 'body',
    reason: 'unlisted',
    example: 'organisation | Ann Lee of the CDFX',
    counterExample: 'expert | Ann Lee of the University of Leeds',
  },
];

/** What a description says without any rule of its own; a place or a paper beside a name says nothing of its bearer. */
export function plainVerdict(asked: AskedDescription): Verdict | null {
  const isSilent =
    representsOne(asked) || opensStudy(asked.words) || isNoTitle(asked) || isKind('place', 'document')(asked);
  return isSilent ? null : asked.verdict();
}
