import { findKnown, type LocalBodies, type LocalBody } from '../phrase/find-known';
import { fold } from '../phrase/fold';
import { isGivenName, titleOf } from '../phrase/known-names';
import { COUNTRIES, ORGANISATIONS } from '../phrase/known-words';
import { PHRASE_WORDS } from '../phrase/phrase-words';
import type { Word } from '../phrase/word';
import { NAMELESS_WORDS } from '../text/function-words';
import { isPlain } from '../text/is-plain';
import { classifyPhrase } from './classify-phrase';
import { findLeader } from './known-leaders';
import { type Setting, SIGNS } from './setting';
import { shortOffices } from './short-offices';
import type { Voice } from './voice';

const LONGEST_NAME = 14;

/**
 * The bodies that only the article itself makes known: companies it shows to be such, and short forms it introduces in brackets after a full name, with the full name's voice:
 * "Immigration, Refugees and Citizenship Canada (IRCC)" → IRCC: government. Listed short forms keep the list's voice.
 */
export function findLocalBodies(words: readonly Word[], setting: Setting): LocalBodies {
  const local = new Map<string, LocalBody>(shortOffices(setting.country));
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
    if (ofCountry) local.set(short.text, toLocal('government', name));
    else if (verdict && verdict.kind !== 'role') local.set(short.text, toLocal(verdict.voice, name));
  }
  for (const company of findCompanies(words))
    if (!local.has(company.text)) local.set(company.text, toLocal('business', [company]));
  return local;
}

/**
 * Names of one word that no list knows and that the article shows to be a company's: it has a spokesperson, shares, staff. Names that
 * somebody bears in the same article ("Ann Falk", "Mr Falk"), or that open a longer name ("Energy Department"), are none.
 */
function findCompanies(words: readonly Word[]): readonly Word[] {
  const shown: Word[] = [];
  const capitalised = new Set<string>();
  const borne = new Set<string>();
  const common = new Set(words.filter(({ isCapital }) => !isCapital).map(({ key }) => key));
  words.forEach((word, at) => {
    const before = words[at - 1];
    if (word.isCapital) capitalised.add(word.key);
    if (word.isCapital && before && (isNameBefore(before) || isTitle(before))) borne.add(word.key);
    const isSpokenFor = before?.key === 'for' && speaksForOthers(words[at - 2]);
    const next = words[at + 1]?.key === "'s" ? words[at + 2] : words[at + 1];
    const isOwner =
      word.isCapital &&
      !common.has(word.key) &&
      next !== undefined &&
      (SIGNS.ofCompany.has(next.key) || speaksForOthers(next));
    if (word.isCapital && words[at + 1]?.isCapital && !SIGNS.ofCompany.has(words[at + 1]?.key ?? ''))
      borne.add(word.key);
    if ((isSpokenFor || isOwner) && isUnlisted(word) && !words[at + 1]?.isCapital) shown.push(word);
  });
  const keys = new Set(shown.map(({ key }) => key).filter((key) => capitalised.has(key) && !borne.has(key)));
  return [...new Map(words.filter(({ key }) => keys.has(key)).map((word) => [word.text, word])).values()];
}

const isNameBefore = ({ isCapital, key }: Word): boolean => isCapital && !NAMELESS_WORDS.has(key);
/** "spokesman", "spokespeople". */
const speaksForOthers = (word: Word | undefined): boolean =>
  word?.key.startsWith('spokes') === true && word.key !== 'spokes' && isPlain(word.key);

const isTitle = ({ key }: Word): boolean => titleOf(key) !== null;

const isUnlisted = (word: Word): boolean =>
  word.text.length > 2 &&
  (isPlain(word.text) || /^\p{L}{3,}$/u.test(word.text)) &&
  !isGivenName(word.key) &&
  titleOf(word.key) === null &&
  !PHRASE_WORDS.lead.has(word.key) &&
  !NAMELESS_WORDS.has(word.key) &&
  findLeader([fold(word.text)], ANY_OCCASION) === null &&
  findKnown([word]).length === 0;

const ANY_OCCASION = { years: [0, Number.POSITIVE_INFINITY], home: null } as const;

const isInsideName = ({ text, key }: Word): boolean =>
  text === ',' || key === "'s" || key === 'in' || PHRASE_WORDS.nameJoint.has(key);

const toLocal = (voice: Voice, name: readonly Word[]): LocalBody => ({
  kind: 'organisation',
  sections: [voice],
  name: textOf(name),
  words: name,
  order: 'behind lists',
});

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
