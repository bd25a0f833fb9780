import browser from 'webextension-polyfill';
import { PRESET_IDS } from '../../paint/look';
import { element } from '../element';
import { CORRECTIONS } from '../kept/corrections';
import { readSettings, watchSettings } from '../kept/keep-settings';
import { watchList } from '../kept/list';
import { OFF_SITES } from '../kept/off-sites';
import { READER_RULES } from '../kept/reader-rules';
import { type Settings, toLook } from '../kept/settings';
import { say, sayDirection } from '../say';
import { viewPart, viewRadios } from './controls';
import { openStore } from './store';
import { viewCorrections } from './view-corrections';
import { viewMarks } from './view-marks';
import { viewPreview } from './view-preview';
import { viewRules } from './view-rules';
import { viewShortcuts } from './view-shortcuts';
import { viewSites } from './view-sites';
import { viewTakeAlong } from './view-take-along';

/** Fills the options page, or says that what is kept cannot be read. */
export async function runOptions(body: HTMLElement): Promise<void> {
  document.title = `${say('name')} · ${say('options')}`;
  document.documentElement.lang = say('language');
  document.documentElement.dir = sayDirection();
  try {
    await showOptions(body, await readSettings());
  } catch (error) {
    console.error(error);
    body.replaceChildren(
      element(
        'main',
        { class: 'options' },
        element('h1', {}, say('unreadableTitle')),
        element('p', { role: 'alert' }, say('unreadableAdvice')),
      ),
    );
  }
}

/** Every change is kept at once and shows on open pages; nothing waits for a button. */
async function showOptions(body: HTMLElement, settings: Settings): Promise<void> {
  const told = element('p', { class: 'told', role: 'status' });
  const tell = (words: string): void => {
    told.textContent = words;
  };
  const store = openStore(settings, () => tell(say('notKept')));
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
  const sites = viewSites(tell);
  const refresh = async (): Promise<void> => {
    await Promise.all([rules.refresh(), corrections.refresh(), sites.refresh()]);
  };
  const refreshed = ({ refresh: act }: { readonly refresh: () => Promise<void> }) => {
    return (): void => void act().catch(() => tell(say('unreadableTitle')));
  };
  watchList(READER_RULES, refreshed(rules));
  watchList(CORRECTIONS, refreshed(corrections));
  watchList(OFF_SITES, refreshed(sites));
  browser.permissions.onAdded.addListener(refreshed(sites));
  browser.permissions.onRemoved.addListener(refreshed(sites));
  await refresh();

  body.replaceChildren(
    element(
      'main',
      { class: 'options' },
      element('h1', {}, say('name')),
      browser.extension.inIncognitoContext ? element('p', { class: 'hint' }, say('privateOptions')) : null,
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
