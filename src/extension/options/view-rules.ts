import { VOICE_IDS, type Voice } from '../../voices/voice';
import { element } from '../element';
import { LONGEST_PHRASE, MOST_RULES } from '../kept/bounds';
import { addTo, readList, removeFrom } from '../kept/list';
import { NotKept } from '../kept/not-kept';
import { isReaderRule, READER_RULES } from '../kept/reader-rules';
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
    const rules = await readList(READER_RULES);
    list.replaceChildren(
      ...rules.map((rule) =>
        element(
          'li',
          {},
          element('span', {}, element('bdi', {}, rule.phrase), ' → ', element('strong', {}, sayVoice(rule.voice))),
          viewButton(say('removeRule'), () => void keep(removeFrom(READER_RULES, rule))),
        ),
      ),
    );
  };
  const keep = async (kept: Promise<void>): Promise<boolean> => {
    try {
      await kept;
    } catch (error) {
      tell(error instanceof NotKept ? say('tooManyRules', String(MOST_RULES)) : say('notKept'));
      return false;
    }
    await refresh();
    return true;
  };
  const add = async (): Promise<void> => {
    const chosen = VOICE_IDS.find((id) => id === voice.value);
    const rule = { phrase: phrase.value.trim(), voice: chosen };
    if (!isReaderRule(rule)) tell(say('noRule'));
    else if (await keep(addTo(READER_RULES, rule))) {
      phrase.value = '';
      tell(say('kept'));
    }
  };
  return { view: element('div', {}, list, form), refresh };
}
