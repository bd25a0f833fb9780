import type { Known } from '../phrase/find-known';
import { PHRASE_WORDS } from '../phrase/phrase-words';
import type { Word } from '../phrase/word';
import { type HeadedPhrase, readHeadedPhrase } from './headed-phrase';
import { fromRest } from './owner-of';
import { ROLE_TRAITS } from './role-traits';
import { type AskedPhrase, askAbout } from './rules/asked-phrase';
import { BODY_ROWS, isOpenBody, OPEN_BODY_ROWS } from './rules/body-rows';
import { isListedAs } from './rules/conditions';
import { DOCUMENT_ROWS, isDocument } from './rules/document-rows';
import { FORMER_ROWS } from './rules/former-rows';
import { NAME_ROWS } from './rules/name-rows';
import { OFFICE_ROWS, ROLE_ROWS } from './rules/role-rows';
import { decide } from './rules/row';
import { SPEAKER_ROWS, speaksForOthers } from './rules/speaker-rows';
import type { Setting } from './setting';
import type { Classify, Verdict } from './verdict';
import type { Voice } from './voice';

/**
 * The voice of a description or of a body's name, by its head noun and what modifies it; `null` when no word of it is known.
 * "a spokesman for the Ukrainian air force" → military; "Hamas-run health ministry" → government; "former US ambassador" → expert.
 * Names of persons in it are passed over. `depth` bounds the descent into "of …, for …".
 */
export function classifyPhrase(words: readonly Word[], setting: Setting, depth = 0): Verdict | null {
  if (words.length === 0 || depth > DEEPEST) return null;
  const phrase = readHeadedPhrase(words.slice(0, LONGEST), setting);
  if (belongsToPeople(phrase)) return ONE_OF_PEOPLE;
  const classify: Classify = (inner) => classifyPhrase(inner, setting, depth + 1);
  const verdict =
    (phrase.head ? classifyHead(phrase.head, phrase, classify) : null) ?? classifyBeside(phrase, classify);
  const further = verdict && isOneRoleOfMany(phrase, verdict) ? classify(furtherRole(phrase)) : null;
  if (further?.kind === 'role' && further.voice !== 'unnamed' && further.strength >= TELLING)
    return { ...further, strength: further.strength * 0.95 };
  return verdict && depth === 0 && isOnceOf(phrase, verdict) ? { ...verdict, voice: 'expert', kind: 'role' } : verdict;
}

/** Words of a description that are looked at: more only costs time. */
const LONGEST = 40;
const DEEPEST = 4;

function classifyHead(head: Known, phrase: HeadedPhrase, classify: Classify): Verdict | null {
  const asked = askAbout(phrase, head, classify);
  switch (head.kind) {
    case 'role':
      return decide(FORMER_ROWS, asked) ?? classifyRole(asked);
    case 'body':
      return decide(isOpenBody(asked) ? OPEN_BODY_ROWS : BODY_ROWS, asked, 'body');
    default:
      return decide(NAME_ROWS, asked);
  }
}

function classifyRole(asked: AskedPhrase): Verdict | null {
  if (isDocument(asked)) return decide(DOCUMENT_ROWS, asked, 'document');
  if (speaksForOthers(asked)) return decide(SPEAKER_ROWS, asked);
  return decide(isListedAs('executive')(asked) ? OFFICE_ROWS : ROLE_ROWS, asked);
}

/** Where the head says nothing: the second of two heads, whose the unknown thing is, what follows. */
function classifyBeside(phrase: HeadedPhrase, classify: Classify): Verdict | null {
  const { head, possessive, core } = phrase;
  const joint = core.findIndex((word) => word.key === 'and');
  const second = head && joint > 0 ? classify(core.slice(joint + 1)) : null;
  if (second) return second;
  const nearest = head || possessive < 0 ? null : classify(core.slice(0, possessive));
  if (nearest && nearest.kind !== 'document') return { ...nearest, strength: nearest.strength * 0.9 };
  return fromRest(phrase, 0.8, classify);
}

/** "a former planner *with Africom*", "a retired *Homeland Security* agent": somebody who has left what alone is known of them. */
const isOnceOf = ({ words, setting }: HeadedPhrase, { kind, voice }: Verdict): boolean =>
  kind === 'body' &&
  !setting.isTestimony &&
  OFFICIAL.has(voice) &&
  words.slice(0, 2).some(({ key }) => PHRASE_WORDS.former.has(key));
const OFFICIAL = new Set<Voice>(['us-official', 'government', 'prime-minister', 'military', 'law', 'international']);

/** "a writer*, researcher at Fairhaven*": what else somebody is who so far speaks for themselves; not where they were there to see. */
const isOneRoleOfMany = ({ head, rest }: HeadedPhrase, { kind, voice }: Verdict): boolean =>
  kind === 'role' &&
  voice === 'individual' &&
  (rest[0]?.text === ',' || rest[0]?.key === 'and') &&
  !ROLE_TRAITS.participant.has(head?.term ?? '');

function furtherRole({ rest }: HeadedPhrase): readonly Word[] {
  const end = rest.findIndex(({ text }, at) => at > 0 && text === ',');
  return rest.slice(1, end < 0 ? rest.length : end);
}
const TELLING = 0.5;

const ONE_OF_PEOPLE: Verdict = {
  voice: 'individual',
  strength: 0.7,
  because: { rule: 'one-of-people', reason: 'people', words: '' },
  kind: 'role',
  term: null,
};

/** "a member of the city's Kurdish community", "members of a Facebook group": some of many, for whom nobody speaks. */
function belongsToPeople({ words }: HeadedPhrase): boolean {
  const of = words.findIndex(
    (word, at) => word.key === 'of' && ['member', 'members'].includes(words[at - 1]?.key ?? ''),
  );
  const whom = of < 0 ? [] : words.slice(of + 1);
  const end = whom.findIndex((word) => PHRASE_WORDS.link.has(word.key));
  const group = end < 0 ? whom : whom.slice(0, end);
  const last = group.at(-1)?.key ?? '';
  const isOnPlatform = ROLE_TRAITS.platformPlace.has(last) && group.some(({ key }) => ROLE_TRAITS.platform.has(key));
  return isOnPlatform || ROLE_TRAITS.belonging.has(last);
}
