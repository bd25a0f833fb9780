import { ROLE } from '../../src/attribution/tagger/label';
import { isWord } from '../../src/attribution/tagger/token-columns';
import type { GoldDocument } from './read-gold';

/** Whose words a sentence is: somebody's by half of its words, nobody's by four fifths; `null` between, where people are of two minds. */
export function readLabel(document: GoldDocument, sentence: number): 'somebodys' | 'nobodys' | null {
  const { columns } = document.input;
  const { from = 0, to = 0 } = columns.sentences[sentence] ?? {};
  let words = 0;
  let content = 0;
  let certain = 0;
  for (let i = from; i < to; i++) {
    const role = document.roleOf[i];
    if (!isWord(columns, i) || role === ROLE.source || role === ROLE.cue) continue;
    words++;
    if (role !== ROLE.content) continue;
    content++;
    if (document.isCertain(i)) certain++;
  }
  if (words > 0 && 2 * certain >= words) return 'somebodys';
  return 5 * content < words ? 'nobodys' : null;
}
