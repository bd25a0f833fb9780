import type { Analysis } from '../../analyze';
import { textOf } from '../../span';
import type { UnverifiedClaim } from '../../summary/find-unverified';
import { element } from '../element';
import { cleanText, pageText, shorten } from '../page-text';
import { say, sayCount } from '../say';
import { sayVoice } from '../say-voice';

/** Longest claim that is shown whole, in UTF-16 units. */
const LONGEST = 160;

/** The claims of which the outlet says that it could not verify them, folded away; each takes the reader to it. `null` when there are none. */
export function viewUnverified(
  { article, sentences, sources }: Analysis,
  claims: readonly UnverifiedClaim[],
  goTo: (sentence: number) => void,
): HTMLElement | null {
  if (claims.length === 0) return null;
  const rows = claims.flatMap(({ about }) => {
    const [first = 0] = about;
    const spoken = sentences[first];
    if (!spoken) return [];
    const name = sources.find(({ id }) => id === spoken.sourceId)?.name ?? sayVoice(spoken.voice);
    const text = textOf(article.text, spoken.sentence.span);
    const button = element(
      'button',
      { type: 'button', class: 'quote', title: say('goThere'), 'data-key': `claim/${cleanText(text)}` },
      element('span', { class: 'which' }, pageText(name)),
      element('span', { lang: 'en' }, pageText(shorten(text, LONGEST))),
    );
    button.addEventListener('click', () => goTo(first));
    return [element('li', {}, button)];
  });
  return element(
    'details',
    { class: 'unverified' },
    element('summary', { 'data-key': 'unverified' }, sayCount('unverified', claims.length)),
    element('ul', {}, ...rows),
  );
}
