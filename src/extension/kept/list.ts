import { NotKept } from './not-kept';
import { changePlace, type Place, readPlace, watchPlace } from './place';

/** A list that is kept, and what may stand in it. */
export interface KeptList<T> {
  readonly place: Place;
  /** Whether a value from outside is an entry as it is kept. */
  readonly isEntry: (value: unknown) => value is T;
  /** Whether two entries are about the same: the newer one takes the place of the older. */
  isSame(one: T, other: T): boolean;
  /** How many entries can be kept. */
  readonly most: number;
}

/** The entries in their order. What is kept but is none is passed over, and costs no other. Rejects when the browser cannot say what is kept. */
export async function readList<T>({ place, isEntry }: KeptList<T>): Promise<readonly T[]> {
  return toList(await readPlace(place)).filter(isEntry);
}

/** Adds an entry at the end; an earlier one about the same goes. Rejects, with nothing changed, where it is none, the list is full or the browser cannot keep it. */
export function addTo<T>(list: KeptList<T>, entry: T): Promise<void> {
  return changePlace(list.place, (kept) => {
    const others = othersThan(list, kept, entry);
    check(list, [...others.filter(list.isEntry), entry]);
    return [...others, entry];
  });
}

/** Takes out what is kept about the same as an entry. */
export function removeFrom<T>(list: KeptList<T>, entry: T): Promise<void> {
  return changePlace(list.place, (kept) => othersThan(list, kept, entry));
}

/** Keeps entries in place of all that is there. */
export function replaceList<T>(list: KeptList<T>, entries: readonly T[]): Promise<void> {
  return changePlace(list.place, () => {
    check(list, entries);
    return entries;
  });
}

/** Calls `onChange` whenever the list has changed, wherever that was; returns what ends it. */
export function watchList({ place }: { readonly place: Place }, onChange: () => void): () => void {
  return watchPlace(place, onChange);
}

/** All that is kept but what is about the same as an entry; also what a newer version has kept and this one does not understand. */
const othersThan = <T>({ isEntry, isSame }: KeptList<T>, kept: unknown, entry: T): readonly unknown[] =>
  toList(kept).filter((one) => !isEntry(one) || !isSame(one, entry));

const check = <T>({ isEntry, most }: KeptList<T>, entries: readonly T[]): void => {
  if (!entries.every(isEntry)) throw new NotKept('unfit');
  if (entries.length > most) throw new NotKept('full');
};

const toList = (kept: unknown): readonly unknown[] => (Array.isArray(kept) ? kept : []);
