import { findKnown, type Known } from './find-known';
import { classifyFormer, isFormer } from './former-office';
import type { Setting } from './setting';
import type { Voice } from './voice';
import type { Word } from './word';

/** A voice, how sure the words make it (0 to 1), and the words that decided, for readers. */
export interface Verdict {
  readonly voice: Voice;
  readonly strength: number;
  readonly becauseOf: string;
  /** What the words name: a person's role, a body, a document, a place that speaks for its government. */
  readonly kind: 'role' | 'body' | 'outlet' | 'document' | 'place';
  /** The listed name of the body that decided, if a listed name did. */
  readonly term: string | null;
}

/**
 * The voice of a description or of a body's name, by its head noun and what modifies it; `null` when no word of it is known.
 * "a spokesman for the Ukrainian air force" → military; "Hamas-run health ministry" → government; "former US ambassador" → expert.
 * Names of persons in it are passed over. `depth` bounds the descent into "of …, for …".
 */
export function classifyPhrase(words: readonly Word[], setting: Setting, depth = 0): Verdict | null {
  if (words.length === 0 || depth > 4) return null;
  if (words.length > LONGEST) return classifyPhrase(words.slice(0, LONGEST), setting, depth);
  const end = endOfCore(words, setting);
  const core = words.slice(0, end);
  const rest = words.slice(end);
  const known = findKnown(core, setting.localBodies);
  const possessive = lastPossessive(core, known);
  const held = known.filter((k) => k.from > possessive);
  const head = headOf(held, core);
  const beside: Beside = { words, core, known, rest, possessive, head, setting, depth };
  const verdict = head ? classifyHead(head, beside) : null;
  if (verdict) return verdict;
  const nearest = head ? null : possessive >= 0 ? classifyPhrase(core.slice(0, possessive), setting, depth + 1) : null;
  if (nearest && nearest.kind !== 'document') return { ...nearest, strength: nearest.strength * 0.9 };
  return fromRest(beside, 0.8);
}

/** Words of a description that are looked at: more only costs time. */
const LONGEST = 40;

interface Beside {
  readonly words: readonly Word[];
  readonly core: readonly Word[];
  readonly known: readonly Known[];
  readonly rest: readonly Word[];
  readonly possessive: number;
  readonly head: Known | null;
  readonly setting: Setting;
  readonly depth: number;
}

export const LINKS = new Set(
  'of for at in with from on to by under behind over into about against within who whom which that whose and or , ; : ( ) – — - aged near during after before as working based living'.split(
    ' ',
  ),
);

/** Where the noun phrase's core ends: at the first preposition, relative word, comma or "and" outside a listed name. */
export function endOfCore(words: readonly Word[], setting: Setting): number {
  const known = findKnown(words, setting.localBodies);
  for (let at = 1, k = 0; at < words.length; at += 1) {
    while ((known[k]?.to ?? Number.POSITIVE_INFINITY) <= at) k += 1;
    const inside = known[k];
    if (inside && inside.from < at && at < inside.to) continue;
    const isJoint = words[at]?.key === 'and' || words[at]?.text === '&';
    if (
      LINKS.has(words[at]?.key ?? '') &&
      !(POSSESSOR_JOINTS.has(words[at]?.key ?? '') && isInsidePossessor(words, at)) &&
      !(isJoint && (isListContinued(known, at) || isJointName(words, known, at)))
    )
      return at;
  }
  return words.length;
}

/** "Bank of Montreal's director": the "of" before a possessive mark, with nothing but capitals and joints between. */
function isInsidePossessor(words: readonly Word[], at: number): boolean {
  for (let next = at + 1; next < words.length && next <= at + 6; next += 1) {
    const word = words[next];
    if (word?.key === "'s") return next > at + 1 && next < words.length - 1;
    if (!word || !(word.isCapital || POSSESSOR_JOINTS.has(word.key))) return false;
  }
  return false;
}
const POSSESSOR_JOINTS = new Set(['of', 'and', 'the', 'for', '&']);

/** "public broadcaster and CNN affiliate Channel 11", "president and chief executive": one person or body, described twice. */
const isListContinued = (known: readonly Known[], at: number): boolean =>
  known.some((k) => k.to === at && (k.kind === 'role' || k.kind === 'body')) &&
  known.some((k) => k.from > at && k.from <= at + 5);

/** "Devon and Cornwall Police": capitals around the joint and a noun for a body soon after, itself in capitals. */
function isJointName(words: readonly Word[], known: readonly Known[], at: number): boolean {
  if (!words[at - 1]?.isCapital || !words[at + 1]?.isCapital) return false;
  const body = known.find((k) => k.from > at && (k.kind === 'body' || k.term === 'police'));
  return (
    body !== undefined &&
    body.from > at + 1 &&
    body.from <= at + 3 &&
    words.slice(at + 1, body.to).every((word) => word.isCapital)
  );
}

/** Index of the last possessive mark in the core, -1 without one: "Trump's lawyer" → 1. */
function lastPossessive(core: readonly Word[], known: readonly Known[]): number {
  for (let at = core.length - 2; at > 0; at -= 1) {
    const key = core[at]?.key;
    if ((key === "'s" || key === "'") && !known.some((k) => k.from < at && at < k.to)) return at;
  }
  return -1;
}

/** The known words that name the speaker: the last that are no place, unless nothing but places is there. */
function headOf(known: readonly Known[], core: readonly Word[]): Known | null {
  const named = known.filter((k) => k.kind !== 'country' && k.kind !== 'us-place');
  const open = named.find((k) => k.to > k.from + 1 && LINKS.has(core[k.to - 1]?.key ?? ''));
  if (open) return open;
  const joint = core.findIndex((word) => word.key === 'and');
  const first = joint < 0 ? undefined : named.findLast((k) => k.to <= joint && k.kind === 'role');
  if (first) return first;
  const last = named[named.length - 1];
  const office = named[named.length - 2];
  if (last && office?.kind === 'role' && office.to === last.from && AS_TITLE.has(last.term)) return office;
  if (last) return last;
  const place = known[known.length - 1];
  if (!place) return null;
  const bare = core.filter((word) => !ARTICLES.has(word.key));
  return place.to - known.reduce((from, k) => Math.min(from, k.from), place.from) >= bare.length ? place : null;
}

/** Roles that follow an office as mere titles: "Chief Medical Officer Professor …". */
const AS_TITLE = new Set(['professor', 'doctor', 'general', 'captain', 'colonel', 'judge', 'senator']);
const ARTICLES = new Set(['the', 'a', 'an', "'s", 'both', 'its', 'own']);

function classifyHead(head: Known, beside: Beside): Verdict | null {
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
      return {
        voice: head.sections[0] as Voice,
        strength: 0.9,
        becauseOf: `listed body '${head.term}'`,
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
      return classifyBody(head, beside);
    case 'role':
      return classifyRole(head, beside);
  }
}

function classifyBody(head: Known, beside: Beside): Verdict | null {
  const said = quoted(beside.core, head);
  const section = head.sections.includes('armed-group') ? 'armed-group' : head.sections[0];
  const isOpen = head.sections.includes('any');
  if (isOpen && (section === 'any' || (namesSomething(beside) && !placeOf(beside) && !PUBLIC.has(head.term)))) {
    const owner = ownerOf(beside);
    if (owner)
      return { ...owner, strength: owner.strength * 0.9, becauseOf: `${said} + ${owner.becauseOf}`, kind: 'body' };
    if (PUBLIC.has(head.term))
      return { ...executive(said, beside, 'body'), strength: namesSomething(beside) ? 0.6 : 0.5 };
    if (namesSomething(beside))
      return {
        voice: 'organisation',
        strength: 0.35,
        becauseOf: `${said} of no listed kind`,
        kind: 'body',
        term: null,
      };
    return null;
  }
  if (section === 'international' && namesSomething(beside))
    return { voice: 'organisation', strength: 0.35, becauseOf: said, kind: 'body', term: null };
  if (section === 'executive') {
    if (head.term === 'authorities' && beside.setting.isCrime && !placeOf(beside))
      return { voice: 'law', strength: 0.6, becauseOf: `${said} in a report of a crime`, kind: 'body', term: null };
    const owner = ownerOf(beside);
    if (owner && (owner.voice === 'international' || owner.voice === 'prime-minister') && owner.kind !== 'place')
      return { ...owner, becauseOf: `${said} + ${owner.becauseOf}` };
    return executive(said, beside, 'body');
  }
  return { voice: section as Voice, strength: 0.85, becauseOf: said, kind: 'body', term: null };
}

function classifyRole(head: Known, beside: Beside): Verdict | null {
  const said = quoted(beside.core, head);
  const has = (section: string): boolean => head.sections.includes(section);
  if (isFormer(beside.core, head.from)) {
    const former = classifyFormer(head, said, has('represents') || has('leads') ? ownerOf(beside) : null);
    if (former) return former;
  }
  if (has('document') || has('court document') || has('study') || has('law text'))
    return classifyDocument(head, said, beside);
  if (has('represents') || has('leads')) {
    if (has('leads') || head.term === 'head' || head.term === 'director')
      for (const word of [...beside.core, ...beside.rest.slice(0, 8)])
        if (SUBJECTS.has(word.key))
          return { voice: 'expert', strength: 0.85, becauseOf: `${said} + '${word.text}'`, kind: 'role', term: null };
    const owner = ownerOf(beside);
    if (
      owner?.voice === 'organisation' &&
      RESEARCH.test(owner.becauseOf) &&
      beside.rest.some((word) => RESEARCH_UNITS.has(word.key))
    )
      return { ...owner, voice: 'expert', becauseOf: `${said} of a research body + ${owner.becauseOf}`, kind: 'role' };
    if (owner && !(owner.kind === 'place' && has('leads') && !has('executive')))
      return { ...owner, becauseOf: `${said} + ${owner.becauseOf}`, kind: 'role' };
    if (has('executive') && !namesSomething(beside)) {
      const verdict = executive(said, beside, 'role');
      return has('leads') && verdict.strength < 0.9 ? { ...verdict, strength: 0.55 } : verdict;
    }
    if (has('leads'))
      return { voice: 'business', strength: 0.45, becauseOf: `${said} of a body not listed`, kind: 'role', term: null };
    if (has('executive')) return executive(said, beside, 'role');
    return namesSomething(beside)
      ? { voice: 'organisation', strength: 0.35, becauseOf: `${said} of a body not listed`, kind: 'role', term: null }
      : null;
  }
  if (has('executive')) {
    const owner = ownerOf(beside);
    if (owner && owner.kind !== 'place' && YIELDING.has(owner.voice) && OFFICIAL.has(head.term))
      return { ...owner, becauseOf: `${said} + ${owner.becauseOf}`, kind: 'role' };
    return executive(said, beside, 'role');
  }
  const voice = head.sections[0] as Voice;
  if (voice === 'unnamed' && QUANTITIES.has(head.term) && beside.rest[0]?.key === 'of') {
    const counted = classifyPhrase(beside.rest.slice(1), beside.setting, beside.depth + 1);
    if (counted) return { ...counted, becauseOf: `${said} of ${counted.becauseOf}` };
  }
  if (voice === 'expert' && CHIEF_EXPERTS.has(head.term)) {
    const owner = ownerOf(beside);
    if (owner && owner.kind !== 'place' && STATE.has(owner.voice))
      return { ...owner, becauseOf: `${said} + ${owner.becauseOf}`, kind: 'role' };
  }
  if (voice === 'expert' && /strategist|adviser/u.test(head.term)) {
    const owner = ownerOf(beside);
    if (owner?.voice === 'politician' || owner?.voice === 'us-official' || owner?.voice === 'government')
      return { ...owner, voice: 'politician', becauseOf: `${said} + ${owner.becauseOf}`, kind: 'role' };
  }
  if (voice === 'military' && RANKS_ELSEWHERE.has(head.term)) {
    const owner = ownerOf(beside);
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
  const isPlural = beside.core[head.to - 1]?.key.endsWith('s') === true;
  if (ALONE.test(head.term) && !isPlural && !ownerOf(beside))
    return { voice: 'individual', strength: 0.6, becauseOf: `${said} of no body named`, kind: 'role', term: null };
  if (voice === 'law' && /lawyer|attorney|counsel/u.test(head.term)) {
    const owner = ownerOf(beside);
    if (owner && owner.kind === 'body' && STATE.has(owner.voice))
      return { ...owner, becauseOf: `${said} + ${owner.becauseOf}`, kind: 'role' };
  }
  if (PARTICIPANTS.has(head.term)) return { voice, strength: 0.9, becauseOf: said, kind: 'role', term: null };
  const follower = beside.core[head.to];
  const isModifier =
    follower !== undefined && !follower.isCapital && !follower.isPunctuation && !LINKS.has(follower.key);
  const strength = (voice === 'individual' || voice === 'unnamed' ? 0.7 : 0.85) * (isModifier ? 0.4 : 1);
  return { voice, strength, becauseOf: said, kind: 'role', term: null };
}

const SUBJECTS = new Set(['strategy', 'economics', 'research', 'macro', 'forecasting', 'macroeconomics', 'rates']);
const RESEARCH = /university|college|medical|hospital/iu;
const RESEARCH_UNITS = new Set([
  'center',
  'centre',
  'institute',
  'laboratory',
  'lab',
  'department',
  'programme',
  'program',
  'faculty',
  'school',
  'division',
  'initiative',
  'project',
]);
/** Bodies that are public ones where nothing says otherwise: "a department spokesman". */
const PUBLIC = new Set(['agency', 'department', 'bureau', 'authority', 'commission', 'directorate', 'inspectorate']);
/** Those who speak for a body if one is named, else for themselves. */
const ALONE = /activist|campaigner|advocate|volunteer|environmentalist|conservationist/u;
/** Having been there outweighs a profession: "one of the protesters, a lecturer". */
const PARTICIPANTS = new Set([
  'protester',
  'demonstrator',
  'witness',
  'eyewitness',
  'survivor',
  'victim',
  'resident',
  'hostage',
  'plaintiff',
  'refugee',
  'evacuee',
  'passenger',
]);
const QUANTITIES = new Set(['one', 'some', 'many', 'several', 'few', 'most', 'others']);
/** Offices that go with a body of another voice: "Nato official", "union official". */
const OFFICIAL = new Set([
  'official',
  'senior official',
  'diplomat',
  'envoy',
  'special envoy',
  'negotiator',
  'authority',
  'chief of staff',
  'press secretary',
  'administrator',
  'treasurer',
  'auditor',
  'secretary',
  'chief secretary',
]);
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
const STATE = new Set<Voice>(['international', 'us-official', 'government']);
const CHIEF_EXPERTS = new Set(['chief economist', 'chief scientist']);
const RANKS_ELSEWHERE = new Set([
  'captain',
  'lieutenant',
  'sergeant',
  'commander',
  'major',
  'colonel',
  'corporal',
  'lieutenant colonel',
  'general',
  'soldier',
]);

function classifyDocument(head: Known, said: string, beside: Beside): Verdict | null {
  const has = (section: string): boolean => head.sections.includes(section);
  const owner = ownerOf(beside);
  if (has('court document'))
    return { voice: 'law', strength: 0.75, becauseOf: `${said} (court document)`, kind: 'document', term: null };
  if (has('study') && owner?.voice === 'organisation')
    return {
      voice: 'expert',
      strength: 0.75,
      becauseOf: `${said} (research) by ${owner.becauseOf}`,
      kind: 'document',
      term: null,
    };
  if (owner && owner.kind !== 'place' && owner.voice !== 'individual')
    return { ...owner, strength: owner.strength * 0.9, becauseOf: `${said} by ${owner.becauseOf}`, kind: 'document' };
  if (has('study') || has('expert'))
    return { voice: 'expert', strength: 0.7, becauseOf: `${said} (research)`, kind: 'document', term: null };
  if (has('law text'))
    return { voice: 'other', strength: 0.6, becauseOf: `${said} quoted as such`, kind: 'document', term: null };
  if (has('unnamed'))
    return { voice: 'unnamed', strength: 0.6, becauseOf: `${said} of nobody named`, kind: 'document', term: null };
  return null;
}

/** US officials or government: by the nearest place or body in the words, else by the article's setting. */
function executive(said: string, beside: Beside, kind: 'role' | 'body'): Verdict {
  const place = placeOf(beside);
  const isAmerican = place ? place.isAmerican : beside.setting.isAmerican;
  const voice = isAmerican ? 'us-official' : 'government';
  const why = place
    ? `${said} + '${place.name}'`
    : `${said} in an article set ${isAmerican ? 'in the US' : 'outside the US'}`;
  return { voice, strength: place ? 0.9 : 0.65, becauseOf: why, kind, term: null };
}

function placeOf(beside: Beside): { isAmerican: boolean; name: string } | null {
  const before = [...beside.known].reverse();
  for (const known of [...before, ...findKnown(beside.rest, beside.setting.localBodies)]) {
    if (known.kind === 'us-place') return { isAmerican: true, name: known.term };
    if (known.kind === 'country')
      return known.term === 'Georgia' && beside.setting.isAmerican
        ? { isAmerican: true, name: 'Georgia' }
        : { isAmerican: false, name: known.term };
    if (known.kind === 'organisation' && known.sections[0] === 'us-official')
      return { isAmerican: true, name: known.term };
    if (known.kind === 'organisation' && known.sections[0] === 'government')
      return { isAmerican: false, name: known.term };
  }
  return null;
}

/** Whose head it is: the body in the words before it, the possessor, then what follows "of", "for", "at"; a place only if no body is there. */
function ownerOf(beside: Beside): Verdict | null {
  const { core, head, possessive, setting, depth } = beside;
  let place: Verdict | null = null;
  const found = (verdict: Verdict | null): Verdict | null => {
    if (verdict?.kind !== 'place') return verdict;
    place ??= verdict;
    return null;
  };
  const before = head && head.from > possessive + 1 ? core.slice(possessive + 1, head.from) : [];
  const possessor = possessive > 0 ? core.slice(0, possessive) : [];
  return (
    found(bodiesOnly(classifyPhrase(before, setting, depth + 1))) ??
    found(classifyPhrase(possessor, setting, depth + 1)) ??
    found(fromRest(beside, 1)) ??
    place
  );
}

/** A person's everyday role in front of a head is no owner: "local authorities", "consumer group". */
const bodiesOnly = (verdict: Verdict | null): Verdict | null =>
  verdict &&
  verdict.kind === 'role' &&
  (verdict.voice === 'individual' || verdict.voice === 'unnamed' || verdict.voice === 'expert')
    ? null
    : verdict;

const OPENERS = new Set(['of', 'for', 'at', 'in', 'with', 'from', 'on', 'to', 'by', 'under', ',', 'and', '(']);
const CLOSERS = new Set(['who', 'whom', 'which', 'that', 'whose', ';', ':', ')']);

/** The first telling verdict among the phrases after the core: "vice president of advanced programs at Blue Origin" → business. */
function fromRest(beside: Beside, factor: number): Verdict | null {
  const { rest, setting, depth } = beside;
  let at = 0;
  let place: Verdict | null = null;
  let weak: Verdict | null = null;
  let isUnlisted = false;
  while (at < rest.length && !CLOSERS.has(rest[at]?.key ?? '')) {
    if (!OPENERS.has(rest[at]?.key ?? '')) {
      at += 1;
      continue;
    }
    const tail = rest.slice(at + 1);
    const end = tail.length === 0 ? 0 : endOfCore(tail, setting);
    const phrase = tail.slice(0, end);
    const verdict = classifyPhrase(phrase, setting, depth + 1);
    if (!verdict && at === 0 && phrase.some((word) => word.isCapital)) isUnlisted = true;
    if (verdict && verdict.kind === 'place') {
      if (!isUnlisted) place ??= verdict;
    } else if (verdict && (verdict.kind !== 'role' || verdict.voice !== 'individual') && verdict.kind !== 'document') {
      if (verdict.strength >= 0.4) return { ...verdict, strength: verdict.strength * factor };
      weak ??= verdict;
    }
    at += 1 + Math.max(end, 0);
  }
  const last = weak ?? place;
  return last ? { ...last, strength: last.strength * factor } : null;
}

/** Whether an unlisted proper name stands beside the head: "president of Chapter & Verse", "an Etlaq spokesman". */
function namesSomething(beside: Beside): boolean {
  const { core, head, rest } = beside;
  const before = head ? core.slice(0, head.from) : [];
  const follows = rest[0] && OPENERS.has(rest[0].key) && rest[0].key !== ',' ? rest.slice(1, 4) : [];
  const isUnlisted = (word: Word): boolean => word.isCapital && word.span.start > (beside.words[0]?.span.start ?? 0);
  return before.some(isUnlisted) || follows.some((word) => word.isCapital);
}

function quoted(core: readonly Word[], known: Known): string {
  return `'${core
    .slice(known.from, known.to)
    .map((word) => word.text)
    .join(' ')}'`;
}
