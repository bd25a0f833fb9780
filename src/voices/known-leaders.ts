import leadersText from '../lexicon/leaders.txt?raw';
import { readLexicon } from '../lexicon/read-lexicon';
import { fold } from './known-names';
import type { Voice } from './voice';
import { wordsOf } from './word';

const SECTIONS = [
  'prime-minister',
  'government',
  'us-official',
  'politician',
  'international',
  'armed-group',
  'business',
  'organisation',
] as const;

interface Leader {
  readonly keys: readonly string[];
  readonly voice: Voice;
  readonly name: string;
  readonly where: string;
  readonly terms: readonly (readonly [number, number])[];
}

const byFamily = new Map<string, Leader[]>();
for (const [voice, entries] of readLexicon('leaders.txt', leadersText, SECTIONS))
  for (const { term, forms } of entries) {
    const keys = wordsOf(term).map((word) => fold(word.text));
    const [where = '', ...years] = forms;
    const terms = years.map((span): readonly [number, number] => {
      const [from = '', to = ''] = span.split('-');
      return [Number(from), to === '' ? Number.POSITIVE_INFINITY : Number(to)];
    });
    for (const key of new Set([keys[keys.length - 1] ?? '', keys[0] ?? '', keys.slice(-2).join(' ')])) {
      const list = byFamily.get(key) ?? [];
      byFamily.set(key, list);
      list.push({ keys, voice, name: term, where, terms });
    }
  }

/** A leader whom a name stands for, with the voice of the office in `years`; outside their terms they speak as politicians. */
export interface KnownLeader {
  readonly name: string;
  readonly voice: Voice;
  readonly where: string;
  readonly isInOffice: boolean;
  /** The years their terms begin in. */
  readonly since: readonly number[];
}

/**
 * The leader whom these name words (folded) stand for, `null` when none is listed. A family name alone counts only when a single
 * listed leader in office bears it; `years` are those the article may be from.
 */
export function findLeader(keys: readonly string[], years: readonly [number, number]): KnownLeader | null {
  const last = keys[keys.length - 1] ?? '';
  const bearers = byFamily.get(last) ?? [];
  const matching = bearers.filter((leader) =>
    keys.length > 1 ? isSame(keys, leader.keys) : leader.keys[leader.keys.length - 1] === last,
  );
  const inOffice = matching.filter(({ terms }) => terms.some(([from, to]) => from <= years[1] && years[0] <= to));
  const names = new Set(inOffice.map((leader) => leader.keys[0]));
  const leader = inOffice[0];
  if (leader && (keys.length > 1 || names.size === 1))
    return {
      name: leader.name,
      voice: leader.voice,
      where: leader.where,
      isInOffice: true,
      since: leader.terms.map(([from]) => from),
    };
  const past = matching[0];
  if (past && keys.length > 1) {
    const voice =
      past.voice === 'international' ||
      past.voice === 'armed-group' ||
      past.voice === 'business' ||
      past.voice === 'organisation'
        ? past.voice
        : 'politician';
    return { name: past.name, voice, where: past.where, isInOffice: false, since: [] };
  }
  return null;
}

const isSame = (keys: readonly string[], listed: readonly string[]): boolean =>
  keys[0] === listed[0]
    ? keys[keys.length - 1] === listed[listed.length - 1]
    : keys.join(' ') === listed.slice(-keys.length).join(' ');
