/** A word list as a module: its entries, taken apart. */
declare module '*.txt?entries' {
  export const file: string;
  export const readEntries: import('./read-lexicon').ListedEntries['readEntries'];
}

/** Where its entries stand by the first word of each of their forms. */
declare module '*.txt?by-first-word' {
  export const content: string;
  export const index: import('./word-index').WordIndex;
}

/** The same by the family name of each entry, as `fold` writes it. */
declare module '*.txt?by-family-name' {
  export const content: string;
  export const index: import('./word-index').WordIndex;
}

/** The same by the first word of each form that its verbs take. */
declare module '*.txt?by-verb-form' {
  export const content: string;
  export const index: import('./word-index').WordIndex;
}

/** The last words of all forms of a word list, in the singular and in the plural, in lower case. */
declare module '*.txt?last-words' {
  export const readWords: () => readonly string[];
}
