import { analyze } from '../analyze';
import { listen } from './listen';
import { type AnalyzeReply, isAnalyzeRequest } from './messages';
import { readReaderRules } from './reader-rules';

/** Analyses the articles that content scripts send, by the reader's own rules as they stand at that moment. */
export function serveAnalyses(): void {
  listen(
    isAnalyzeRequest,
    async ({ article }): Promise<AnalyzeReply> => ({
      status: 'analyzed',
      analysis: analyze(article, { rules: await readReaderRules() }),
    }),
  );
}
