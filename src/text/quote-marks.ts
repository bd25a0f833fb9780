/** The quotation marks that stand around speech and titles, as tokens, by what they can do there. */
export const QUOTE_MARKS = {
  double: new Set('"“”'),
  opening: new Set('"“‘'),
  closing: new Set('"”\'’'),
} as const;
