import type { Analysis } from '../analyze';
import { overlap, type Span } from '../span';

/** An analysis as far as it concerns one stretch of its text: the sentences that `span` touches, in order, said by whom the whole text tells. */
export function narrow(analysis: Analysis, span: Span): Analysis {
  return { ...analysis, sentences: analysis.sentences.filter(({ sentence }) => overlap(sentence.span, span) > 0) };
}
