import browser from 'webextension-polyfill';
import { PRESET_IDS } from '../../paint/look';
import { watchCorrections } from '../corrections';
import { element } from '../element';
import { watchReaderRules } from '../reader-rules';
import { say, sayDirection } from '../say';
import { readSettings, watchSettings } from '../settings/keep-settings';
import { toLook } from '../settings/settings';
import { viewPart, viewRadios } from './controls';
import { openStore } from './store';
import { viewCorrections } from './view-corrections';
import { viewMarks } from './view-marks';
import { viewPreview } from './view-preview';
import { viewRules } from './view-rules';
import { viewShortcuts } from './view-shortcuts';
import { viewSites } from './view-sites';
import { viewTakeAlong } from './view-take-along';

/** Fills the options page. Every change is kept at once and shows on open pages; nothing waits for a button. */
export async function runOptions(body: HTMLElement): Promise<void> {
  document.title = `${say('name')} · ${say('options')}`;
  document.documentElement.lang = say('language');
  document.documentElement.dir = sayDirection();
  const told = element('p', { class: 'told', role: 'status' });
  const tell = (words: string): void => {
    told.textContent = words;
  };
  const store = openStore(await readSettings(), () => tell(say('notKept')));
  watchSettings(store.take);

  const presets = viewRadios(
    'preset',
    say('preset'),
    PRESET_IDS.map((id) => [id, say(`preset_${toKey(id)}`), say(`presetHint_${toKey(id)}`)] as const),
    (preset) => void store.change((settings) => ({ ...settings, preset })),
  );
  const cards = viewRadios(
    'cards',
    say('cards'),
    [
      ['point', say('cardsPoint'), say('cardsPointHint')],
      ['press', say('cardsPress'), say('cardsPressHint')],
      ['off', say('cardsOff'), say('cardsOffHint')],
    ] as const,
    (wish) => void store.change((settings) => ({ ...settings, cards: wish })),
  );
  const preview = viewPreview();
  store.follow((settings) => {
    presets.set(settings.preset);
    cards.set(settings.cards);
    preview.show(toLook(settings));
  });
  const rules = viewRules(tell);
  const corrections = viewCorrections(tell);
  const sites = viewSites(store);
  const refresh = async (): Promise<void> => {
    await Promise.all([rules.refresh(), corrections.refresh(), sites.refresh()]);
  };
  watchReaderRules(() => void rules.refresh());
  watchCorrections(() => void corrections.refresh());
  browser.permissions.onAdded.addListener(() => void sites.refresh());
  browser.permissions.onRemoved.addListener(() => void sites.refresh());
  await refresh();

  body.replaceChildren(
    element(
      'main',
      { class: 'options' },
      element('h1', {}, say('name')),
      viewPart('look', say('lookPart'), presets.view, preview.view),
      viewPart('voices', say('voices'), element('p', { class: 'hint' }, say('voicesHint')), viewMarks(store)),
      viewPart('cards', say('cards'), cards.view),
      viewPart('sites', say('whenItRuns'), sites.view),
      viewPart('rules', say('rulesPart'), element('p', { class: 'hint' }, say('rulesHint')), rules.view),
      viewPart(
        'corrections',
        say('correctionsPart'),
        element('p', { class: 'hint' }, say('correctionsHint')),
        corrections.view,
      ),
      viewPart('keys', say('keysPart'), await viewShortcuts()),
      viewPart('take-along', say('takeAlongPart'), viewTakeAlong(store, tell, refresh)),
      element('p', { class: 'hint' }, element('a', { href: '/licences.txt' }, say('licences'))),
      told,
    ),
  );
}

type Key<P extends string> = P extends `${infer A}-${infer B}` ? `${A}_${Key<B>}` : P;
const toKey = <P extends string>(preset: P): Key<P> => preset.replaceAll('-', '_') as Key<P>;
