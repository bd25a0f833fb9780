import * as acts from '../../lexicon/acts.txt?entries';
import { inflect } from '../../lexicon/inflect';
import { readLexicon } from '../../lexicon/read-lexicon';
import { readOnce } from '../../lexicon/read-once';
import { cueVerbsFrom, isDeclining } from '../../phrase/cue-verbs';
import type { Words } from '../../phrase/read-words';
import { type Span, textOf } from '../../span';
import type { Passage } from '../../text/read-passage';
import type { Attribution } from '../attribution';
import { isTitle } from '../is-title';
import { linkAttributions } from './link-attributions';
import type { Tagging } from './tag-tokens';
import type { TaggerModel } from './tagger-model';
import { firstFrom } from './token-columns';

/** A relation that the tagger believes in less is left to the reporter. */
const LEAST_CONFIDENCE = 0.3;

/** The same for words of which the tagger knows neither speaker nor cue. */
const LEAST_OF_NOBODY = 0.5;

/**
 * The attribution relations that the trained tagger finds beside those of the patterns, in text order: verbs no list holds, and orders
 * of words no pattern foresees. `found` are the relations of the patterns, which `tagging` took as evidence: their
 * content stays theirs. Only in sentences that the patterns leave to the reporter does a relation of the tagger speak in its source's voice.
 */
export function findTagged(
  model: TaggerModel,
  words: Words,
  found: readonly Attribution[],
  tagging: Tagging,
): readonly Attribution[] {
  const { length } = words.passage.article.text;
  const taken = new Uint8Array(length);
  for (const { source, cue } of found)
    for (const span of [source?.span, cue?.span]) if (span) taken.fill(1, span.start, span.end);
  for (const { content } of found) for (const { start, end } of content) taken.fill(2, start, end);
  const isOpen = (token: number): boolean => taken[words.passage.tokens[token]?.span.start ?? length] !== 2;
  return linkAttributions(model, words, tagging, isOpen).flatMap((relation) => {
    const content = relation.content.filter(({ start, end }) => taken.subarray(start, end).indexOf(2) < 0);
    if (content.length === 0) return [];
    const isVoiced =
      relation.voicedBy === 'source' &&
      relation.confidence >= (relation.source ? LEAST_CONFIDENCE : LEAST_OF_NOBODY) &&
      relation.content.every(({ start, end }) => taken.subarray(start, end).every((by) => by === 0)) &&
      conveysWords(relation, words.passage);
    return [{ ...relation, content, voicedBy: isVoiced ? 'source' : 'reporter' }];
  });
}

/**
 * Whether a relation hands on somebody's words. People annotate silence ("declined to say"), acts ("agreed to pay") and words that hang on
 * nothing as attributions too; a reader would not call them speech, or could not be told whose. What somebody "did not say" is silence as well, and
 * what a thing shows is evidence. Titles of works in quotation marks are nobody's speech unless a reporting verb makes them so.
 */
function conveysWords({ source, cue, content, mode }: Attribution, passage: Passage): boolean {
  const { article } = passage;
  if (mode === 'indirect' && source !== null && isReporter(textOf(article.text, source.span))) return false;
  if (cue === null) return source !== null || mode === 'direct';
  const verbs = textOf(article.text, cue.span).toLowerCase().split(/\s+/u);
  if (verbs.some((verb) => isDeclining(verb))) return false;
  if (mode === 'indirect') return !verbs.some((verb) => actForms().has(verb) || isNegation(verb) || isEvidence(verb));
  const quoted = [...findQuoted(content, passage)].map((index) => passage.quotations[index]?.inner);
  return verbs.some(isSaying) || quoted.some((inner) => inner !== undefined && !isTitle(textOf(article.text, inner)));
}

/** Outside quotation marks "we" and "I" are the reporter. */
const isReporter = (source: string): boolean => /^(?:i|we)$/iu.test(source);

const isNegation = (verb: string): boolean => /^(?:not|never|.*n['’]t)$/u.test(verb);

/** Indices of the quotations around the words of `content`. */
function findQuoted(content: readonly Span[], { tokens, quotationOf }: Passage): ReadonlySet<number> {
  const quoted = new Set<number>();
  for (const { start, end } of content)
    for (let i = firstFrom(tokens, start); (tokens[i]?.span.start ?? end) < end; i++) quoted.add(quotationOf[i] ?? -1);
  quoted.delete(-1);
  return quoted;
}

/** Whether a verb ties any words to a speaker, not only claims or evidence. */
const isSaying = (verb: string): boolean =>
  cueVerbsFrom(verb).some(({ classes }) => classes.has('say') || classes.has('tell'));

/** Whether a verb only shows that something is so: "shows", "revealed". */
const isEvidence = (verb: string): boolean =>
  !isSaying(verb) && cueVerbsFrom(verb).some(({ classes }) => classes.has('evidence'));

/** All forms of the verbs of doing. */
const actForms = readOnce(
  (): ReadonlySet<string> =>
    new Set((readLexicon(acts, ['act']).get('act') ?? []).flatMap((entry) => inflect(entry).map(({ words }) => words))),
);
