import type { Known } from '../phrase/find-known';
import { fold } from '../phrase/fold';
import { REGIONS } from '../phrase/known-words';
import { PHRASE_WORDS } from '../phrase/phrase-words';
import { classifyDocument } from './classify-document';
import { classifyExecutive, placeOf } from './classify-executive';
import { classifyFormer, isFormer } from './former-office';
import { findLeader, type KnownLeader } from './known-leaders';
import { type NounPhrase, namesSomething, quoted } from './noun-phrase';
import { ownerOf } from './owner-of';
import { holdsWord, ROLE_TRAITS } from './role-traits';
import type { Classify, Verdict } from './verdict';
import type { Voice } from './voice';

/** The voice of a person's role, by the role and whom it is held for: "Nato official" → international, "a nurse" → individual. */
export function classifyRole(head: Known, phrase: NounPhrase, classify: Classify): Verdict | null {
  const said = quoted(phrase.core, head);
  const has = (section: string): boolean => head.sections.includes(section);
  if (isFormer(phrase.core, head.from)) {
    const former = classifyFormer(
      head,
      said,
      has('represents') || has('leads') ? ownerOf(phrase, classify) : null,
      phrase.setting,
    );
    if (former) return former;
  }
  if (has('document') || has('court document') || has('study') || has('law text'))
    return classifyDocument(
      head,
      said,
      ownerOf(phrase, classify) ?? (has('law text') ? null : publicOwner(said, phrase)),
      phrase.setting,
    );
  if (has('represents') || has('leads')) {
    if (has('business')) return classifyExecutiveOfficer(said, phrase, classify);
    if (has('leads') || head.term === 'head' || head.term === 'director')
      for (const word of [...phrase.core, ...phrase.rest.slice(0, 8)])
        if (ROLE_TRAITS.expertSubject.has(word.key))
          return { voice: 'expert', strength: 0.85, becauseOf: `${said} + '${word.text}'`, kind: 'role', term: null };
    const owner = ownerOf(phrase, classify);
    if (
      owner?.voice === 'organisation' &&
      namesResearch(owner) &&
      phrase.rest.some((word) => ROLE_TRAITS.researchUnit.has(word.key))
    )
      return { ...owner, voice: 'expert', becauseOf: `${said} of a research body + ${owner.becauseOf}`, kind: 'role' };
    if (owner?.kind === 'place' && ROLE_TRAITS.ofTeam.has(head.term) && isPlaceBefore(phrase))
      return { voice: 'organisation', strength: 0.6, becauseOf: `${said} of a team`, kind: 'role', term: null };
    if (owner && !(owner.kind === 'place' && has('leads') && !has('executive')))
      return { ...owner, becauseOf: `${said} + ${owner.becauseOf}`, kind: 'role' };
    if (!owner && phrase.core.slice(0, head.from).some((word) => ROLE_TRAITS.publicAdjective.has(word.key)))
      return classifyExecutive(said, phrase, 'role');
    const state = owner ? null : publicOwner(said, phrase);
    if (state) return { ...state, kind: 'role' };
    const lone = owner ? null : classifyLone(head, said, phrase);
    if (lone) return lone;
    if (!owner && ROLE_TRAITS.craft.has(head.term) && phrase.core[head.to]?.key !== 'and')
      return { voice: 'individual', strength: 0.6, becauseOf: said, kind: 'role', term: null };
    const leader = !owner && has('represents') ? leaderBefore(phrase) : null;
    if (leader)
      return {
        voice: leader.voice,
        strength: 0.7,
        becauseOf: `${said} + listed leader '${leader.name}'`,
        kind: 'role',
        term: null,
      };
    if (!owner && ROLE_TRAITS.mouthpiece.has(phrase.core[head.to - 1]?.key ?? '') && speaksForPeople(phrase, classify))
      return { voice: 'individual', strength: 0.65, becauseOf: `${said} of people`, kind: 'role', term: null };
    if (has('executive') && !namesSomething(phrase)) {
      const verdict = classifyExecutive(said, phrase, 'role');
      return has('leads') && verdict.strength < 0.9 ? { ...verdict, strength: 0.55 } : verdict;
    }
    if (has('leads'))
      return {
        voice: ROLE_TRAITS.ofCharity.has(head.term) ? 'organisation' : 'business',
        strength: 0.45,
        becauseOf: `${said} of a body not listed`,
        kind: 'role',
        term: null,
      };
    if (has('executive')) return classifyExecutive(said, phrase, 'role');
    return namesSomething(phrase)
      ? { voice: 'organisation', strength: 0.35, becauseOf: `${said} of a body not listed`, kind: 'role', term: null }
      : null;
  }
  if (has('executive')) {
    const owner = ownerOf(phrase, classify);
    if (owner && owner.kind !== 'place' && YIELDING.has(owner.voice) && ROLE_TRAITS.officer.has(head.term))
      return { ...owner, becauseOf: `${said} + ${owner.becauseOf}`, kind: 'role' };
    return classifyExecutive(said, phrase, 'role');
  }
  const voice = head.sections[0] as Voice;
  if (voice === 'prime-minister' && head.term === 'premier' && isOfRegion(phrase))
    return { voice: 'government', strength: 0.9, becauseOf: `${said} of a region`, kind: 'role', term: null };
  if (voice === 'prime-minister' && head.term === 'chancellor') {
    const owner = ownerOf(phrase, classify);
    if (owner?.voice === 'organisation') return { ...owner, becauseOf: `${said} + ${owner.becauseOf}`, kind: 'role' };
    if (isOfBritain(phrase))
      return { voice: 'government', strength: 0.9, becauseOf: `${said} of Britain`, kind: 'role', term: null };
  }
  if (ROLE_TRAITS.ofTeam.has(head.term) && (isPlaceBefore(phrase) || isBodyBefore(phrase, 'organisation')))
    return { voice: 'individual', strength: 0.75, becauseOf: `${said} of a team`, kind: 'role', term: null };
  // An office that is American where no country is named: "Pakistan's national security spokesman" is none.
  if (voice === 'us-official' && placeOf(phrase)?.isAmerican === false) return classifyExecutive(said, phrase, 'role');
  if (ROLE_TRAITS.ombudsmanAbroad.has(head.term) && placeOf(phrase)?.isAmerican === false)
    return classifyExecutive(said, phrase, 'role');
  if (voice === 'unnamed' && ROLE_TRAITS.quantity.has(head.term) && phrase.rest[0]?.key === 'of') {
    const counted = classify(phrase.rest.slice(1));
    if (counted) return { ...counted, becauseOf: `${said} of ${counted.becauseOf}` };
  }
  if (voice === 'expert' && ROLE_TRAITS.chiefExpert.has(head.term) && !isFormer(phrase.core, head.from)) {
    const owner = ownerOf(phrase, classify);
    if (owner && owner.kind !== 'place' && STATE.has(owner.voice))
      return { ...owner, becauseOf: `${said} + ${owner.becauseOf}`, kind: 'role' };
  }
  if (voice === 'expert' && phrase.possessive > 0 && !ROLE_TRAITS.marketExpert.has(head.term)) {
    const owner = classify(phrase.core.slice(0, phrase.possessive));
    if ((owner?.voice === 'business' && owner.kind === 'body') || (owner?.kind === 'role' && STATE.has(owner.voice)))
      return { ...owner, becauseOf: `${said} + ${owner.becauseOf}`, kind: 'role' };
  }
  if (voice === 'expert' && holdsWord(head.term, ROLE_TRAITS.adviser)) {
    const owner = ownerOf(phrase, classify);
    if (owner?.voice === 'politician' || owner?.voice === 'us-official' || owner?.voice === 'government')
      return { ...owner, voice: 'politician', becauseOf: `${said} + ${owner.becauseOf}`, kind: 'role' };
  }
  if (voice === 'military' && ROLE_TRAITS.rankElsewhere.has(head.term)) {
    const owner = ownerOf(phrase, classify);
    if (
      owner &&
      owner.kind !== 'place' &&
      (owner.voice === 'law' ||
        owner.voice === 'armed-group' ||
        owner.voice === 'organisation' ||
        owner.voice === 'us-official')
    )
      return { ...owner, becauseOf: `${said} + ${owner.becauseOf}`, kind: 'role' };
  }
  if (voice === 'military' && ROLE_TRAITS.rankElsewhere.has(head.term) && isPoliceArea(phrase, classify))
    return { voice: 'law', strength: 0.7, becauseOf: `${said} of a police area`, kind: 'role', term: null };
  if (ROLE_TRAITS.longServing.has(head.term) && phrase.rest[0]?.key === 'of') {
    const owner = ownerOf(phrase, classify);
    if (owner && owner.kind !== 'place' && SERVED.has(owner.voice))
      return { voice: 'expert', strength: 0.7, becauseOf: `${said} of ${owner.becauseOf}`, kind: 'role', term: null };
  }
  if (voice === 'expert' && phrase.rest.slice(0, 4).some((word) => ROLE_TRAITS.onTheSpot.has(word.key)))
    return { voice: 'individual', strength: 0.7, becauseOf: `${said} on the spot`, kind: 'role', term: null };
  const isPlural = phrase.core[head.to - 1]?.key.endsWith('s') === true;
  if (holdsWord(head.term, ROLE_TRAITS.alone) && !isPlural && !ownerOf(phrase, classify))
    return { voice: 'individual', strength: 0.6, becauseOf: `${said} of no body named`, kind: 'role', term: null };
  if (voice === 'law' && holdsWord(head.term, ROLE_TRAITS.lawyer)) {
    const owner = ownerOf(phrase, classify);
    if (owner && owner.kind === 'body' && STATE.has(owner.voice))
      return { ...owner, becauseOf: `${said} + ${owner.becauseOf}`, kind: 'role' };
  }
  if (ROLE_TRAITS.participant.has(head.term))
    return { voice, strength: 0.9, becauseOf: said, kind: 'role', term: null };
  const follower = phrase.core[head.to];
  const isModifier =
    follower !== undefined &&
    !follower.isCapital &&
    follower.kind !== 'punctuation' &&
    !PHRASE_WORDS.link.has(follower.key);
  const strength = (voice === 'individual' || voice === 'unnamed' ? 0.7 : 0.85) * (isModifier ? 0.4 : 1);
  return { voice, strength, becauseOf: said, kind: 'role', term: null };
}

/** Who heads a body of another kind than a company speaks for it: "chief executive of NHS England", "founder of the charity Mercy Hands". */
function classifyExecutiveOfficer(said: string, phrase: NounPhrase, classify: Classify): Verdict {
  const comma = phrase.rest.findIndex((word) => word.text === ',');
  const owner = ownerOf(comma < 0 ? phrase : { ...phrase, rest: phrase.rest.slice(0, comma) }, classify);
  return owner?.kind === 'body' && owner.strength >= LEAST_OWNER && NO_COMPANY.has(owner.voice)
    ? { ...owner, becauseOf: `${said} + ${owner.becauseOf}`, kind: 'role' }
    : { voice: 'business', strength: 0.85, becauseOf: said, kind: 'role', term: null };
}
const LEAST_OWNER = 0.6;
const NO_COMPANY = new Set<Voice>([
  'organisation',
  'government',
  'us-official',
  'international',
  'broadcaster',
  'politician',
]);

/** The leader whose name stands before the head: "a *Trump* spokesman". */
function leaderBefore({ core, head, setting }: NounPhrase): KnownLeader | null {
  const name = core.slice(0, head?.from ?? 0).findLast((word) => word.isCapital);
  return name ? findLeader([fold(name.text)], setting.years) : null;
}

/** "a spokesperson for the family", "the family's spokesman": for people, not a body. */
function speaksForPeople({ core, head, rest }: NounPhrase, classify: Classify): boolean {
  const whom = ['for', 'of'].includes(rest[0]?.key ?? '') ? rest.slice(1) : core.slice(0, head?.from ?? 0);
  const verdict = classify(whom);
  return verdict?.kind === 'role' && verdict.voice === 'individual';
}

/** "officers", "Chief Ann Lee": of the police where nothing says of what, chiefs elsewhere than in America of their people. */
function classifyLone(head: Known, said: string, { core, rest, setting }: NounPhrase): Verdict | null {
  const isAlone = rest.length === 0 && core.slice(0, head.from).every((word) => PHRASE_WORDS.determiner.has(word.key));
  const isChief = head.term === 'chief';
  if (!isAlone || !ROLE_TRAITS.ofPolice.has(head.term) || (isChief && core[head.from]?.isCapital !== true)) return null;
  const isPolice = !isChief || setting.isAmerican || setting.isCrime;
  return {
    voice: isPolice ? 'law' : 'government',
    strength: 0.5,
    becauseOf: `${said} of ${isPolice ? 'no force named' : 'a people'}`,
    kind: 'role',
    term: null,
  };
}

/** "the county's website": the state's, whose part of it has no name here. */
const publicOwner = (said: string, phrase: NounPhrase): Verdict | null =>
  ROLE_TRAITS.publicOwner.has(phrase.core[phrase.possessive - 1]?.key ?? '') ||
  ROLE_TRAITS.publicOwner.has(phrase.core[0]?.key ?? '')
    ? classifyExecutive(said, phrase, 'body')
    : null;

/** Whether a chancellor is Britain's, by the country named beside the word, else by what the article is about. */
function isOfBritain({ known, setting }: NounPhrase): boolean {
  const country = known.findLast((k) => k.kind === 'country');
  return country ? country.term === 'United Kingdom' : setting.isBritish;
}

/** Whether a place stands right before the head: "*England* manager". */
const isPlaceBefore = ({ known, head }: NounPhrase): boolean =>
  known.some((k) => k.to === head?.from && (k.kind === 'country' || k.kind === 'us-place'));

const isBodyBefore = ({ known, head }: NounPhrase, voice: Voice): boolean =>
  known.some((k) => k.to === head?.from && k.kind === 'organisation' && k.sections[0] === voice);

/** Whether a region's name stands before the head or right after it: "*Ontario* Premier", "premier of *New South Wales*". */
const isOfRegion = ({ words }: NounPhrase): boolean =>
  words.slice(0, 8).some((_, at) => REGIONS.startingAt(words, at).length > 0);

/** "the commander of Kowloon West district": a commander of an area, where no army is named. */
const isPoliceArea = (phrase: NounPhrase, classify: Classify): boolean =>
  [...phrase.core, ...phrase.rest.slice(0, 6)].some((word) => ROLE_TRAITS.policeArea.has(word.key)) &&
  ownerOf(phrase, classify)?.voice !== 'military';

/** Whether the words that decided name a university or the like. */
export const namesResearch = ({ becauseOf, term }: Verdict): boolean =>
  holdsWord(`${term ?? ''} ${becauseOf.replace(/'/gu, ' ')}`, ROLE_TRAITS.researchPlace);
/** Bodies of these voices lend an official theirs: "Nato official", "union official". */
const YIELDING = new Set<Voice>([
  'international',
  'armed-group',
  'organisation',
  'business',
  'law',
  'military',
  'politician',
  'prime-minister',
]);
/** Those who served these long speak as experts: "veterans of the diplomatic service". */
const SERVED = new Set<Voice>(['us-official', 'government', 'law', 'international']);
const STATE = new Set<Voice>(['international', 'us-official', 'government']);
