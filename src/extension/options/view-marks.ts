import { PLAIN_MARKS, PRESETS } from '../../paint/look';
import { FLOOR, isToldApart, weighMark, weighPairs } from '../../paint/weigh-marks';
import {
  LINE_PLACES,
  LINE_STYLES,
  type LinePlace,
  type LineStyle,
  type Mark,
  THICKNESSES,
  VOICE_IDS,
  type Voice,
} from '../../voices/voice';
import { element } from '../element';
import { type Settings, toLook } from '../kept/settings';
import { setMark } from '../mark-element';
import { viewSwitch } from '../popup/view-switch';
import { say } from '../say';
import { sayDefinition, sayVoice } from '../say-voice';
import { viewButton, viewChoice } from './controls';
import type { Store } from './store';

const SCHEMES = ['light', 'dark'] as const;

/** What the reporter's own words get once a reader wants them marked. */
const REPORTER_MARK: Mark = { light: '#5f6368', dark: '#b4bac0', style: 'solid', place: 'below', thickness: 1 };

/** Every voice with its switch, colours and line, and a warning where these cannot be read or told apart. */
export function viewMarks(store: Store): HTMLElement {
  return element('div', { class: 'marks' }, ...VOICE_IDS.map((voice) => viewMark(voice, store)));
}

const viewMark = (voice: Voice, store: Store): HTMLElement => {
  const label = sayVoice(voice);
  const markNow = (): Mark => store.settings().marks[voice] ?? PLAIN_MARKS[voice] ?? REPORTER_MARK;
  const change = (part: Partial<Mark>): void =>
    void store.change((settings) => withMark(settings, voice, { ...markNow(), ...part }));

  const shown = viewSwitch(say('markVoice', label), 'on');
  shown.addEventListener('change', () => void store.change((settings) => switchVoice(settings, voice, shown.checked)));
  const swatch = element('span', { class: 'swatch', 'aria-hidden': 'true' }, '“Abc”');
  const colours = SCHEMES.map((scheme) => {
    const input = element('input', { type: 'color', 'aria-label': say(`colour_${scheme}`, label) });
    input.addEventListener('input', () => change({ [scheme]: input.value }));
    return { scheme, input };
  });
  const style = viewChoice<LineStyle>(
    say('lineStyle', label),
    LINE_STYLES.map((id) => [id, say(`line_${id}`)]),
    null,
    (chosen) => change({ style: chosen }),
  );
  const place = viewChoice<LinePlace>(
    say('linePlace', label),
    LINE_PLACES.map((id) => [id, say(`place_${id}`)]),
    null,
    (chosen) => change({ place: chosen }),
  );
  const thickness = viewChoice(
    say('lineThickness', label),
    THICKNESSES.map((pixels) => [String(pixels), say('pixels', String(pixels))]),
    null,
    (chosen) => {
      const pixels = THICKNESSES.find((one) => String(one) === chosen);
      if (pixels) change({ thickness: pixels });
    },
  );
  const reset = viewButton(say('resetVoice'), () => void store.change((settings) => withoutMark(settings, voice)));
  reset.setAttribute('aria-label', say('resetVoiceAloud', label));
  const warning = element('p', { class: 'warning', role: 'status' });
  const row = element(
    'div',
    { class: 'mark-row', 'data-voice': voice },
    swatch,
    element(
      'div',
      { class: 'mark-name' },
      element('h3', {}, label),
      element('p', { class: 'hint' }, sayDefinition(voice)),
    ),
    shown,
    element('div', { class: 'mark-tools' }, ...colours.map(({ input }) => input), style, place, thickness, reset),
    warning,
  );
  store.follow((settings) => {
    const mark = markNow();
    const isShown = toLook(settings).marks[voice] !== null;
    shown.checked = isShown;
    setMark(swatch, isShown ? mark : null);
    for (const { scheme, input } of colours) input.value = mark[scheme];
    style.value = mark.style;
    place.value = mark.place;
    thickness.value = String(mark.thickness);
    reset.hidden = settings.marks[voice] === undefined;
    row.classList.toggle('off', !isShown);
    warning.textContent = isShown ? warn(voice, mark, settings) : '';
  });
  return row;
};

const withMark = (settings: Settings, voice: Voice, mark: Mark): Settings => ({
  ...settings,
  marks: { ...settings.marks, [voice]: mark },
  hidden: settings.hidden.filter((other) => other !== voice),
});

const withoutMark = (settings: Settings, voice: Voice): Settings => {
  const { [voice]: _, ...marks } = settings.marks;
  return { ...settings, marks };
};

const switchVoice = (settings: Settings, voice: Voice, isShown: boolean): Settings => {
  const hidden = settings.hidden.filter((other) => other !== voice);
  if (!isShown)
    return PLAIN_MARKS[voice] === null ? withoutMark(settings, voice) : { ...settings, hidden: [...hidden, voice] };
  return toLook({ ...settings, hidden }).marks[voice] === null
    ? withMark(settings, voice, REPORTER_MARK)
    : { ...settings, hidden };
};

/** What a reader should know of a mark before they keep it; `''` when all is well. */
export function warn(voice: Voice, mark: Mark, settings: Settings): string {
  for (const scheme of SCHEMES) {
    const { line, text, link } = weighMark(mark, scheme, settings.preset);
    // The line is brought into sight on the page; the reader should know that it is then another colour.
    if (line < Math.max(FLOOR.line, PRESETS[settings.preset].contrast.least)) return say(`faint_${scheme}`);
    if (text < FLOOR.text || link < FLOOR.link) return say(`loud_${scheme}`);
  }
  const marks = { ...toLook(settings).marks, [voice]: mark };
  for (const scheme of SCHEMES) {
    const twin = weighPairs(marks, scheme).find((pair) => pair.voices.includes(voice) && !isToldApart(pair));
    const other = twin?.voices.find((one) => one !== voice);
    if (other) return say('alike', sayVoice(other));
  }
  return '';
}
