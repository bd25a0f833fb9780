/**
 * A half-open stretch `[start, end)` of UTF-16 offsets into `article.text`: the only coordinate system of the project.
 * A sound span has `0 <= start <= end <= text.length`.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The characters of `text` that `span` covers: `("He said", {start: 3, end: 7})` → `"said"`. */
export function textOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** Number of UTF-16 units that both spans cover; 0 when they only touch. */
export function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}
