import { findNames } from '../../phrase/find-names';
import type { Mention } from '../../phrase/mention';
import { nameKeys } from '../../phrase/person-name';
import { readName } from '../../phrase/read-name';
import { wordsOf } from '../../phrase/word';
import { textOf } from '../../span';
import type { Passage } from '../../text/read-passage';

/** A place that names a person. */
export interface NamedPerson {
  readonly mention: Mention;
  /** The words of the name in lower case: ian, strom. */
  readonly keys: readonly string[];
  /** Whether a title or a role stands before the name. */
  readonly isTitled: boolean;
}

/** The people that a passage names, in text order, as often as it does. */
export function namedPeople(passage: Passage): readonly NamedPerson[] {
  return findNames(passage).flatMap((mention): readonly NamedPerson[] => {
    const { kind, name, titles, before } = readName(wordsOf(textOf(passage.article.text, mention.span)), new Map());
    return kind === 'person' && (titles.length > 0 || name.length > 1)
      ? [{ mention, keys: nameKeys(name), isTitled: titles.length > 0 || before.length > 0 }]
      : [];
  });
}

/** "Ian Strom" → is, "the Dunmore Herald" → dh. */
export const initialsOf = (keys: readonly string[]): string => keys.map((key) => key.charAt(0)).join('');
