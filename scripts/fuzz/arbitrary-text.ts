import fc from 'fast-check';

export const NAMES = [
  'Ana Holm',
  'al-Rashid',
  'Mr Okafor',
  'Dr. J. van der Berg',
  'Li',
  'O’Hara',
  'İnci Şahin',
  'President Merin',
];
const BODIES = [
  'the army',
  'The Verani military',
  'the BBC',
  'Reuters',
  'police',
  'the ministry of health',
  'Acme Corp.',
  'the IDF',
];
const PEOPLE = [
  'a spokesman',
  'two officials',
  'witnesses',
  'she',
  'He',
  'they',
  'it',
  'who',
  'a senior US official',
  'the 42-year-old',
];
const VERBS = [
  'said',
  'says',
  'told reporters',
  'claimed',
  'has warned',
  'declined to say',
  'believes',
  'accused them of',
  'was',
  'read',
  'is said to have denied',
  'was quoted as saying',
  'did not say',
  'asked',
];
export const CLAUSES = [
  'the bridge had fallen',
  'that nobody was hurt',
  'it would “never” happen again',
  'to leave by nightfall',
  'prices rose 3.5 per cent to $4.20',
  'what the U.S. wanted',
  'he, not the army, was to blame',
  'a claim that “nobody believes”',
  '“we said ‘no’ twice”',
];
const PREFACES = [
  'According to',
  'On Monday,',
  'But',
  'Asked why,',
  '10.42',
  'KYIV (Reuters) —',
  'Reportedly',
  'In a statement,',
  'By Ana Holm, Reuters',
  'LONDON —',
  'Read more:',
  'Q:',
];
export const MARKS = [
  '“',
  '”',
  '"',
  "'",
  '‘',
  '’',
  '«',
  '»',
  '``',
  "''",
  '„',
  '(',
  ')',
  '[',
  ']',
  '—',
  '–',
  ':',
  ';',
  ',',
  '...',
  '…',
  '?!',
];
/** What no writer means and every page may hold. */
export const NOISE = [
  '\u00ad',
  '\u200b',
  '\u202e',
  '\u0000',
  '\ud800',
  '\udc00',
  'e\u0301\u0301',
  '\u00a0',
  '\t',
  '👩‍👩‍👧',
  '部長は',
  'قال',
  '__proto__',
  '<b>',
  '<script>alert(1)</script>',
  '"onmouseover="alert(1)',
  '=1+1',
  '[x](javascript:y)',
  '&amp;',
  'constructor',
  'a'.repeat(300),
  '\u0301'.repeat(40),
];

const speaker = fc.constantFrom(...NAMES, ...BODIES, ...PEOPLE);
const clause = fc.constantFrom(...CLAUSES);
const verb = fc.constantFrom(...VERBS);
const quotation = fc
  .tuple(fc.constantFrom('“”', '""', "''", '‘’', '«»', '“ ', ' ”'), clause, fc.constantFrom('', ',', '.', '?'))
  .map(([marks, words, stop]) => `${marks[0]}${words}${stop}${marks[1]}`);

/** A sentence of news, most often a sound one: who says what in the forms that reporters use. */
const sentence = fc.oneof(
  fc.tuple(speaker, verb, clause).map(([who, says, what]) => `${who} ${says} ${what}.`),
  fc.tuple(quotation, speaker, verb).map(([what, who, says]) => `${what} ${who} ${says}.`),
  fc.tuple(quotation, verb, speaker, quotation).map(([what, says, who, more]) => `${what} ${says} ${who}. ${more}`),
  fc.tuple(fc.constantFrom(...PREFACES), speaker, verb, quotation).map((parts) => `${parts.join(' ')}.`),
  fc.tuple(speaker, quotation).map(([who, what]) => `${who}: ${what}`),
  fc
    .tuple(speaker, verb, clause, speaker, verb)
    .map(([who, says, what, whom, asks]) => `${who} ${says} ${what}, ${whom} ${asks}.`),
  fc.tuple(quotation, speaker, verb, quotation).map(([what, who, says, more]) => `${what} ${who} ${says}, ${more}`),
  fc
    .tuple(clause, fc.constantFrom(', according to', ', as', ' — a view shared by'), speaker)
    .map(([what, how, who]) => `${what}${how} ${who}.`),
  fc
    .tuple(speaker, fc.constantFrom('’s claim', 'statement', 'report'), clause)
    .map(([who, noun, what]) => `${who} ${noun} that ${what} was read.`),
  fc.tuple(quotation, speaker).map(([what, who]) => `${what} — ${who}`),
  clause.map((what) => `Yesterday ${what}.`),
);

/** Words in no order at all. */
const rubble = fc
  .array(fc.constantFrom(...NAMES, ...BODIES, ...PEOPLE, ...VERBS, ...CLAUSES, ...PREFACES, ...MARKS, ...NOISE), {
    maxLength: 20,
  })
  .map((words) => words.join(' '));

/** A paragraph: sentences, now and then with a mark lost, doubled or out of place, or with rubble between. */
export const paragraph: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: sentence },
      { weight: 1, arbitrary: rubble },
      { weight: 1, arbitrary: fc.constantFrom(...MARKS, ...NOISE) },
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((parts) => parts.join(' '));

/** An article as plain text, one paragraph a line. */
export const articleText: fc.Arbitrary<string> = fc
  .array(paragraph, { maxLength: 5 })
  .map((paragraphs) => paragraphs.join('\n'));
