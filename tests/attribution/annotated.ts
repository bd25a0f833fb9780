import { readText } from '../../src/article/read-text';
import { findAttributions } from '../../src/attribution/find-attributions';
import type { Span } from '../../src/span';
import { readPassage } from '../../src/text/read-passage';

const ROLES = ['source', 'cue', 'content'] as const;
type Role = (typeof ROLES)[number];

/** One case of an annotated file: `{source She} {cue said} {content no}.` with its line number and whether it is known to fail. */
export interface AnnotatedCase {
  readonly line: number;
  readonly annotated: string;
  readonly knownFailure: boolean;
}

/** The cases of a file, one a line; `#` starts a comment, `! ` marks a known failure, `¶` parts paragraphs. */
export function readCases(content: string): readonly AnnotatedCase[] {
  return content.split('\n').flatMap((raw, index) => {
    const text = raw.trim();
    if (text === '' || text.startsWith('#')) return [];
    const knownFailure = text.startsWith('! ');
    const annotated = (knownFailure ? text.slice(2) : text).replace(/ ?¶ ?/gu, '\n\n');
    return [{ line: index + 1, annotated, knownFailure }];
  });
}

/** The text of a case without its braces. */
export function stripRoles(annotated: string): string {
  return annotated.replace(/\{(?:source|cue|content) ([^{}]*)\}/gu, '$1');
}

/** `text` with braces around what the pipeline gives to the voice of a source; a source that serves two attributions is marked once. */
export function annotate(text: string): string {
  const passage = readPassage(readText(text, { url: null, outlet: null, title: null, byline: null }));
  const marks = new Map<string, { readonly span: Span; readonly role: Role }>();
  for (const { source, cue, content, voicedBy } of findAttributions(passage).attributions) {
    if (voicedBy === 'reporter') continue;
    const spans: Record<Role, readonly Span[]> = {
      source: source ? [source.span] : [],
      cue: cue ? [cue.span] : [],
      content,
    };
    for (const role of ROLES)
      for (const span of spans[role]) marks.set(`${span.start}-${span.end} ${role}`, { span, role });
  }
  let written = '';
  let at = 0;
  for (const { span, role } of [...marks.values()].sort(
    (a, b) => a.span.start - b.span.start || b.span.end - a.span.end,
  )) {
    written += `${text.slice(at, Math.max(at, span.start))}{${role} ${text.slice(span.start, span.end)}}`;
    at = Math.max(at, span.end);
  }
  return written + text.slice(at);
}
