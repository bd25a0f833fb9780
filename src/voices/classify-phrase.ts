import type { Known } from '../phrase/find-known';
import { PHRASE_WORDS } from '../phrase/phrase-words';
import type { Word } from '../phrase/word';
import { classifyExecutive, placeOf } from './classify-executive';
import { classifyRole } from './classify-role';
import { type NounPhrase, namesSomething, quoted, readNounPhrase } from './noun-phrase';
import { fromRest, ownerOf } from './owner-of';
import { isPlatform, writers } from './platform-writers';
import { ROLE_TRAITS } from './role-traits';
import { isInPower, type Setting } from './setting';
import type { Classify, Verdict } from './verdict';
import type { Voice } from './voice';

/**
 * The voice of a description or of a body's name, by its head noun and what modifies it; `null` when no word of it is known.
 * "a spokesman for the Ukrainian air force" → military; "Hamas-run health ministry" → government; "former US ambassador" → expert.
 * Names of persons in it are passed over. `depth` bounds the descent into "of …, for …".
 */
export function classifyPhrase(words: readonly Word[], setting: Setting, depth = 0): Verdict | null {
  if (words.length === 0 || depth > DEEPEST) return null;
  const phrase = readNounPhrase(words.slice(0, LONGEST), setting);
  if (belongsToPeople(phrase))
    return {
      voice: 'individual',
      strength: 0.7,
      becauseOf: 'one of people for whom nobody speaks',
      kind: 'role',
      term: null,
    };
  const classify: Classify = (inner) => classifyPhrase(inner, setting, depth + 1);
  const { head, possessive, core } = phrase;
  const verdict = head ? classifyHead(head, phrase, classify) : null;
  if (verdict) return verdict;
  const joint = core.findIndex((word) => word.key === 'and');
  const second = head && joint > 0 ? classify(core.slice(joint + 1)) : null;
  if (second) return second;
  const nearest = head || possessive < 0 ? null : classify(core.slice(0, possessive));
  if (nearest && nearest.kind !== 'document') return { ...nearest, strength: nearest.strength * 0.9 };
  return fromRest(phrase, 0.8, classify);
}

/** Words of a description that are looked at: more only costs time. */
const LONGEST = 40;
const DEEPEST = 4;

function classifyHead(head: Known, phrase: NounPhrase, classify: Classify): Verdict | null {
  switch (head.kind) {
    case 'outlet':
      return {
        voice: 'broadcaster',
        strength: 0.9,
        becauseOf: `listed outlet '${head.term}'`,
        kind: 'outlet',
        term: head.term,
      };
    case 'organisation':
      if (isInPower(head.term, phrase.setting.years))
        return {
          voice: 'government',
          strength: 0.9,
          becauseOf: `'${head.term}', in power`,
          kind: 'body',
          term: head.term,
        };
      return {
        voice: head.sections[0] as Voice,
        strength: 0.9,
        becauseOf: phrase.setting.localBodies.has(phrase.core[head.from]?.text ?? '')
          ? `'${head.term}', as the article introduces it`
          : `listed body '${head.term}'`,
        kind: 'body',
        term: head.term,
      };
    case 'country':
      return {
        voice: 'government',
        strength: 0.7,
        becauseOf: `'${head.term}' stands for its government`,
        kind: 'place',
        term: head.term,
      };
    case 'us-place':
      return {
        voice: 'us-official',
        strength: 0.7,
        becauseOf: `'${head.term}' stands for its government`,
        kind: 'place',
        term: head.term,
      };
    case 'body':
      return classifyBody(head, phrase, classify);
    case 'role':
      return classifyRole(head, phrase, classify);
  }
}

function classifyBody(head: Known, phrase: NounPhrase, classify: Classify): Verdict | null {
  const said = quoted(phrase.core, head);
  const section = head.sections.includes('armed-group') ? 'armed-group' : head.sections[0];
  const isOpen = head.sections.includes('any');
  if ((isOpen || section === 'executive') && isWorldwide(phrase))
    return {
      voice: 'organisation',
      strength: 0.5,
      becauseOf: `${said} of no single country`,
      kind: 'body',
      term: null,
    };
  if (
    isOpen &&
    (section === 'any' || (namesSomething(phrase) && !placeOf(phrase) && !ROLE_TRAITS.publicBody.has(head.term)))
  ) {
    const owner = ownerOf(phrase, classify);
    if (owner && ROLE_TRAITS.platformPlace.has(head.term) && isPlatform(owner)) return writers(said, owner);
    if (owner)
      return { ...owner, strength: owner.strength * 0.9, becauseOf: `${said} + ${owner.becauseOf}`, kind: 'body' };
    if (ROLE_TRAITS.publicBody.has(head.term))
      return { ...classifyExecutive(said, phrase, 'body'), strength: namesSomething(phrase) ? 0.6 : 0.5 };
    if (namesSomething(phrase))
      return {
        voice: 'organisation',
        strength: 0.35,
        becauseOf: `${said} of no listed kind`,
        kind: 'body',
        term: null,
      };
    return null;
  }
  if (section === 'international' && namesSomething(phrase))
    return { voice: 'organisation', strength: 0.35, becauseOf: said, kind: 'body', term: null };
  if (section === 'executive') {
    if (head.term === 'authorities' && phrase.setting.isCrime && !placeOf(phrase))
      return { voice: 'law', strength: 0.6, becauseOf: `${said} in a report of a crime`, kind: 'body', term: null };
    const owner = ownerOf(phrase, classify);
    if (owner && (owner.voice === 'international' || owner.voice === 'prime-minister') && owner.kind !== 'place')
      return { ...owner, becauseOf: `${said} + ${owner.becauseOf}` };
    return classifyExecutive(said, phrase, 'body');
  }
  return { voice: section as Voice, strength: 0.85, becauseOf: said, kind: 'body', term: null };
}

/** "International Treaty Council": a name that opens with the world is no government's. */
const isWorldwide = ({ core, possessive }: NounPhrase): boolean => {
  const first = core.slice(possessive + 1).find((word) => !PHRASE_WORDS.lead.has(word.key));
  return first?.isCapital === true && ROLE_TRAITS.worldwide.has(first.key);
};

/** "a member of the city's Kurdish community", "members of a Facebook group": some of many, for whom nobody speaks. */
function belongsToPeople({ words }: NounPhrase): boolean {
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
