import type { Mention } from '../../phrase/mention';
import { type NameReading, readName } from '../../phrase/read-name';
import { isBareArmy } from '../../phrase/state-key';
import type { Span } from '../../span';
import { classifyPhrase } from '../classify-phrase';
import { wordAt, wordsIn } from '../reading';
import type { Entity, Occurrence } from './entity';
import { introduce, ownerOf, ownerOfOffice, ownerOfPerson } from './find-owners';
import { issuerAfter } from './issuer-after';
import { newEntity } from './link-names';
import { resolveNominal } from './resolve-nominal';
import { pronounMeans } from './resolve-pronoun';
import { firstFrom, mentionsBefore, type Told, voiceOf } from './told';

/** Who a mention is that says `content`; what it says of them is added to what is known. `null` for a pronoun that stands for nobody. */
export function whoIs(told: Told, { span }: Mention, content: readonly Span[]): Entity | null {
  const { reading, cast } = told;
  const words = wordsIn(reading, span);
  const at = wordAt(reading.words, span.start);
  const read = readName(words, reading.setting.localBodies);
  const phrase = read.after.length > 0 ? read : { ...read, after: issuerAfter(reading, read, at + words.length) };
  if (phrase.kind === 'pronoun') return pronounMeans(told, phrase.name[0]?.key ?? '', at, content);
  const named = phrase.kind === 'nominal' ? undefined : cast.byStart.get(span.start);
  if (named) {
    learnOf(told, named, at);
    return named;
  }
  const entity = metBefore(told, phrase, at) ?? describedAs(told, phrase, span);
  entity.forms.add(reading.text.slice(span.start, span.end));
  return entity;
}

/** Takes over what the article has said so far of somebody named, and finds out for whom they speak. */
function learnOf(told: Told, named: Entity, at: number): void {
  if (named.kind === 'person') {
    introduce(told, named, at);
    named.owner ??= ownerOfPerson(told, named);
  } else named.owner ??= ownerOfOffice(told, named);
}

/** Somebody met before whom a description stands for: "the army", "the minister". */
const metBefore = (told: Told, phrase: NameReading, at: number): Entity | null =>
  (isBareArmy(phrase.name) ? armyMeant(told, at) : null) ?? resolveNominal(told, phrase, at);

/** Whose army "the army" is: the last one mentioned, else the only one the article will name. */
function armyMeant(told: Told, at: number): Entity | null {
  const isArmy = ({ entity }: Occurrence): boolean => entity.kind === 'body' && voiceOf(told, entity) === 'military';
  const last = mentionsBefore(told, at).findLast(isArmy);
  if (last) return last.entity;
  const { occurrences } = told.cast;
  const behind = occurrences.slice(firstFrom(occurrences, at)).filter(isArmy);
  const armies = new Set(behind.map(({ entity }) => entity));
  return armies.size === 1 ? ([...armies][0] ?? null) : null;
}

/** Whoever is described in these words, or was before in fuller ones: "the two officials of the ministry", "the officials". */
function describedAs(told: Told, phrase: NameReading, { start, end }: Span): Entity {
  const head = phrase.name.at(-1)?.key ?? '';
  const isBackward = phrase.lead.includes('the') && phrase.after.length === 0;
  const earlier = isBackward ? told.byHead.get(head) : undefined;
  const isSame = earlier && phrase.name.every((word) => earlier.name.some(({ key }) => key === word.key));
  const entity = isSame ? earlier : nominalOf(told, told.reading.text.slice(start, end));
  told.byHead.set(head, entity);
  if (entity.name.length === 0) describe(told, entity, phrase, start);
  return entity;
}

/** Whoever is called by this phrase, new and without words if nobody was. */
export function nominalOf({ byPhrase, cast }: Told, phrase: string): Entity {
  const key = withoutLead(phrase.toLowerCase());
  const known = byPhrase.get(key) ?? newEntity(cast.register, 'nominal', []);
  byPhrase.set(key, known);
  return known;
}

/** Gives a new entity the words that describe it and, where they don't say who it is, those for whom it speaks. */
function describe(told: Told, entity: Entity, phrase: NameReading, start: number): void {
  const { lead, name, after } = phrase;
  entity.name = name;
  entity.lead = lead;
  entity.after = after;
  const verdict = classifyPhrase([...name, ...after], told.reading.setting);
  const isGeneric = !name.some((word) => word.isCapital && word.span.start > start);
  if (verdict && verdict.strength >= 0.5 && !isGeneric) return;
  entity.owner = ownerOf(told, phrase, wordAt(told.reading.words, start));
}

const LEADS = new Set(['the', 'a', 'an', 'one', 'some']);

/** "the officials" → "officials". */
function withoutLead(phrase: string): string {
  const space = phrase.indexOf(' ');
  return space > 0 && LEADS.has(phrase.slice(0, space)) ? phrase.slice(space + 1) : phrase;
}
