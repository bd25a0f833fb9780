import * as v from 'valibot';
import type { Mark, Voice } from '../../voices/voice';
import { PLAIN_SETTINGS, type Settings } from './settings';
import { settingSchemas } from './settings-schema';

/**
 * What another of our scripts or another version calls settings. A setting that makes no sense counts as not chosen; of the voices, each counts by
 * itself.
 */
export function toSettings(value: unknown): Settings {
  const known = isRecord(value) ? value : {};
  const { preset, cards } = settingSchemas();
  const [chosen, wish] = [v.safeParse(preset, known.preset), v.safeParse(cards, known.cards)];
  return {
    preset: chosen.success ? chosen.output : PLAIN_SETTINGS.preset,
    marks: Object.fromEntries(Object.entries(toMarks(known.marks)).filter(isMark)),
    hidden: toHidden(known.hidden).filter(isVoice),
    cards: wish.success ? wish.output : PLAIN_SETTINGS.cards,
  };
}

/** What stands among the hidden voices and the marks that this version does not understand; it stays when others change. */
export function unknownIn(value: unknown): {
  readonly marks: Readonly<Record<string, unknown>>;
  readonly hidden: readonly unknown[];
} {
  const known = isRecord(value) ? value : {};
  return {
    marks: Object.fromEntries(Object.entries(toMarks(known.marks)).filter((entry) => !isMark(entry))),
    hidden: toHidden(known.hidden).filter((voice) => !isVoice(voice)),
  };
}

const toMarks = (value: unknown): Readonly<Record<string, unknown>> => (isRecord(value) ? value : {});
const toHidden = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const isVoice = (value: unknown): value is Voice => v.is(settingSchemas().voice, value);
const isMark = (entry: readonly [string, unknown]): entry is [Voice, Mark | null] =>
  isVoice(entry[0]) && v.is(settingSchemas().mark, entry[1]);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
