import browser from 'webextension-polyfill';
import { askForAnalysis } from '../ask-background';
import { element } from '../element';
import { openGuide } from '../guide/open-guide';
import { readSettings, watchSettings } from '../kept/keep-settings';
import { PLAIN_SETTINGS, toLook } from '../kept/settings';
import { viewButton, viewPart } from '../options/controls';
import { viewModes } from '../options/view-sites';
import { openPage, type Page } from '../page';
import { say, sayDirection } from '../say';
import { showSample } from './sample';

/** Fills the page that is opened after the installation: what the extension does, on a live example, and when it is to do it. */
export async function runWelcome(body: HTMLElement): Promise<void> {
  document.title = say('name');
  document.documentElement.lang = say('language');
  document.documentElement.dir = sayDirection();
  // The example does without: what could not be read is said where it matters.
  let settings = await readSettings().catch(() => PLAIN_SETTINGS);
  const sample = showSample();
  const modes = viewModes(() => {});
  await modes.refresh();
  body.replaceChildren(
    element(
      'main',
      { class: 'options welcome' },
      element('h1', {}, say('welcomeTitle')),
      element('p', { class: 'lead' }, say('welcomeLead')),
      viewPart(
        'example',
        say('welcomeExample'),
        element('p', { class: 'hint' }, say('welcomeExampleHint')),
        sample.view,
      ),
      viewPart('sites', say('whenItRuns'), modes.view),
      viewPart(
        'promise',
        say('welcomePromise'),
        element('p', {}, say('welcomePromiseText')),
        element(
          'div',
          { class: 'buttons' },
          viewButton(say('options'), () => void browser.runtime.openOptionsPage()),
        ),
      ),
    ),
  );
  const page: Page = openPage(document, {
    read: async () => sample.read(),
    analyze: askForAnalysis,
    whyNot: async () => null,
    isAbandoned: () => browser.runtime?.id === undefined,
    isYoung: () => false,
    tell: () => {},
    look: () => toLook(settings),
    guide: (painting, analysis) =>
      openGuide(painting, analysis, {
        cards: () => settings.cards,
        hideVoice: (voice) => void page.answer({ type: 'hide-voice', voice }),
        // The example is nobody's article: there is nothing to put right.
        correct: async () => null,
      }),
  });
  watchSettings((chosen) => {
    settings = chosen;
    page.changeLook();
  });
  await page.answer({ type: 'show' });
}
