import type { Words } from '../phrase/read-words';
import { overlap, type Span } from '../span';
import type { Attribution, FoundBy } from './attribution';
import { continueQuotations } from './continue-quotations';
import { decide } from './decide';
import { findCandidates } from './find-candidates';
import { signPosts } from './sign-posts';
import { findTurns, NOBODY } from './turns/find-turns';

/**
 * The attribution relations that patterns of words find, in the order of their content: who has a turn of a conversation, inside which
 * nobody else is heard; elsewhere patterns propose, `decide` chooses, and the quotations without a cue go to the speaker beside them, posts to
 * who signs them; those in `without` find nothing. `[]` when nobody is reported.
 */
export function findPatterns(words: Words, without: ReadonlySet<FoundBy> = new Set()): readonly Attribution[] {
  const { attributions, turns } = without.has('turn') ? NOBODY : findTurns(words.passage);
  const isInTurn = (span: Span | undefined): boolean =>
    span !== undefined && turns.some((turn) => overlap(turn, span) > 0);
  const candidates = findCandidates(words).filter(
    ({ pattern, sentence }) => !without.has(pattern) && !isInTurn(words.passage.sentences[sentence]?.span),
  );
  const found = continueQuotations(words, [...attributions, ...decide(words, candidates)]).filter(
    ({ foundBy, content }) => !without.has(foundBy) && (foundBy === 'turn' || !isInTurn(content[0])),
  );
  const posts = without.has('post') ? [] : signPosts(words, found);
  return [...found, ...posts].sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0));
}
