import type { Candidate } from './candidate';
import { has, lowerOf, type NounPhrase, nounPhraseAfter } from './noun-phrase';
import { cueVerbAt } from './read-on';
import { type TokenRange, WORD, type Words } from './read-words';

const MAX_SPEAKER = 7;

/**
 * The relations that a colon or dash ties without a verb: `Police: man held over fire`, `'Nobody came', minister: `,
 * `“It is over.” — Ana Li`. In a paragraph only before a quotation; in headlines also before plain words.
 */
export function findColonCandidates(
  w: Words,
  sentence: number,
  range: TokenRange,
  kind: 'headline' | 'running-text',
): readonly Candidate[] {
  const limit = Math.min(range.to, range.from + MAX_SPEAKER + 1);
  for (let k = range.from + 1; k < limit; k++) {
    if (has(w, k - 1, WORD.quoted)) return [];
    if (lowerOf(w, k) !== ':') continue;
    const source = speakerOf(w, { from: range.from, to: k });
    const quoted = has(w, k + 1, WORD.quoted);
    if (!source || k + 3 > range.to || (kind === 'running-text' && !quoted)) return [];
    return [
      {
        sentence,
        source,
        cue: { from: k, to: k + 1 },
        cueKind: 'punctuation',
        content: [{ from: k + 1, to: range.to }],
        pattern: kind === 'headline' ? 'headline' : 'colon',
      },
    ];
  }
  return [];
}

/** The whole of `range` as a speaker's name: a noun phrase and nothing else, no verb in it. */
function speakerOf(w: Words, range: TokenRange): NounPhrase | null {
  for (let k = range.from; k < range.to; k++)
    if (has(w, k, WORD.auxiliary | WORD.verbLike | WORD.number) || (k > range.from && cueVerbAt(w, k))) return null;
  const phrase = nounPhraseAfter(w, range.from, range.to);
  return phrase && phrase.last === range.to - 1 ? phrase : null;
}
