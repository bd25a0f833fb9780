/** Milliseconds of each run of each finder on one page. */
export interface FinderTimes {
  readonly ours: readonly number[];
  readonly readability: readonly number[];
  readonly defuddle: readonly number[];
}

/** What `finders-in-page.ts` makes callable inside a page, as `finders`. */
export interface FindersInPage {
  readonly time: (finder: keyof FinderTimes, runs: number) => readonly number[];
}
