/** What reading a page gave, as plain values that can leave a browser. */
export interface PageReading {
  /** The article, "kind: text" a line, or the reason why there is none. */
  readonly found: string;
  readonly sentences: number;
  /** Sentences whose ranges do not give back their words. */
  readonly lost: readonly string[];
  /** Milliseconds. */
  readonly time: number;
}

/** What `in-page.ts` makes callable inside a page, as `sourcelight`. */
export interface InPage {
  readonly readPage: (url: string | null) => PageReading;
  /** How long @mozilla/readability takes for the same page, in milliseconds. */
  readonly timeReadability: () => number;
}
