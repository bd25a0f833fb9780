/** A stretch of time in years, its end not part of it: `[2016.53, 2017]`. */
export type Period = readonly [from: number, to: number];

/** A day or a year as a period: `"2016-07-13"` → `[2016.532, 2016.535]`, `"2016"` → `[2016, 2017]`. Every month counts as if it had 31 days. */
export function inYears(dayOrYear: string): Period {
  const [year = Number.NaN, month = 1, day = 1] = dayOrYear.split('-').map(Number);
  const from = year + (month - 1) / 12 + (day - 1) / 372;
  return [from, dayOrYear.includes('-') ? from + 1 / 372 : year + 1];
}

/** A term in an office: `"2016-07-13..2019"`; it ends on the day when the next one begins, at the end of a year that is all one knows, or not yet ("2016..") */
export function termInYears(term: string): Period {
  const [from = '', to = ''] = term.split('..');
  return [inYears(from)[0], to === '' ? Number.POSITIVE_INFINITY : inYears(to)[to.includes('-') ? 0 : 1]];
}
