import { remember } from '../text/remember';
import { BODIES, COUNTRIES, ORGANISATIONS, OUTLET_NAMES, REGIONS, ROLES, US_PLACES } from './known-words';
import type { PhraseTable } from './phrase-table';
import type { Word } from './word';

/** Words of a description that some word list knows, with all that the lists say of them. */
export interface Known {
  readonly from: number;
  readonly to: number;
  readonly kind: 'role' | 'body' | 'organisation' | 'outlet' | 'country' | 'us-place';
  /** Sections of the list; a role can stand in several ("president": executive, leads). */
  readonly sections: readonly string[];
  /** The listed name: "IDF" → "Israel Defense Forces", "Kyiv" → "Ukraine". */
  readonly term: string;
}

const LISTS: readonly List[] = (
  [
    { kind: 'role', table: ROLES },
    { kind: 'body', table: BODIES },
    { kind: 'organisation', table: ORGANISATIONS },
    { kind: 'outlet', table: OUTLET_NAMES },
    { kind: 'country', table: COUNTRIES },
    { kind: 'country', table: REGIONS },
    { kind: 'us-place', table: US_PLACES },
  ] as const
).map((list, order) => ({ ...list, order }));

interface List {
  readonly kind: Known['kind'];
  readonly table: PhraseTable<string>;
  /** Of equal ranks the list that stands first wins. */
  readonly order: number;
}

/**
 * The lists with an entry that begins with a word, none for most words; and whether it is a scientist's: sciences make
 * their own nouns (pulmonologist, herpetologists).
 */
const openedBy = remember((key) => ({
  lists: LISTS.filter(({ table }) => table.opens(key)),
  isScientist: /[a-z]{3}(?:ologist|ographer|onomist)s?$/u.test(key),
}));

/**
 * What the word lists know in `words`, in order, without overlaps, the longest first at each place:
 * "a spokesman for the Ukrainian air force" → spokesman (role), Ukrainian (country), air force (body).
 * Of equal lengths a name of several words goes before a common noun, a common noun before a name of one word ("People said").
 */
export function findKnown(words: readonly Word[], local: LocalBodies = NONE): readonly Known[] {
  const found: Known[] = [];
  for (let at = 0; at < words.length; ) {
    const body = localAt(words, at, local);
    const listed = body?.order === 'before lists' ? null : longestAt(words, at);
    const known =
      listed ?? (body ? { from: at, to: at + 1, kind: body.kind, sections: body.sections, term: body.name } : null);
    if (known) found.push(known);
    at = known ? known.to : at + 1;
  }
  return found;
}

/** What an article or its country makes known beyond the lists, by the short form: "(IRCC)" → government, "SP" → superintendent of police. */
export type LocalBodies = ReadonlyMap<string, LocalBody>;

export interface LocalBody {
  readonly kind: Known['kind'];
  readonly sections: Known['sections'];
  readonly name: string;
  readonly words: readonly Word[];
  /** Whether it goes before what the lists know under that short form. */
  readonly order: 'before lists' | 'behind lists';
}

const NONE: LocalBodies = new Map();

function localAt(words: readonly Word[], at: number, local: LocalBodies): LocalBody | undefined {
  const word = local.size > 0 ? words[at] : undefined;
  return word && local.get(word.text.replace(/\./gu, ''));
}

function longestAt(words: readonly Word[], at: number): Known | null {
  let best: { known: Known; rank: number } | null = null;
  const key = words[at]?.key ?? '';
  const { lists, isScientist } = openedBy(key);
  for (const { kind, table, order } of lists) {
    const matches = table.startingAt(words, at);
    const longest = matches[0];
    if (!longest) continue;
    const length = longest.to - longest.from;
    const isName = kind === 'organisation' || kind === 'outlet';
    const isMarkedName = isName && (length > 1 || (words[at]?.text.replace(/\P{Lu}/gu, '').length ?? 0) > 1);
    const rank = length * 100 + (isMarkedName ? 50 : 0) - order;
    if (best && best.rank >= rank) continue;
    const sections = matches.filter((match) => match.to === longest.to).map((match) => match.section);
    best = { known: { from: at, to: longest.to, kind, sections, term: longest.term }, rank };
  }
  if (best) return best.known;
  return isScientist ? { from: at, to: at + 1, kind: 'role', sections: ['expert'], term: key } : null;
}
