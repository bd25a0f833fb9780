import * as v from 'valibot';
import { readOnce } from '../../lexicon/read-once';
import { PRESET_IDS } from '../../paint/look';
import { LINE_PLACES, LINE_STYLES, THICKNESSES, VOICE_IDS } from '../../voices/voice';
import { isCorrection } from '../corrections';
import { isReaderRule, MOST_RULES } from '../reader-rules';

// Where a value has a form of its own, the message is an example of it: what is wrong is said in the reader's language, not here.

/** The version of settings that this code writes. */
export const SETTINGS_VERSION = 1;
/** A browser syncs no more than some 8,000 characters at once. */
export const MOST_SITES = 100;

/** Each setting on its own, as it is kept and as it stands in a file. Made when it is first asked for: most readers keep nothing, and every page would wait for it. */
export const settingSchemas = readOnce(() => {
  const voice = v.picklist(VOICE_IDS);
  const colour = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/iu, '#014b2b'));
  const mark = v.strictObject({
    light: colour,
    dark: colour,
    style: v.picklist(LINE_STYLES),
    place: v.picklist(LINE_PLACES),
    thickness: v.picklist(THICKNESSES),
  });
  const site = v.pipe(v.string(), v.maxLength(253), v.regex(/^[\p{L}\p{N}.:-]+$/u, 'meridian.example'));
  return {
    preset: v.picklist(PRESET_IDS),
    marks: v.record(voice, v.nullable(mark)),
    hidden: v.array(voice),
    cards: v.picklist(['point', 'press', 'off'] as const),
    offSites: v.pipe(v.array(site), v.maxLength(MOST_SITES)),
  } as const;
});

/** A settings file. What it does not mention stays as it is in nobody's settings: a file says all or it is none. */
export const fileSchema = readOnce(() =>
  v.strictObject({
    format: v.literal('sourcelight-settings'),
    version: v.literal(SETTINGS_VERSION),
    settings: v.strictObject(settingSchemas()),
    rules: v.pipe(
      v.array(
        v.custom<{ phrase: string; voice: (typeof VOICE_IDS)[number] }>(
          isReaderRule,
          '{"phrase": "Acme Institute", "voice": "expert"}',
        ),
      ),
      v.maxLength(MOST_RULES),
    ),
    corrections: v.array(
      v.custom<{ url: string; sentence: string; voice: (typeof VOICE_IDS)[number] }>(
        isCorrection,
        '{"url": "https://meridian.example/", "sentence": "It rained.", "voice": "reporter"}',
      ),
    ),
  }),
);
