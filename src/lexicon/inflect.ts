import type { Entry } from './read-lexicon';

export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'past-participle';

const DOUBLING = /^(?:[^aeiou]*(?:qu)?[aeiou][^aeiouwxy]|admit|rebut|submit|refer|concur|recap)$/u;

/**
 * The forms of a verb with the words they are written in: `say > says, said, saying` → `say`, `says`, `said`, `saying`, `said`.
 * Irregular forms stand in the entry in the order third person, past, -ing, past participle (left out when it equals the past);
 * without any the verb is inflected by rule. A particle stays behind the verb: "point out" → "pointed out".
 */
export function inflect(
  entry: Pick<Entry, 'term' | 'forms'>,
): readonly { readonly words: string; readonly form: VerbForm }[] {
  const [verb = '', ...particles] = entry.term.split(' ');
  const withParticles = (word: string): string => [word, ...particles].join(' ');
  const [third, past = withParticles(pastTense(verb)), participle, pastParticiple = past] = entry.forms;
  return [
    { words: entry.term, form: 'base' },
    { words: third ?? withParticles(thirdPerson(verb)), form: 'third' },
    { words: past, form: 'past' },
    { words: participle ?? withParticles(presentParticiple(verb)), form: 'participle' },
    { words: pastParticiple, form: 'past-participle' },
  ];
}

const endsInConsonantY = (word: string): boolean =>
  word.endsWith('y') && word.length > 1 && !'aeiou'.includes(word.charAt(word.length - 2));

function thirdPerson(verb: string): string {
  if (endsInConsonantY(verb)) return `${verb.slice(0, -1)}ies`;
  return /(?:[sxz]|ch|sh|o)$/u.test(verb) ? `${verb}es` : `${verb}s`;
}

function pastTense(verb: string): string {
  if (endsInConsonantY(verb)) return `${verb.slice(0, -1)}ied`;
  if (verb.endsWith('e')) return `${verb}d`;
  return `${doubled(verb)}ed`;
}

function presentParticiple(verb: string): string {
  if (/[^eoy]e$/u.test(verb)) return `${verb.slice(0, -1)}ing`;
  return `${doubled(verb)}ing`;
}

const doubled = (verb: string): string => (DOUBLING.test(verb) ? verb + verb.slice(-1) : verb);

/** The plural of a regular noun: "ministry" → "ministries", "witness" → "witnesses", "bank" → "banks". */
export function pluralOfNoun(noun: string): string {
  if (endsInConsonantY(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:[sx]|[cs]h)$/u.test(noun) ? `${noun}es` : `${noun}s`;
}

/** "member of parliament" → "members of parliament", "policewoman" → "policewomen", "authority" → "authorities". */
export function pluralOf(term: string): string {
  const link = term.includes(' ') ? term.search(LINK) : -1;
  const head = link < 0 ? term : term.slice(0, link);
  const rest = link < 0 ? '' : term.slice(link);
  return (irregularPluralOf(head) ?? pluralOfNoun(head)) + rest;
}

function irregularPluralOf(noun: string): string | null {
  if (noun.endsWith('man')) return `${noun.slice(0, -2)}en`;
  if (noun.endsWith('person')) return `${noun.slice(0, -6)}people`;
  return noun.endsWith('child') ? `${noun}ren` : null;
}

const LINK = / (?:of|for|at|in|to|on) /u;
