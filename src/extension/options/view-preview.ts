import { type Look, markOf } from '../../paint/look';
import { PAPER } from '../../paint/read-backdrop';
import { toDeclarations } from '../../paint/to-css';
import type { Voice } from '../../voices/voice';
import { element } from '../element';
import { say } from '../say';
import { sayVoice } from '../say-voice';

/** An invented report with a sentence of most voices. It stays in English, as the articles are. */
const SAMPLE: readonly (readonly [Voice, string])[] = [
  ['reporter', 'The ferries on the Sava run again after eleven weeks.'],
  ['military', 'The army said that it had cleared the river of mines.'],
  ['prime-minister', '“This is a good day,” Prime Minister Tomas Drevan said.'],
  ['us-official', 'The State Department called it a first step.'],
  ['broadcaster', 'Radio Velin reported that two crossings were still closed.'],
  ['government', 'The transport ministry promised a third boat by spring.'],
  ['politician', 'The opposition said it had heard that before.'],
  ['law', 'Police are looking for the owner of a sunken barge.'],
  ['international', 'The UN said aid could now reach both banks.'],
  ['expert', 'The current has changed, a study of the river found.'],
  ['business', 'The ferry company expects to lose money all year.'],
  ['organisation', 'The boatmen’s union asked for higher pay.'],
  ['individual', '“We waited every morning,” Ana Petrek, a baker, said.'],
  ['armed-group', 'A militia on the far bank said it would not fire.'],
  ['unnamed', 'The mines are said to be forty years old.'],
  ['other', '“Let boats pass”, a prayer from the chapel asks.'],
];

/** An invented report as it would look, on light and on dark paper, and how it is kept true to a look. */
export function viewPreview(): { readonly view: HTMLElement; readonly show: (look: Look) => void } {
  const papers = (['light', 'dark'] as const).map((scheme) => {
    const sentences = SAMPLE.map(([voice, words]) => ({
      voice,
      span: element('span', { title: sayVoice(voice) }, words),
    }));
    const text = element('p', { lang: 'en', dir: 'ltr' }, ...sentences.flatMap(({ span }) => [span, ' ']));
    return { scheme, sentences, view: element('div', { class: `paper ${scheme}` }, text) };
  });
  return {
    view: element(
      'figure',
      { class: 'preview' },
      element('figcaption', {}, say('preview')),
      element('div', { class: 'papers' }, ...papers.map(({ view }) => view)),
    ),
    show: (look) => {
      for (const { scheme, sentences } of papers)
        for (const { voice, span } of sentences) {
          const mark = markOf(look, voice);
          span.style.cssText = mark ? toDeclarations(mark, look, PAPER[scheme]) : '';
        }
    },
  };
}
