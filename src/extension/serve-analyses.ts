import { analyze } from '../analyze';
import { listen } from './listen';
import { type AnalyzeReply, isAnalyzeRequest } from './messages';

/** Analyses the articles that content scripts send. */
export function serveAnalyses(): void {
  listen(
    isAnalyzeRequest,
    async ({ article }): Promise<AnalyzeReply> => ({ status: 'analyzed', analysis: analyze(article) }),
  );
}
