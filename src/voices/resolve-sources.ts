import type { Attribution } from '../attribution/attribution';
import * as hearsayNamesList from '../lexicon/hearsay-names.txt?entries';
import { readLexicon } from '../lexicon/read-lexicon';
import type { Mention } from '../phrase/mention';
import { PHRASE_WORDS } from '../phrase/phrase-words';
import { type NameReading, readName } from '../phrase/read-name';
import { isBareArmy } from '../phrase/state-key';
import { wordsOf } from '../phrase/word';
import type { Span } from '../span';
import type { Passage } from '../text/read-passage';
import { classifyEntity, type EntityVerdict } from './classify-entity';
import { classifyPhrase } from './classify-phrase';
import type { Entity, Occurrence } from './entity';
import { type Cast, findEntities } from './find-entities';
import { findOwners } from './find-owners';
import { followPronouns, type PronounMention } from './follow-pronouns';
import { issuerAfter } from './issuer-after';
import { newEntity } from './link-names';
import { toSource } from './name-source';
import { type ReaderRule, readRules } from './reader-rule';
import { type Reading, readArticleWords, sentenceAt, wordAt, wordsIn } from './reading';
import { resolveNominal } from './resolve-nominal';
import { agrees, antecedentOf, commaAfterOpening, firstFrom, resolvePronoun } from './resolve-pronoun';
import type { ResolvedAttribution, Source } from './source';
import type { Voice } from './voice';

/**
 * Mentions → sources, each with its voice; the attributions come back in the same order, each with the id of its source, `null`
 * where nobody is named or implied. Sources are listed in order of their first mention. `rules` are the reader's own and win over ours;
 * of ours those of the ids `withoutRules` decide nothing.
 */
export function resolveSources(
  passage: Passage,
  attributions: readonly Attribution[],
  rules: readonly ReaderRule[] = [],
  withoutRules: ReadonlySet<string> = NONE,
): { readonly attributions: readonly ResolvedAttribution[]; readonly sources: readonly Source[] } {
  const reading = readArticleWords(passage, withoutRules);
  const cast = findEntities(
    reading,
    attributions.filter(({ voicedBy }) => voicedBy === 'source'),
  );
  const resolver = newResolver(reading, cast);
  const order = attributions
    .map((_, index) => index)
    .sort((a, b) => startOf(attributions[a]) - startOf(attributions[b]));
  const entityOf = new Map<number, Entity>();
  for (const index of order) {
    const attribution = attributions[index];
    if (attribution?.voicedBy === 'reporter') continue;
    const entity = attribution?.source
      ? resolver.resolve(attribution.source, attribution.content.at(-1)?.end ?? 0)
      : attribution
        ? resolver.resolveHearsay(attribution)
        : null;
    if (entity) entityOf.set(index, entity);
    if (entity && attribution?.foundBy === 'signature') entity.isSigned = true;
  }
  const speaking = [...new Set(entityOf.values())].sort((a, b) => firstStart(a) - firstStart(b));
  const ruleFor = readRules(rules);
  const sources = speaking.map((entity, index) => {
    const verdict = classifyEntity(entity, reading.text, reading.setting);
    const rule = ruleFor(entity, reading.setting);
    return toSource(entity, `s${index}`, reading.text, rule ? byRule(rule, verdict) : verdict);
  });
  const idOf = new Map(speaking.map((entity, index) => [entity, `s${index}`]));
  return {
    attributions: attributions.map((attribution, index) => {
      const entity = entityOf.get(index);
      return { ...attribution, sourceId: (entity && idOf.get(entity)) ?? null };
    }),
    sources,
  };
}

/** What a reader has decided, with the role the article gives. */
const byRule = ({ phrase, voice }: ReaderRule, { role }: EntityVerdict): EntityVerdict => ({
  voice,
  role,
  strength: READER_IS_SURE,
  because: { rule: 'own-rule', reason: 'ownRule', words: phrase },
});

const NONE: ReadonlySet<string> = new Set();

const READER_IS_SURE = 2;

const startOf = (attribution: Attribution | undefined): number =>
  attribution?.source?.span.start ?? attribution?.cue?.span.start ?? attribution?.content[0]?.start ?? 0;
const firstStart = (entity: Entity): number =>
  Math.min(...entity.mentions.slice(0, 50).map((mention) => mention.span.start));

/** What a reader would call those behind a hedge: "reportedly" → Reports, "is believed to" → It is believed. */
function hearsayName(cue: string): string {
  const words = cue.toLowerCase();
  return HEARSAY_NAMES.find(({ forms }) => forms.some((form) => words.includes(form)))?.term ?? 'Unnamed sources';
}

const HEARSAY_NAMES = readLexicon(hearsayNamesList, ['name'] as const).get('name') ?? [];

interface Resolver {
  /** Who a mention is; `until` is the offset up to which they are heard. */
  readonly resolve: (mention: Mention, until: number) => Entity | null;
  readonly resolveHearsay: (attribution: Attribution) => Entity | null;
}

/** Resolves mentions in text order; what was said before decides what comes after. */
function newResolver(reading: Reading, cast: Cast): Resolver {
  const speakers: { entity: Entity; at: number; sentence: number; until: number }[] = [];
  const { entryOf } = reading.passage;
  const byPhrase = new Map<string, Entity>();
  const byHead = new Map<string, Entity>();
  const verdicts = new Map<Entity, EntityVerdict>();
  let armies: readonly Entity[] | null = null;
  const voiceOf = (entity: Entity): Voice => {
    const known = verdicts.get(entity) ?? classifyEntity(entity, reading.text, reading.setting);
    verdicts.set(entity, known);
    return known.voice;
  };
  const before = (at: number): readonly Occurrence[] => {
    const low = firstFrom(cast.occurrences, at);
    return cast.occurrences.slice(Math.max(0, low - 200), low);
  };
  /** Whom a possessive in an opening phrase looks ahead to: "In its latest forecast, | the bank …". */
  const subjectBehind = (key: string, at: number): Entity | null => {
    const comma = PHRASE_WORDS.possessive.has(key) ? commaAfterOpening(reading, at) : null;
    const next = comma === null ? undefined : cast.occurrences[firstFrom(cast.occurrences, comma)];
    return next && comma !== null && next.at <= comma + 3 && agrees(next.entity, key) ? next.entity : null;
  };
  /** Whose army "the army" is: the last one mentioned, else the only one the article will name. */
  const armyMeant = (at: number): Entity | null => {
    const isArmy = ({ entity }: Occurrence): boolean => entity.kind === 'body' && voiceOf(entity) === 'military';
    armies ??= [...new Set(cast.occurrences.filter(isArmy).map(({ entity }) => entity))];
    return before(at).findLast(isArmy)?.entity ?? (armies.length === 1 ? (armies[0] ?? null) : null);
  };
  const resolvePronounAt = (key: string, at: number, pronouns: readonly PronounMention[]): Entity | null =>
    resolvePronoun(key, at, sentenceAt(reading, at), {
      occurrences: before(at),
      speakers,
      pronouns,
      words: reading.words,
      entryOf,
    });
  const pronounsBefore = followPronouns(reading, resolvePronounAt);
  const meant = (key: string, at: number): Entity | null => resolvePronounAt(key, at, pronounsBefore(at));
  const { ownerOf, ownerOfPerson, ownerOfOffice, introduce } = findOwners({
    reading,
    cast,
    speakers,
    before,
    meant,
    voiceOf,
  });
  /** Notes that somebody speaks; `until` is the offset up to which they are heard. */
  const speak = (entity: Entity | null, mention: Mention, until: number): Entity | null => {
    if (!entity) return null;
    entity.isSource = true;
    if (!entity.mentions.slice(-4).includes(mention)) entity.mentions.push(mention);
    const at = wordAt(reading.words, mention.span.start);
    const sentence = sentenceAt(reading, at);
    const last = sentenceAt(reading, wordAt(reading.words, until - 1));
    speakers.push({ entity, at, sentence, until: Math.max(sentence, last) });
    return entity;
  };
  const nominal = (phrase: string): Entity => {
    const key = withoutLead(phrase.toLowerCase());
    const known = byPhrase.get(key) ?? newEntity(cast.register, 'nominal', []);
    byPhrase.set(key, known);
    return known;
  };
  /** Whom a pronoun stands for: "who" for the name before it, the others for whoever agrees best. */
  const pronounMeans = (key: string, at: number): Entity | null =>
    RELATIVE.has(key) ? antecedentOf(at, before(at), reading.words) : (subjectBehind(key, at) ?? meant(key, at));
  /** Takes over what the article has said so far of somebody named, and finds out for whom they speak. */
  const learnOf = (named: Entity, at: number): void => {
    if (named.kind === 'person') {
      introduce(named, at, sentenceAt(reading, at));
      named.owner ??= ownerOfPerson(named);
    } else named.owner ??= ownerOfOffice(named);
  };
  /** Somebody met before whom a description stands for: "the army", "the minister". */
  const metBefore = (phrase: NameReading, at: number): Entity | null =>
    (isBareArmy(phrase.name) ? armyMeant(at) : null) ??
    resolveNominal(phrase, { occurrences: before(at), speakers, voiceOf, sentence: sentenceAt(reading, at) });
  /** Gives a new entity the words that describe it and, where they don't say who it is, those for whom it speaks. */
  const describe = (entity: Entity, { lead, name, after }: NameReading, start: number): void => {
    entity.name = name;
    entity.lead = lead;
    entity.after = after;
    const verdict = classifyPhrase([...name, ...after], reading.setting);
    const isGeneric = !name.some((word) => word.isCapital && word.span.start > start);
    if (verdict && verdict.strength >= 0.5 && !isGeneric) return;
    const at = wordAt(reading.words, start);
    entity.owner = ownerOf(lead, name, after, at, sentenceAt(reading, at));
  };
  /** Whoever is described in these words, or was before in fuller ones: "the two officials of the ministry", "the officials". */
  const describedAs = (phrase: NameReading, { start, end }: Span): Entity => {
    const head = phrase.name.at(-1)?.key ?? '';
    const isBackward = phrase.lead.includes('the') && phrase.after.length === 0;
    const earlier = isBackward ? byHead.get(head) : undefined;
    const isSame = earlier && phrase.name.every((word) => earlier.name.some(({ key }) => key === word.key));
    const entity = isSame ? earlier : nominal(reading.text.slice(start, end));
    byHead.set(head, entity);
    if (entity.name.length === 0) describe(entity, phrase, start);
    return entity;
  };
  /** Who a mention is; what it says of them is added to what is known. */
  const whoIs = ({ span }: Mention): Entity | null => {
    const words = wordsIn(reading, span);
    const at = wordAt(reading.words, span.start);
    const read = readName(words, reading.setting.localBodies);
    const phrase = read.after.length > 0 ? read : { ...read, after: issuerAfter(reading, read, at + words.length) };
    if (phrase.kind === 'pronoun') return pronounMeans(phrase.name[0]?.key ?? '', at);
    const named = phrase.kind === 'nominal' ? undefined : cast.byStart.get(span.start);
    if (named) {
      learnOf(named, at);
      return named;
    }
    const entity = metBefore(phrase, at) ?? describedAs(phrase, span);
    entity.forms.add(reading.text.slice(span.start, span.end));
    return entity;
  };
  const resolve = (mention: Mention, until: number): Entity | null => speak(whoIs(mention), mention, until);
  const resolveHearsay = (attribution: Attribution): Entity | null => {
    const span = attribution.cue?.span;
    if (!span) return null;
    const entity = nominal(hearsayName(reading.text.slice(span.start, span.end)));
    if (entity.name.length === 0) entity.name = wordsOf(hearsayName(reading.text.slice(span.start, span.end)));
    entity.isHearsay = true;
    entity.forms.add(reading.text.slice(span.start, span.end));
    return speak(entity, { span, kind: 'nominal' }, 0);
  };
  return { resolve, resolveHearsay };
}

/** Pronouns that stand right behind the name they mean. */
const RELATIVE = new Set(['who', 'which', 'that', 'whom']);

const LEADS = new Set(['the', 'a', 'an', 'one', 'some']);

/** "the officials" → "officials". */
function withoutLead(phrase: string): string {
  const space = phrase.indexOf(' ');
  return space > 0 && LEADS.has(phrase.slice(0, space)) ? phrase.slice(space + 1) : phrase;
}
