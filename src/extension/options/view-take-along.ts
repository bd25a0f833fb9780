import { element } from '../element';
import { CORRECTIONS } from '../kept/corrections';
import { readList, replaceList } from '../kept/list';
import { OFF_SITES } from '../kept/off-sites';
import { READER_RULES } from '../kept/reader-rules';
import { PLAIN_SETTINGS } from '../kept/settings';
import { type FileTrouble, readSettingsFile, type SettingsFile, writeSettingsFile } from '../kept/settings-file';
import { cleanText } from '../page-text';
import { saveFile } from '../save-file';
import { say } from '../say';
import { viewButton } from './controls';
import type { Store } from './store';

/** Saving all settings as a file, reading such a file, and going back to the beginning. `refresh` shows what has changed beside the settings. */
export function viewTakeAlong(store: Store, tell: (words: string) => void, refresh: () => Promise<void>): HTMLElement {
  /** Keeps everything or, when something cannot be kept, puts back what was there. */
  const take = async (file: SettingsFile, words: string): Promise<void> => {
    try {
      const before = await readAll(store);
      try {
        await keepAll(store, file);
      } catch (error) {
        await keepAll(store, before).catch(() => {});
        throw error;
      }
      tell(words);
    } catch {
      tell(say('notKept'));
    }
    await refresh();
  };
  const picker = element('input', {
    type: 'file',
    accept: '.json,application/json',
    hidden: '',
    'aria-label': say('importSettings'),
  });
  picker.addEventListener('change', async () => {
    const [picked] = picker.files ?? [];
    picker.value = '';
    if (!picked) return;
    const read = readSettingsFile(await picked.text());
    if (read.status === 'broken') tell(tellTrouble(read.trouble));
    else await take(read.file, say('imported'));
  });
  const reset = viewButton(say('resetAll'), () => {
    if (reset.dataset.sure !== 'yes') {
      reset.dataset.sure = 'yes';
      reset.textContent = say('resetSure');
      return;
    }
    delete reset.dataset.sure;
    reset.textContent = say('resetAll');
    void take({ settings: PLAIN_SETTINGS, offSites: [], rules: [], corrections: [] }, say('resetDone'));
  });
  return element(
    'div',
    { class: 'buttons' },
    viewButton(say('exportSettings'), async () =>
      saveFile({
        name: 'sourcelight-settings.json',
        type: 'application/json',
        text: writeSettingsFile(await readAll(store)),
      }),
    ),
    viewButton(say('importSettings'), () => picker.click()),
    picker,
    reset,
  );
}

const readAll = async (store: Store): Promise<SettingsFile> => ({
  settings: store.settings(),
  offSites: await readList(OFF_SITES),
  rules: await readList(READER_RULES),
  corrections: await readList(CORRECTIONS),
});

const keepAll = async (store: Store, { settings, offSites, rules, corrections }: SettingsFile): Promise<void> => {
  await replaceList(READER_RULES, rules);
  await replaceList(CORRECTIONS, corrections);
  await replaceList(OFF_SITES, offSites);
  if (!(await store.change(() => settings))) throw new Error('The settings could not be kept.');
};

const tellTrouble = (trouble: FileTrouble): string => {
  switch (trouble.kind) {
    case 'no-json':
      return say('brokenJson');
    case 'not-ours':
      return say('brokenNotOurs');
    case 'newer':
      return say('brokenNewer');
    case 'missing':
      return say('brokenMissing', shorten(trouble.where));
    case 'unknown':
      return say('brokenUnknown', shorten(trouble.where));
    case 'wrong-value':
      return say('brokenValue', shorten(trouble.where), shorten(trouble.found), shorten(trouble.wanted));
  }
};

/** A file may hold anything; what it says is shown as far as it can be read at a glance. */
const shorten = (text: string): string => {
  const clean = cleanText(text);
  return clean.length > LONGEST_SHOWN ? `${clean.slice(0, LONGEST_SHOWN)}…` : clean;
};
const LONGEST_SHOWN = 120;
