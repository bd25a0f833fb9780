import { classifyPhrase } from './classify-phrase';
import type { LocalBodies } from './find-known';
import { COUNTRIES, ORGANISATIONS } from './known-words';
import { PHRASE_WORDS } from './phrase-words';
import type { Setting } from './setting';
import type { Voice } from './voice';
import type { Word } from './word';

const LONGEST_NAME = 14;

/**
 * The short forms an article introduces in brackets after a full name, with the full name's voice:
 * "Immigration, Refugees and Citizenship Canada (IRCC)" → IRCC: government. Listed short forms keep the list's voice.
 */
export function findLocalBodies(words: readonly Word[], setting: Setting): LocalBodies {
  const local = new Map<string, { voice: Voice; name: string; words: readonly Word[] }>();
  for (let at = 2; at < words.length - 1; at += 1) {
    const short = words[at];
    if (
      !short ||
      words[at - 1]?.text !== '(' ||
      words[at + 1]?.text !== ')' ||
      !/^\p{Lu}[\p{L}\p{N}]+$/u.test(short.text)
    )
      continue;
    if (ORGANISATIONS.exactly([short])) continue;
    const name = nameBefore(words, at - 1, short.text);
    const verdict = classifyPhrase(name, setting);
    const ofCountry = name.length > 2 ? COUNTRIES.exactly(name.slice(-1)) : null;
    if (ofCountry) local.set(short.text, { voice: 'government', name: textOf(name), words: name });
    else if (verdict && verdict.kind !== 'role')
      local.set(short.text, { voice: verdict.voice, name: textOf(name), words: name });
  }
  return local;
}

const isInsideName = ({ text, key }: Word): boolean =>
  text === ',' || key === "'s" || key === 'in' || PHRASE_WORDS.nameJoint.has(key);

const textOf = (words: readonly Word[]): string => words.map((word) => word.text).join(' ');

/** The capitalised words before a bracket, back to the one that begins with the short form's first letter. */
function nameBefore(words: readonly Word[], end: number, short: string): readonly Word[] {
  let from = end;
  let best = end;
  while (from > 0 && end - from < LONGEST_NAME) {
    const word = words[from - 1];
    if (!word || !(word.isCapital || isInsideName(word))) break;
    from -= 1;
    if (word.text.charAt(0) === short.charAt(0)) best = from;
  }
  return words.slice(best === end ? from : best, end);
}
