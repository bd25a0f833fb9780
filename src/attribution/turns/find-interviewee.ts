import { textOf } from '../../span';
import type { Passage } from '../../text/read-passage';
import type { NamedPerson } from './named-people';

const IS_SUBJECT =
  /^[^.?!“"]{0,60}\b(?:spoke|speaks|spoken|talks|talked|sat down|sits down|answers|answered|explains|explained|discusses|discussed|reflects|opens up|tells|told|on)\b/u;
const IS_MET =
  /\b(?:interview(?:ed|s)? (?:with )?|(?:spoke|speaks|spoken|talk|talks|talked|conversation|sat down|sits down|caught up|catches up|Q ?& ?A) (?:to|with) |asked |met |joined by |guest,? |Q ?& ?A: )(?:\p{Ll}+ ){0,6}$/iu;
const IS_DESCRIBED =
  /^(?:, (?:the|a|an|who|\d\d|[\p{Ll} ]{3,})|,? (?:has been|is|was|runs|leads|heads|took|became)\b)/u;
const WRITER = /\b(?:our|reporter|correspondent|journalist|editor|host|presenter)\b[^.]{0,30}$/iu;

/**
 * Who answers the questions of an interview, where it does not say beside the answers: the one of `people` whom what stands before its first
 * turn (at `first`) describes, names in the headline, or says was met. `null` when it names nobody.
 */
export function findInterviewee(
  { article }: Passage,
  people: readonly NamedPerson[],
  first: number,
): NamedPerson | null {
  const { text, byline } = article;
  const headlineEnd = article.blocks[0]?.span.end ?? 0;
  const scores = new Map<string, { readonly person: NamedPerson; score: number }>();
  for (const person of people) {
    const { start, end } = person.mention.span;
    if (start >= first) break;
    const key = person.keys.at(-1) ?? '';
    const entry = scores.get(key) ?? { person, score: 0 };
    scores.set(key, person.keys.length > entry.person.keys.length ? { person, score: entry.score } : entry);
    const before = text.slice(Math.max(0, start - 60), start);
    const after = text.slice(end, end + 90);
    let points = 1;
    if (person.isTitled || IS_DESCRIBED.test(after)) points += 3;
    if (end <= headlineEnd) points += 3;
    if (IS_SUBJECT.test(after)) points += 2;
    if (IS_MET.test(before)) points += 1;
    if (WRITER.test(before) || byline?.toLowerCase().includes(textOf(text, person.mention.span).toLowerCase()))
      points -= 8;
    const kept = scores.get(key);
    if (kept) kept.score += points;
  }
  const best = [...scores.values()].sort((a, b) => b.score - a.score)[0];
  return best && best.score > 0 ? best.person : null;
}
