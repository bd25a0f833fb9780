import { VOICE_IDS, type Voice } from '../../voices/voice';
import { element } from '../element';
import {
  addReaderRule,
  isReaderRule,
  LONGEST_PHRASE,
  MOST_RULES,
  readReaderRules,
  removeReaderRule,
} from '../reader-rules';
import { say } from '../say';
import { sayVoice } from '../say-voice';
import { viewButton, viewChoice } from './controls';

const CHOICES = (): readonly (readonly [Voice, string])[] => VOICE_IDS.map((voice) => [voice, sayVoice(voice)]);

/** The reader's own rules: names or phrases with the voice they are to have; a form for a new one. `tell` says what came of it. */
export function viewRules(tell: (words: string) => void): {
  readonly view: HTMLElement;
  readonly refresh: () => Promise<void>;
} {
  const list = element('ul', { class: 'rows' });
  const phrase = element('input', {
    type: 'text',
    maxlength: String(LONGEST_PHRASE),
    required: '',
    'aria-label': say('rulePhrase'),
    placeholder: say('rulePhrase'),
  });
  const voice = viewChoice(say('ruleVoice'), CHOICES(), 'expert', () => {});
  const form = element(
    'form',
    { class: 'add' },
    phrase,
    voice,
    element('button', { class: 'plain-button' }, say('addRule')),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void add();
  });

  const refresh = async (): Promise<void> => {
    const rules = await readReaderRules();
    list.replaceChildren(
      ...rules.map((rule) =>
        element(
          'li',
          {},
          element('span', {}, element('bdi', {}, rule.phrase), ' → ', element('strong', {}, sayVoice(rule.voice))),
          viewButton(say('removeRule'), () => void keep(removeReaderRule(rule))),
        ),
      ),
    );
  };
  const keep = async (kept: Promise<void>): Promise<boolean> => {
    try {
      await kept;
    } catch {
      tell(say('notKept'));
      return false;
    }
    await refresh();
    return true;
  };
  const add = async (): Promise<void> => {
    const chosen = VOICE_IDS.find((id) => id === voice.value);
    const rule = { phrase: phrase.value.trim(), voice: chosen };
    const others = (await readReaderRules()).filter((other) => other.phrase !== rule.phrase);
    if (!isReaderRule(rule)) tell(say('noRule'));
    else if (others.length >= MOST_RULES) tell(say('tooManyRules', String(MOST_RULES)));
    else if (await keep(addReaderRule(rule))) {
      phrase.value = '';
      tell(say('kept'));
    }
  };
  return { view: element('div', {}, list, form), refresh };
}
