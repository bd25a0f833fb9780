import type { Because, Reason } from '../because';
import type { Setting } from '../setting';
import type { Verdict } from '../verdict';
import type { Voice } from '../voice';

/** What rules are asked about; each table asks about its own kind of thing. */
export interface Asking {
  /** The words that a reader is shown as the reason. */
  readonly said: string;
  readonly setting: Setting;
}

export type Condition<Asked> = (asked: Asked) => boolean;

/** A voice that hangs on what is asked about: that of the owner, of the country. */
export interface Outcome {
  readonly voice: Voice;
  readonly strength: number;
  readonly kind?: Verdict['kind'];
  readonly term?: string | null;
  readonly because?: Partial<Because>;
}

/**
 * A rule: where `when` holds, somebody has this voice. `example` and `counterExample` are its tests: `voice | words`, where the words are the
 * speaker ("a Nato official") or a whole article with the speaker in braces; in the one the rule decides, in the other it does not.
 */
export interface Row<Asked> {
  readonly id: string;
  readonly when: Condition<Asked>;
  readonly voice: Voice | ((asked: Asked) => Outcome | null);
  /** How sure it is, 0 to 1; of a voice that hangs on something else this share of its own strength. */
  readonly strength: number;
  readonly kind?: Verdict['kind'];
  readonly reason?: Reason;
  readonly example: string;
  readonly counterExample: string;
}

/** The verdict of the first row that holds, `null` when none does; on what is a `kind` unless the row says otherwise. */
export function decide<Asked extends Asking>(
  rows: readonly Row<Asked>[],
  asked: Asked,
  kind: Verdict['kind'] = 'role',
): Verdict | null {
  for (const row of rows) {
    if (asked.setting.withoutRules.has(row.id) || !row.when(asked)) continue;
    const outcome = typeof row.voice === 'function' ? row.voice(asked) : { voice: row.voice, strength: 1 };
    if (outcome) return toVerdict(row, { kind, ...outcome }, asked.said);
  }
  return null;
}

const toVerdict = <Asked>(
  row: Row<Asked>,
  { voice, strength, kind, term, because }: Outcome & Pick<Verdict, 'kind'>,
  said: string,
): Verdict => ({
  voice,
  strength: strength * row.strength,
  because: { rule: row.id, reason: row.reason ?? 'words', words: said, ...because },
  kind: row.kind ?? kind,
  term: term ?? null,
});

export const all =
  <Asked>(...conditions: readonly Condition<Asked>[]): Condition<Asked> =>
  (asked) =>
    conditions.every((holds) => holds(asked));

export const any =
  <Asked>(...conditions: readonly Condition<Asked>[]): Condition<Asked> =>
  (asked) =>
    conditions.some((holds) => holds(asked));

export const not =
  <Asked>(condition: Condition<Asked>): Condition<Asked> =>
  (asked) =>
    !condition(asked);

export const always = (): boolean => true;
