import { endOfCore } from '../phrase/end-of-core';
import { findKnown, type Known } from '../phrase/find-known';
import { PHRASE_WORDS } from '../phrase/phrase-words';
import type { Word } from '../phrase/word';
import { ROLE_TRAITS } from './role-traits';
import type { Setting } from './setting';

/** A description or a body's name taken apart around its head noun: "a spokesman | for the air force" → head spokesman. */
export interface HeadedPhrase {
  readonly words: readonly Word[];
  /** The words up to the first preposition, relative word or comma. */
  readonly core: readonly Word[];
  /** What the word lists know in the core. */
  readonly known: readonly Known[];
  /** What follows the core: "for the air force". */
  readonly rest: readonly Word[];
  /** Index in the core of the last possessive mark, -1 without one: "Trump's lawyer" → 1. */
  readonly possessive: number;
  /** The known words that name the speaker; `null` when nothing is known. */
  readonly head: Known | null;
  readonly setting: Setting;
}

/** Takes the words of a description apart: "Trump's lawyer in New York" → core "Trump's lawyer", head lawyer, rest "in New York". */
export function readHeadedPhrase(words: readonly Word[], setting: Setting): HeadedPhrase {
  const end = endOfCore(words, setting.localBodies);
  const core = words.slice(0, end);
  const known = findKnown(core, setting.localBodies);
  const possessive = lastPossessive(core, known);
  const head = headOf(
    known.filter((k) => k.from > possessive),
    core,
  );
  return { words, core, known, rest: words.slice(end), possessive, head, setting };
}

/** Index of the last possessive mark in the core, -1 without one: "Trump's lawyer" → 1. */
function lastPossessive(core: readonly Word[], known: readonly Known[]): number {
  for (let at = core.length - 2; at > 0; at -= 1) {
    const key = core[at]?.key;
    if ((key === "'s" || key === "'") && !known.some((k) => k.from < at && at < k.to)) return at;
  }
  return -1;
}

/**
 * The known words that name the speaker: the last that are no place, unless nothing but places is there; the noun for a body before its
 * own name: "the new | group | Doctors Against Noise".
 */
function headOf(known: readonly Known[], core: readonly Word[]): Known | null {
  const named = known.filter((k) => k.kind !== 'country' && k.kind !== 'us-place');
  const open = named.find((k) => k.to > k.from + 1 && PHRASE_WORDS.link.has(core[k.to - 1]?.key ?? ''));
  if (open) return open;
  const joint = core.findIndex((word) => word.key === 'and');
  const first = joint < 0 ? undefined : named.findLast((k) => k.to === joint && k.kind === 'role');
  if (first) return first;
  const last = named[named.length - 1];
  const office = named[named.length - 2];
  if (
    last &&
    (office?.kind === 'role' || (office?.kind === 'organisation' && !last.sections.includes('expert'))) &&
    office.to === last.from &&
    ROLE_TRAITS.titleAfterOffice.has(last.term)
  )
    return office;
  const kind = named.find((k) => k.kind === 'body' && core[k.from]?.isCapital === false && k.to < core.length);
  const isNamed = kind !== undefined && core.slice(kind.to).every((word) => word.isCapital);
  if (isNamed && (last?.kind === 'role' || last?.kind === 'body')) return kind;
  if (last) return last;
  const place = known[known.length - 1];
  if (!place) return null;
  const bare = core.filter((word) => !PHRASE_WORDS.filler.has(word.key));
  return place.to - known.reduce((from, k) => Math.min(from, k.from), place.from) >= bare.length ? place : null;
}

const NEAR = 7;

/** Whether an unlisted proper name stands beside the head: "president of Chapter & Verse", "an Etlaq spokesman". */
export function namesSomething({ words, core, head, rest }: HeadedPhrase): boolean {
  const before = head ? core.slice(0, head.from) : [];
  const follows = rest[0] && PHRASE_WORDS.opener.has(rest[0].key) && rest[0].key !== ',' ? rest.slice(1, NEAR) : [];
  const isUnlisted = (word: Word): boolean => word.isCapital && word.span.start > (words[0]?.span.start ?? 0);
  return before.some(isUnlisted) || follows.some((word) => word.isCapital);
}

/** The words that decided, as a reader is shown them: "'air force'". */
export function quoted(core: readonly Word[], known: Known): string {
  return `'${core
    .slice(known.from, known.to)
    .map((word) => word.text)
    .join(' ')}'`;
}
