import type { Entry } from './read-lexicon';

export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'past-participle';

/** Verbs of several syllables that double their last letter, as short ones do: "admitted" like "dropped". */
const DOUBLING = new Set(['admit', 'rebut', 'submit', 'refer', 'concur', 'recap']);

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

const VOWELS = new Set('aeiou');
/** Letters at the end of a verb that are never doubled. */
const SINGLE = new Set('aeiouwxy');

const endsInConsonantY = (word: string): boolean =>
  word.endsWith('y') && word.length > 1 && !VOWELS.has(word.charAt(word.length - 2));

/** "witness", "teach": only an "es" can be heard behind it. */
const hisses = (word: string): boolean =>
  word.endsWith('s') || word.endsWith('x') || word.endsWith('ch') || word.endsWith('sh');

function thirdPerson(verb: string): string {
  if (endsInConsonantY(verb)) return `${verb.slice(0, -1)}ies`;
  return hisses(verb) || verb.endsWith('z') || verb.endsWith('o') ? `${verb}es` : `${verb}s`;
}

function pastTense(verb: string): string {
  if (endsInConsonantY(verb)) return `${verb.slice(0, -1)}ied`;
  if (verb.endsWith('e')) return `${verb}d`;
  return `${doubled(verb)}ed`;
}

/** "agreeing", "shoeing", "dyeing". */
const KEEPS_E = new Set(['ee', 'oe', 'ye']);

function presentParticiple(verb: string): string {
  if (verb.endsWith('e') && !KEEPS_E.has(verb.slice(-2))) return `${verb.slice(0, -1)}ing`;
  return `${doubled(verb)}ing`;
}

const doubled = (verb: string): string => (doubles(verb) ? verb + verb.slice(-1) : verb);

/** Whether a verb doubles its last letter: behind its only vowel, as in "drop" and "quit", and in a few longer ones. */
function doubles(verb: string): boolean {
  if (DOUBLING.has(verb)) return true;
  const vowel = verb.length - 2;
  if (!VOWELS.has(verb.charAt(vowel)) || SINGLE.has(verb.charAt(vowel + 1))) return false;
  const before = verb.slice(0, vowel);
  return ![...(before.endsWith('qu') ? before.slice(0, -1) : before)].some((letter) => VOWELS.has(letter));
}

/** Whether a word ends as the participles of regular verbs do: "asked", "asking"; "bed" and "king" do as well. */
export const endsLikeParticiple = (word: string): boolean => word.endsWith('ing') || word.endsWith('ed');

/** Whether a word ends as plurals do: "ministers", "women", "townspeople"; "news" does as well. */
export const endsLikePlural = (word: string): boolean =>
  (word.length > 1 && word.endsWith('s') && !word.endsWith('ss')) || word.endsWith('men') || word.endsWith('people');

/** The plural of a regular noun: "ministry" → "ministries", "witness" → "witnesses", "bank" → "banks". */
export function pluralOfNoun(noun: string): string {
  if (endsInConsonantY(noun)) return `${noun.slice(0, -1)}ies`;
  return hisses(noun) ? `${noun}es` : `${noun}s`;
}

/** "member of parliament" → "members of parliament", "policewoman" → "policewomen", "authority" → "authorities". */
export function pluralOf(term: string): string {
  const words = term.split(' ');
  const link = words.findIndex((word, at) => at > 0 && at < words.length - 1 && LINKS.has(word));
  const head = link < 0 ? term : words.slice(0, link).join(' ');
  return (irregularPluralOf(head) ?? pluralOfNoun(head)) + term.slice(head.length);
}

function irregularPluralOf(noun: string): string | null {
  if (noun.endsWith('man')) return `${noun.slice(0, -2)}en`;
  if (noun.endsWith('person')) return `${noun.slice(0, -6)}people`;
  return noun.endsWith('child') ? `${noun}ren` : null;
}

const LINKS = new Set(['of', 'for', 'at', 'in', 'to', 'on']);
