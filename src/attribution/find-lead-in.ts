import { CUE_NOUNS } from '../phrase/cue-nouns';
import { type NounPhrase, nounPhraseAfter } from '../phrase/noun-phrase';
import { has, lowerOf, type TokenRange, WORD, type Words } from '../phrase/read-words';
import { isSpeakerNoun } from '../phrase/speaker-nouns';
import { afterLeadIn } from './after-lead-in';
import type { Candidate } from './candidate';

const MARKS = new Set([':', ',']);
/** What stands before whoever is introduced: "And this *from* the union:", "Here *is* the mayor:", "The letter *by* Ana Holm:". */
const INTRODUCES = new Set(['from', 'by', 'is', "here's", 'of', 'what']);
const LONGEST = 24;

/**
 * The relation that a paragraph ties which only introduces the quotation behind it: `And this from the union leader, Pat Gorse: ¶ “We were not
 * asked.”` → Pat Gorse's; `She began by asking, ¶ “Who?”` → hers. `null` where it introduces nothing or nobody.
 */
export function findLeadIn(w: Words, sentence: number, range: TokenRange): Candidate | null {
  const mark = range.to - 1;
  const { sentences, article } = w.passage;
  const block = sentences[sentence]?.block ?? -1;
  const isAlone = sentences[sentence - 1]?.block !== block && sentences[sentence + 1]?.block === block + 1;
  if (!isAlone || !MARKS.has(lowerOf(w, mark)) || mark - range.from > LONGEST) return null;
  if (article.blocks[block]?.kind !== 'paragraph') return null;
  const content = lowerOf(w, mark) === ':' ? afterLeadIn(w, range, mark) : quotationAfter(w, mark + 1);
  if (!content || (lowerOf(w, mark) === ',' && !endsInSaying(w, mark))) return null;
  const source = introduced(w, range.from, mark) ?? speakerAt(w, range.from, mark);
  return source
    ? {
        sentence,
        source,
        cue: { from: mark, to: range.to },
        cueKind: 'punctuation',
        content: [content],
        pattern: 'lead-in',
      }
    : null;
}

/** "… began by asking, ¶": a comma introduces only behind a form of saying. */
const endsInSaying = (w: Words, mark: number): boolean =>
  has(w, mark - 1, WORD.cueVerb) || /(?:asking|saying|adding|writing|telling)$/u.test(lowerOf(w, mark - 1));

function quotationAfter(w: Words, from: number): TokenRange | null {
  const { quotationOf, tokens } = w.passage;
  const quotation = quotationOf[from] ?? -1;
  if (quotation < 0) return null;
  let to = from + 1;
  while (to < tokens.length && quotationOf[to] === quotation) to++;
  return { from, to };
}

/** Who is named behind the last word that introduces somebody. */
function introduced(w: Words, from: number, mark: number): NounPhrase | null {
  for (let k = mark - 2; k >= from; k--) {
    if (!INTRODUCES.has(lowerOf(w, k)) || (lowerOf(w, k) === 'of' && !CUE_NOUNS.document.has(lowerOf(w, k - 1))))
      continue;
    const phrase = speakerAt(w, k + 1, mark);
    if (phrase) return phrase;
  }
  return null;
}

/** The speaker that a noun phrase at `from` names, the name rather than the description before it: "the union leader, | Pat Gorse". */
function speakerAt(w: Words, from: number, mark: number): NounPhrase | null {
  const phrase = nounPhraseAfter(w, from, mark);
  if (!phrase) return null;
  const comma = phrase.nameEnd + 1;
  const named =
    lowerOf(w, comma) === ',' && has(w, comma + 1, WORD.capital) ? nounPhraseAfter(w, comma + 1, mark) : null;
  if (named && named.last === mark - 1 && isSpeakerNoun(lowerOf(w, phrase.nameEnd))) return named;
  return ownerIn(w, phrase) ?? (isSomebody(w, phrase) ? phrase : null);
}

/** Whose paper a phrase is: "Mayor Reed | ’s statement". */
function ownerIn(w: Words, { first, last }: NounPhrase): NounPhrase | null {
  for (let k = first + 1; k < last; k++) if (lowerOf(w, k) === "'s") return { first, last: k - 1, nameEnd: k - 1 };
  return null;
}

const isSomebody = (w: Words, { first, last, nameEnd }: NounPhrase): boolean => {
  for (let k = first; k <= last; k++) if (has(w, k, WORD.capital) && !has(w, k, WORD.determiner)) return true;
  return isSpeakerNoun(lowerOf(w, nameEnd)) || has(w, first, WORD.pronoun);
};
