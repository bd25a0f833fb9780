import type { Description } from '../phrase/find-descriptions';
import { findKnown } from '../phrase/find-known';
import { fold } from '../phrase/fold';
import { titleOf } from '../phrase/known-names';
import { isNameWord } from '../phrase/person-name';
import { isPossessive, type Word } from '../phrase/word';
import { classifyPhrase } from './classify-phrase';
import { namesResearch } from './classify-role';
import { findLeader } from './known-leaders';
import { ROLE_TRAITS } from './role-traits';
import type { Setting } from './setting';
import type { Verdict } from './verdict';
import type { Voice } from './voice';

/** Who a person is: voice, role as printed, and why. */
export interface PersonVerdict {
  readonly voice: Voice;
  readonly role: string | null;
  readonly strength: number;
  readonly becauseOf: string;
}

const TRUST = { title: 1.12, apposition: 0.97, clause: 0.85, affiliation: 0.6 } as const satisfies Record<
  Description['by'],
  number
>;
const PARTY_AND_SEAT = /^(?:[DRI]|Con|Lab|LD|SNP)-(?:\p{Lu}[\p{L}.]*)$/u;
const PARTIES = new Set(['D', 'R', 'I']);

/**
 * The voice of a person from all the article says of them, in order of trust: descriptions and titles first, then the list of leaders;
 * without any of these they speak for themselves.
 */
export function classifyPerson(
  name: readonly Word[],
  titles: readonly Word[],
  descriptions: readonly Description[],
  text: string,
  setting: Setting,
): PersonVerdict {
  const leader = findLeader(
    name.filter(isNameWord).map((word) => fold(word.text)),
    setting.years,
  );
  let best: PersonVerdict | null = null;
  for (const [order, description] of descriptions.entries()) {
    const verdict = isParty(description.words) ? PARTY_MEMBER : classifyDescription(description, setting);
    if (!verdict || verdict.voice === 'unnamed') continue;
    const isOffice = verdict.kind === 'role' && OFFICES.has(verdict.voice);
    const strength =
      (verdict.strength + (isOffice || isMembership(description, verdict) ? 0.2 : 0)) *
      TRUST[description.by] *
      (1 - Math.min(order, 10) * 0.01);
    if (!best || strength > best.strength)
      best = { voice: verdict.voice, role: roleText(description, text), strength, becauseOf: verdict.becauseOf };
  }
  const title = classifyTitles(titles, setting, best?.voice ?? null);
  if (title && (!best || title.strength > best.strength)) best = { ...title, role: best?.role ?? textOf(titles) };
  if (
    best &&
    leader &&
    best.becauseOf.includes('in an article set') &&
    isExecutive(best.voice) &&
    isExecutive(leader.voice)
  )
    return {
      ...best,
      voice: best.voice === leader.voice || leader.voice === 'prime-minister' ? best.voice : leader.voice,
      becauseOf: `${best.becauseOf}; listed leader '${leader.name}'`,
    };
  if (
    leader &&
    setting.isBeforeOffice &&
    leader.since.some((start) => setting.years[0] <= start && start < setting.years[0] + LONGEST_ELECT) &&
    isAmerican(leader)
  )
    return {
      voice: 'politician',
      role: best?.role ?? null,
      strength: 0.75,
      becauseOf: `listed leader '${leader.name}', elected but not in office`,
    };
  if (leader && (!best || best.strength < 0.55 || (name.length > 1 && isSideline(best.voice, leader.voice))))
    return {
      voice: leader.voice,
      role: best?.role ?? null,
      strength: 0.7,
      becauseOf: `listed leader '${leader.name}'${leader.isInOffice ? '' : ', out of office'}`,
    };
  return best ?? { voice: 'individual', role: null, strength: 0.3, becauseOf: 'a person with no role given' };
}

/** Holding an office outweighs whatever else somebody is. */
const OFFICES = new Set<Voice>(['us-official', 'government', 'prime-minister', 'military']);

/** Being one of a body outweighs a profession: "Dr Ann Lee, a member of Doctors for Calm Streets". */
const isMembership = ({ words }: Description, { voice }: Verdict): boolean =>
  voice === 'organisation' && findKnown(words)[0]?.term === 'member';

/** Whether what is told of somebody only says what else a leader is or was: "the real-estate mogul Donald Trump". */
const isSideline = (told: Voice, office: Voice): boolean =>
  (told === 'business' || told === 'expert') && (isExecutive(office) || office === 'politician');

/** In years: nobody waits longer for an office they are elected to, counted from the first day of the year. */
const LONGEST_ELECT = 1.1;

const isAmerican = ({ voice }: { readonly voice: Voice }): boolean => voice === 'us-official';

const isExecutive = (voice: Voice): boolean =>
  voice === 'us-official' || voice === 'government' || voice === 'prime-minister';

const PARTY_MEMBER: Verdict = {
  voice: 'politician',
  strength: 0.9,
  becauseOf: 'party and seat after the name',
  kind: 'role',
  term: null,
};

/** "(D-Ohio)", ", R-W.Va.,": a member of a legislature. */
function isParty(words: readonly Word[]): boolean {
  const first = words[0];
  if (!first) return false;
  if (PARTIES.has(first.text)) return ['-', '–'].includes(words[1]?.text ?? '');
  return first.text.includes('-') && PARTY_AND_SEAT.test(first.text);
}

function classifyDescription(description: Description, setting: Setting): Verdict | null {
  const { words, by } = description;
  if (words[0]?.key === 'represents' || words[0]?.key === 'represented') return classifyClient(words.slice(1), setting);
  if (by === 'title' && words.length === 1 && ROLE_TRAITS.legislator.has(words[0]?.key ?? ''))
    return { ...PARTY_MEMBER, becauseOf: `title '${words[0]?.text}'` };
  if (by !== 'affiliation') {
    const verdict = classifyPhrase(words, setting);
    if (by === 'title' && verdict?.kind !== 'role' && !isPossessive(words.at(-1))) return null;
    if (verdict?.kind === 'place' || verdict?.kind === 'document') return null;
    return verdict;
  }
  return classifyAffiliation(words.slice(1), setting);
}

/** Where somebody belongs: "of Oxfam" → its voice; "of the University of Leeds" → expert; "of the CDF" → some body. */
function classifyAffiliation(words: readonly Word[], setting: Setting): Verdict | null {
  const verdict = classifyPhrase(words, setting);
  if (verdict?.kind === 'body' && verdict.voice === 'organisation' && namesResearch(verdict))
    return { ...verdict, voice: 'expert', becauseOf: `of ${verdict.becauseOf}` };
  if (verdict) return verdict.kind === 'place' || verdict.kind === 'document' ? null : verdict;
  const end = words.findIndex((word, at) => at > 0 && !word.isCapital);
  const name = words.slice(words[0]?.key === 'the' ? 1 : 0, end < 0 ? words.length : end);
  const isAcronym = name.length === 1 && /^\p{Lu}{2,6}$/u.test(name[0]?.text ?? '');
  const isAtPlace = name.length > 1 && words[end]?.key === 'in' && words[end + 1]?.isCapital === true;
  return isAcronym || isAtPlace
    ? { voice: 'organisation', strength: 0.5, becauseOf: 'of a body not listed', kind: 'body', term: null }
    : null;
}

/** "who represents Noel" → a lawyer; "who represents Ohio" → a politician; "who represents nurses" → their union. */
function classifyClient(client: readonly Word[], setting: Setting): Verdict | null {
  const verdict = classifyPhrase(client, setting);
  const why = (what: string): string => `'represents' + ${what}`;
  if (verdict?.kind === 'place') return { ...verdict, voice: 'politician', becauseOf: why('a place') };
  if (verdict && verdict.voice !== 'individual') return { ...verdict, becauseOf: why(verdict.becauseOf) };
  if (!verdict && !client[0]?.isCapital) return null;
  const voice = verdict && !setting.isCrime ? 'organisation' : 'law';
  return { voice, strength: 0.7, becauseOf: why('a client'), kind: 'role', term: null };
}

function classifyTitles(titles: readonly Word[], setting: Setting, described: Voice | null): PersonVerdict | null {
  let best: PersonVerdict | null = null;
  for (const title of titles) {
    const section = titleOf(title.key);
    const where =
      section === 'executive' ? ` in an article set ${setting.isAmerican ? 'in the US' : 'outside the US'}` : '';
    const said = `title '${title.text}'${where}`;

    const found = (voice: Voice, strength: number): void => {
      if (!best || strength > best.strength) best = { voice, role: title.text, strength, becauseOf: said };
    };
    switch (section) {
      case 'politician':
      case 'law':
        found(section, 0.85);
        break;
      case 'prime-minister':
        found(title.key === 'chancellor' && setting.isBritish ? 'government' : 'prime-minister', 0.9);
        break;
      case 'executive':
        found(setting.isAmerican ? 'us-official' : 'government', described === 'politician' ? 0.98 : 0.6);
        break;
      case 'rank':
        found(described === 'law' || setting.isCrime ? 'law' : 'military', 0.6);
        break;
      case 'scholar':
        found('expert', 0.7);
        break;
      case 'doctor':
        found('expert', 0.45);
        break;
      case 'clergy':
        found('organisation', 0.7);
        break;
      case 'anyone':
      case 'man':
      case 'woman':
      case null:
        break;
    }
  }
  return best;
}

const BEFORE_ROLE = new Set(['a', 'an', 'the', 'one', ',']);

function roleText(description: Description, text: string): string | null {
  const { words } = description;
  const from = words.findIndex((word) => !BEFORE_ROLE.has(word.key));
  const rest = words.slice(Math.max(from, 0), 24);
  while (rest.length > 0 && (rest[rest.length - 1]?.kind === 'punctuation' || rest[rest.length - 1]?.key === 'and'))
    rest.pop();
  const first = rest[0];
  const last = rest[rest.length - 1];
  if (!first || !last) return null;
  const printed = text.slice(first.span.start, last.span.end);
  const role = printed.endsWith("'s") || printed.endsWith('’s') ? printed.slice(0, -2) : printed;
  return role === '' ? null : role;
}

const textOf = (words: readonly Word[]): string | null => words.map((word) => word.text).join(' ') || null;
