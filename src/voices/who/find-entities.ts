import type { Attribution } from '../../attribution/attribution';
import { isCompanyName } from '../../phrase/company-name';
import { findDescriptions } from '../../phrase/find-descriptions';
import { findKnown } from '../../phrase/find-known';
import { findNames } from '../../phrase/find-names';
import type { Mention } from '../../phrase/mention';
import { openingAt } from '../../phrase/opening';
import { nameKeys } from '../../phrase/person-name';
import { PHRASE_WORDS } from '../../phrase/phrase-words';
import { type NameReading, readName } from '../../phrase/read-name';
import { textOfWords, type Word, withoutPossessive } from '../../phrase/word';
import { FUNCTION_WORDS, NAMELESS_WORDS } from '../../text/function-words';
import { blockOf, isQuoted, type Reading, sentenceAt, wordAt, wordsIn } from '../reading';
import type { Entity, Occurrence } from './entity';
import { addAlias, emptyRegister, linkBody, linkPerson, type Register } from './link-names';

/** All named people and bodies of an article with every place that mentions them, in text order. */
export interface Cast {
  readonly register: Register;
  readonly occurrences: readonly Occurrence[];
  /** The entity a name mention stands for, by the mention's start. */
  readonly byStart: ReadonlyMap<number, Entity>;
  /** Those whom an attribution names as its source, wherever. */
  readonly sources: ReadonlySet<Entity>;
}

interface Named {
  readonly mention: Mention;
  readonly reading: NameReading;
  readonly at: number;
}

const CONTEXT_BEFORE = 30;
const CONTEXT_AFTER = 60;

/**
 * Reads the whole article for names, whether they speak or not: roles are often given at the first mention and speech comes later.
 * Names of several words are linked first, so that a headline's "Lee" finds the "John Lee" of the first paragraph.
 */
export function findEntities(reading: Reading, attributions: readonly Attribution[]): Cast {
  const register = emptyRegister();
  const byStart = new Map<number, Entity>();
  const named = namedMentions(reading, attributions);
  const isLong = ({ reading: { name, kind } }: Named): boolean => kind === 'person' && nameKeys(name).length > 1;
  const linked = new Map<Named, Entity>();
  for (const one of named) if (isLong(one)) linked.set(one, linkPerson(register, one.reading));
  const occurrences: Occurrence[] = [];
  const lastOf = new Map<string, Entity>();
  for (const one of named) {
    const entity = linked.get(one) ?? linkShort(register, one, lastOf);
    const key = nameKeys(one.reading.name).at(-1) ?? '';
    if (entity.kind === 'person') lastOf.set(key, entity);
    describe(reading, register, entity, one);
    byStart.set(one.mention.span.start, entity);
    const sentence = sentenceAt(reading, one.at);
    occurrences.push({
      entity,
      at: one.at,
      sentence,
      block: blockOf(reading, sentence),
      isQuoted: isQuoted(reading, one.at),
      opensSentence: opensSentence(reading, Math.min(one.at, wordAt(reading.words, one.mention.span.start))),
    });
  }
  const sources = new Set<Entity>();
  for (const { source } of attributions) {
    const entity = source ? byStart.get(source.span.start) : undefined;
    if (entity) sources.add(entity);
  }
  return { register, occurrences, byStart, sources };
}

/** A bare name: the last bearer mentioned, if several share it. */
function linkShort(register: Register, { reading }: Named, lastOf: ReadonlyMap<string, Entity>): Entity {
  const key = nameKeys(reading.name).at(-1) ?? '';
  if (reading.kind !== 'person') {
    const bearers = reading.lead.length === 0 ? (register.people.get(key) ?? []) : [];
    const bearer =
      reading.name.length === 1 ? bearers.at(-1) : bearers.find((one) => isSetInCapitals(reading.name, one));
    return bearer ?? linkBody(register, reading.name);
  }
  const last = lastOf.get(key);
  const isBare = reading.titles.length === 0 && reading.before.length === 0;
  if (isBare && last && nameKeys(last.name).at(-1) === key) return last;
  const body = isBare && !register.people.has(key) ? register.bodies.get(key) : undefined;
  return body ?? linkPerson(register, reading);
}

/** Whether a name is a person's, set in capitals: "ANA AL-HOLM", Ana al-Holm. */
const isSetInCapitals = (name: readonly Word[], person: Entity): boolean =>
  name.every(({ text }) => text === text.toUpperCase()) && nameKeys(name).join(' ') === nameKeys(person.name).join(' ');

function namedMentions(reading: Reading, attributions: readonly Attribution[]): readonly Named[] {
  const sources = attributions.flatMap(({ source }) => (source && source.kind !== 'pronoun' ? [source] : []));
  const mentions = [
    ...new Map([...findNames(reading.passage), ...sources].map((mention) => [mention.span.start, mention])).values(),
  ];
  const named: Named[] = [];
  for (const mention of mentions.sort((a, b) => a.span.start - b.span.start))
    readAll(reading, mention, withoutPost(reading, wordsIn(reading, mention.span)), named);
  return named;
}

/** A name without the country before it to which its bearer is sent: "ambassador to | Israel | Dan Holm". */
function withoutPost({ words }: Reading, name: readonly Word[]): readonly Word[] {
  const first = name[0];
  const at = first ? wordAt(words, first.span.start) : 0;
  const joint = words[at - 1]?.key ?? '';
  if (name.length < 3 || !first || !PHRASE_WORDS.officeJoint.has(joint) || joint === 'of') return name;
  const post = findKnown(name)[0];
  const isSent = findKnown(words.slice(Math.max(0, at - 4), at - 1)).at(-1)?.kind === 'role';
  return isSent && post?.from === 0 && post.kind === 'country' && name.length - post.to > 1
    ? name.slice(post.to)
    : name;
}

/** Reads a mention; "Ann Lee and Bo Diaz" are two. */
function readAll(reading: Reading, mention: Mention, words: readonly Word[], named: Named[]): void {
  let rest = words;
  let isOwn = false;
  for (let round = 0; round < 4 && rest.length > 0; round += 1) {
    const read = readName(rest, reading.setting.localBodies);
    isOwn ||= read.lead.includes('our');
    const name = isOwn && !read.lead.includes('our') ? { ...read, lead: ['our', ...read.lead] } : read;
    const first = name.name[0];
    if (!first || name.kind === 'pronoun') return;
    if ((name.kind === 'person' || name.kind === 'body') && !isNoName(name))
      named.push({ mention, reading: name, at: wordAt(reading.words, first.span.start) });
    const joint = name.after[0];
    if ((name.kind !== 'person' && !isCompanyName(name.name)) || joint?.key !== 'and') return;
    rest = name.after.slice(1);
  }
}

/** Capitals that name nobody: "Tuesday"; "Speaking" before a word of grammar. */
const isNoName = ({ name, after }: NameReading): boolean =>
  name.every((word) => NAMELESS_WORDS.has(word.lower) && !/^\p{Lu}{2,}/u.test(word.text)) ||
  name.some((word) => word.text.includes('/') || (word.text.charAt(1) === '-' && /^[DR]-\p{Lu}/u.test(word.text))) ||
  (name.length === 1 &&
    (FUNCTION_WORDS.time.has(name[0]?.lower ?? '') ||
      (FUNCTION_WORDS.preposition.has(after[0]?.key ?? '') && /^\p{Lu}\p{Ll}+(?:ing|ly)$/u.test(name[0]?.text ?? ''))));

/** Adds to an entity what the words beside this mention say of it. */
function describe(reading: Reading, register: Register, entity: Entity, { mention, reading: name, at }: Named): void {
  const { words, text } = reading;
  entity.mentions.push(mention);
  entity.forms.add(withoutPossessive(textOfWords(text, name.name)));
  if (name.kind === 'person' && name.lead.includes('our')) entity.isOfOutlet = true;
  const sentence = sentenceAt(reading, at);
  let from = at;
  while (from > 0 && at - from < CONTEXT_BEFORE && sentenceAt(reading, from - 1) === sentence) from -= 1;
  const end = at + name.name.length;
  let to = end;
  while (to < words.length && to - end < CONTEXT_AFTER && sentenceAt(reading, to) === sentence) to += 1;
  const near = words.slice(from, to);
  const titled = at - from - name.titles.length;
  const found = findDescriptions(near, Math.max(titled, 0), end - from);
  if (entity.descriptions.length < MOST_DESCRIPTIONS) {
    if (describesName(name.before) && !found.some((d) => d.by === 'title'))
      entity.descriptions.push({ by: 'title', words: name.before });
    entity.descriptions.push(...found);
  }
  const opening = words[end];
  const acronym = words[end + 1];
  if (
    opening?.text === '(' &&
    acronym &&
    words[end + 2]?.text === ')' &&
    /^\p{Lu}[\p{L}\p{N}&.-]{1,9}$/u.test(acronym.text) &&
    entity.kind === 'body'
  ) {
    const full = reading.setting.localBodies.get(acronym.text)?.words ?? [];
    if (full.length > entity.name.length) entity.name = full;
    addAlias(register, entity, [acronym], acronym.text);
  }
}

const MOST_DESCRIPTIONS = 24;

/** Whether words before a name describe it: "the president's spokesman"; not "the mayor named", where a verb follows the role. */
function describesName(before: readonly Word[]): boolean {
  const behind = findKnown(before).at(-1)?.to ?? 0;
  return before.length > 0 && !before.slice(behind).some((word) => PHRASE_WORDS.sentenceVerb.has(word.key));
}

function opensSentence(reading: Reading, at: number): boolean {
  const sentence = sentenceAt(reading, at);
  for (let before = at - 1; before >= 0 && sentenceAt(reading, before) === sentence; before -= 1) {
    const word = reading.words[before];
    if (at - before > 8) return false;
    if (word?.text === ',' && before === at - 1) return isOpening(reading, sentence, before);
    if (word && (word.text === ',' || PHRASE_WORDS.notSubject.has(word.key))) return false;
  }
  return true;
}

/** Whether a sentence up to the comma at word `end` only says when or where: "On Tuesday morning | , Lee presented …". */
function isOpening({ words, passage }: Reading, sentence: number, end: number): boolean {
  let first = end;
  while (first > 0 && end - first < 8 && passage.sentenceOf[first - 1] === sentence) first -= 1;
  const isWhole = passage.sentenceOf[first - 1] !== sentence && openingAt(words, first, end + 1)?.comma === end;
  return isWhole && !words.slice(first, end).some((word) => PHRASE_WORDS.sentenceVerb.has(word.key));
}
