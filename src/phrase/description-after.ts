import { endsLikeParticiple } from '../lexicon/inflect';
import { type Description, isClause, REACH, STOPS } from './description';
import { findKnown } from './find-known';
import { PHRASE_WORDS } from './phrase-words';
import type { Word } from './word';

/** What follows the name: ", a professor at Cornell,", ", who heads …", "(D-Ohio)", "of Fantastic Gardeners", "is a nurse". */
export function descriptionsAfter(words: readonly Word[], to: number): readonly Description[] {
  const next = words[to];
  if (!next) return [];
  if (next.text === '(' || next.text === '[') return described('apposition', untilClosing(words, to + 1));
  if (next.text === ',' || next.text === '—' || next.text === '–' || next.text === '-')
    return afterComma(words, to + 1);
  if (next.key === 'who') return clause(words, to + 1);
  if (PHRASE_WORDS.affiliation.has(next.key)) return described('affiliation', untilStop(words, to));
  const be = next.key === 'has' && words[to + 1]?.key === 'been' ? to + 1 : to;
  if ((be > to || PHRASE_WORDS.copula.has(next.key)) && PHRASE_WORDS.determiner.has(words[be + 1]?.key ?? ''))
    return described('clause', untilStop(words, be + 1));
  if ((next.key === 'works' || next.key === 'worked' || next.key === 'serves') && words[to + 1]?.key === 'as')
    return described('clause', untilStop(words, to + 2));
  if (PHRASE_WORDS.clauseVerb.has(next.key) && next.key !== 'led') return described('clause', untilStop(words, to));
  return next.isCapital ? [] : described('affiliation', outletBehind(words, to + 1));
}

/** "*Ann Lee* writes | in the Norland Review": where somebody writes. */
function outletBehind(words: readonly Word[], at: number): readonly Word[] {
  if (words[at]?.key !== 'in' && words[at]?.key !== 'for') return [];
  const outlet = findKnown(words.slice(at, at + 6))[0];
  return outlet?.kind === 'outlet' && outlet.from <= 2 ? words.slice(at, at + outlet.to) : [];
}

function afterComma(words: readonly Word[], start: number): readonly Description[] {
  const at = start + ageAt(words, start);
  if (words[at]?.key === 'who') return clause(words, at + 1);
  return words[at]?.key === 'whose' ? [] : apposition(words, at);
}

/** How many words tell an age with its comma: "42,", "aged 42,". */
function ageAt(words: readonly Word[], at: number): number {
  if (words[at]?.key === 'aged' && words[at + 2]?.text === ',') return 3;
  return words[at + 1]?.text === ',' && /^\d{1,3}$/u.test(words[at]?.text ?? '') ? 2 : 0;
}

/** What stands behind the comma: "a professor at Cornell", "director of the zoo", "of Oxfam", "named its chairman in May". */
function apposition(words: readonly Word[], at: number): readonly Description[] {
  const stretch = untilStop(words, at);
  const opener = stretch[0];
  if (!opener) return [];
  if (PHRASE_WORDS.affiliation.has(opener.key) && opener.key !== 'for') return described('affiliation', stretch);
  if (PHRASE_WORDS.appointing.has(opener.key) && !PHRASE_WORDS.opener.has(stretch[1]?.key ?? ''))
    return described('apposition', stretch.slice(1));
  if (PHRASE_WORDS.sentenceVerb.has(opener.key) || PHRASE_WORDS.outsideDescription.has(opener.key)) return [];
  if (isClause(stretch)) return [];
  if (PHRASE_WORDS.determiner.has(opener.key) || /^[DR]-/u.test(opener.text)) return described('apposition', stretch);
  const body = findKnown(stretch)[0];
  const isBody = body?.from === 0 && (body.kind === 'organisation' || body.kind === 'outlet');
  if (isBody && STOPS.has(words[at + body.to]?.text ?? '.'))
    return described('affiliation', words.slice(at - 1, at + body.to));
  return isOffice(stretch) ? described('apposition', stretch) : [];
}

/** Whether words without an article open with a role or a noun for a body: "professor at Cornell"; not "running the city's zoo". */
function isOffice(stretch: readonly Word[]): boolean {
  const cut = stretch.findIndex((word) => word.text === ',' || PHRASE_WORDS.outsideDescription.has(word.key));
  const early = stretch.slice(0, cut < 0 ? 9 : Math.min(cut, 9));
  const head = findKnown(early).find((k) => k.kind === 'role' || k.kind === 'body');
  const isPlain = ({ key }: Word): boolean =>
    !PHRASE_WORDS.determiner.has(key) && (!endsLikeParticiple(key) || PHRASE_WORDS.ofOffice.has(key));
  return (
    head !== undefined &&
    early.slice(0, head.from).every(isPlain) &&
    !early.some(({ key }) => PHRASE_WORDS.sentenceVerb.has(key))
  );
}

/** "who heads the union", "who is a nurse", "who teaches law at Cornell". */
function clause(words: readonly Word[], start: number): readonly Description[] {
  let at = start;
  let isTelling = false;
  while (at < words.length && at - start < 6) {
    const key = words[at]?.key ?? '';
    if (PHRASE_WORDS.copula.has(key) || key === 'as') isTelling = true;
    else if (PHRASE_WORDS.clauseVerb.has(key)) return described('clause', untilStop(words, at));
    else if (!PHRASE_WORDS.beforeDescription.has(key)) break;
    at += 1;
  }
  if (isTelling) return described('clause', untilStop(words, at));
  const now = words.slice(at, at + 16).findIndex((word, i, near) => word.key === 'is' && near[i + 1]?.key === 'now');
  return now < 0 ? [] : described('clause', untilStop(words, at + now + 2));
}

const described = (by: Description['by'], words: readonly Word[]): readonly Description[] =>
  words.length > 0 ? [{ by, words }] : [];

function untilStop(words: readonly Word[], start: number): readonly Word[] {
  let end = start;
  let commas = 0;
  while (end < words.length && end - start < REACH) {
    const word = words[end];
    if (!word || STOPS.has(word.text) || word.text === '—' || word.text === '–') break;
    if (word.text === ',') {
      const next = words[end + 1];
      commas += 1;
      if (
        commas > 2 ||
        !next ||
        PHRASE_WORDS.sentenceVerb.has(next.key) ||
        next.kind === 'punctuation' ||
        next.key === 'who' ||
        endsLikeParticiple(next.key)
      )
        break;
    }
    if (end > start && PHRASE_WORDS.speechVerb.has(word.key)) break;
    end += 1;
  }
  return words.slice(start, end);
}

function untilClosing(words: readonly Word[], start: number): readonly Word[] {
  let end = start;
  while (end < words.length && end - start < 12 && words[end]?.text !== ')' && words[end]?.text !== ']') end += 1;
  return words.slice(start, end);
}

/** What somebody is made: "put *Lee* | in charge of the prisons", "named *Lee* | as police chief", "appointed *Lee* | to lead the ministry". */
export function appointment(words: readonly Word[], to: number): readonly Word[] {
  const joint = words[to]?.key;
  if (joint === 'in' && words[to + 1]?.key === 'charge')
    return words[to + 2]?.key === 'of' ? untilStop(words, to) : words.slice(to, to + 2);
  if (joint === 'as') return untilStop(words, to + 1);
  return joint === 'to' && PHRASE_WORDS.leading.has(words[to + 1]?.key ?? '') ? untilStop(words, to + 1) : [];
}
