// How much can be kept. What would go beyond is refused, and the reader is told.

export const MOST_CORRECTIONS = 1000;
export const LONGEST_ADDRESS = 4000;
export const LONGEST_SENTENCE = 5000;

/** Sites that are left alone: a browser is told of all of them whenever one changes. */
export const MOST_SITES = 2000;
export const LONGEST_HOST = 255;

/** More rules, or a longer phrase, are no reader's. */
export const MOST_RULES = 100;
export const LONGEST_PHRASE = 60;
