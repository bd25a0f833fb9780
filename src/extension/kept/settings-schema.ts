import * as v from 'valibot';
import { readOnce } from '../../lexicon/read-once';
import { PRESET_IDS } from '../../paint/look';
import { LINE_PLACES, LINE_STYLES, THICKNESSES, VOICE_IDS } from '../../voices/voice';

// Where a value has a form of its own, the message is an example of it: what is wrong is said in the reader's language, not here.

/** The version of settings that this code writes. */
export const SETTINGS_VERSION = 1;

/** What settings are made of, as they are kept, as they reach a page and as they stand in a file. Made when it is first asked for. */
export const settingSchemas = readOnce(() => {
  const colour = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/iu, '#014b2b'));
  const mark = v.strictObject({
    light: colour,
    dark: colour,
    style: v.picklist(LINE_STYLES),
    place: v.picklist(LINE_PLACES),
    thickness: v.picklist(THICKNESSES),
  });
  return {
    preset: v.picklist(PRESET_IDS),
    voice: v.picklist(VOICE_IDS),
    mark: v.nullable(mark),
    cards: v.picklist(['point', 'press', 'off'] as const),
  } as const;
});
