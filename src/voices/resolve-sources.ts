import type { Attribution } from '../attribution/attribution';
import type { Passage } from '../text/read-passage';
import { type Evidence, readSourceEvidence } from './certainty-evidence';
import { classifyEntity, type EntityVerdict } from './classify-entity';
import { toSource } from './name-source';
import { OWN_RULE, type ReaderRule, readRules } from './reader-rule';
import { type Reading, readArticleWords } from './reading';
import type { ResolvedAttribution, Source } from './source';
import type { Entity } from './who/entity';
import { findEntities } from './who/find-entities';
import { nothingTold } from './who/told';
import { inTextOrder, whoSpeaks } from './who/who-speaks';

/** The sources of an article; `evidence` is what speaks for the voice of each, by its id. */
export interface ResolvedSources {
  readonly attributions: readonly ResolvedAttribution[];
  readonly sources: readonly Source[];
  readonly evidence: ReadonlyMap<string, Evidence>;
}

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
): ResolvedSources {
  const reading = readArticleWords(passage, withoutRules);
  const voiced = attributions.filter(({ voicedBy }) => voicedBy === 'source');
  const told = nothingTold(reading, findEntities(reading, voiced));
  const entityOf = new Map(inTextOrder(voiced).map((attribution) => [attribution, whoSpeaks(told, attribution)]));
  const speaking = [...new Set(entityOf.values())]
    .filter((entity) => entity !== null)
    .sort((a, b) => firstStart(a) - firstStart(b));
  const ruleFor = readRules(rules);
  const evidence = new Map<string, Evidence>();
  const sources = speaking.map((entity, index) => {
    const verdict = classifyEntity(entity, reading.text, reading.setting);
    evidence.set(`s${index}`, readSourceEvidence(entity, verdict, rivalOf(entity, verdict, reading)));
    const rule = ruleFor(entity, reading.setting);
    return toSource(entity, `s${index}`, reading.text, rule ? byRule(rule, verdict) : verdict);
  });
  const idOf = new Map(speaking.map((entity, index) => [entity, `s${index}`]));
  return {
    attributions: attributions.map((attribution) => {
      const entity = entityOf.get(attribution);
      return { ...attribution, sourceId: (entity && idOf.get(entity)) ?? null };
    }),
    sources,
    evidence,
  };
}

/** What would be said of somebody were the rule that decided not there. */
function rivalOf(entity: Entity, { because }: EntityVerdict, { text, setting }: Reading): EntityVerdict {
  const withoutRules = new Set([...setting.withoutRules, because.rule]);
  return classifyEntity(entity, text, { ...setting, withoutRules });
}

/** What a reader has decided, with the role the article gives. */
const byRule = ({ phrase, voice }: ReaderRule, { role }: EntityVerdict): EntityVerdict => ({
  voice,
  role,
  strength: READER_IS_SURE,
  because: { rule: OWN_RULE, reason: 'ownRule', words: phrase },
});

const NONE: ReadonlySet<string> = new Set();

const READER_IS_SURE = 2;

const firstStart = (entity: Entity): number =>
  Math.min(...entity.mentions.slice(0, 50).map((mention) => mention.span.start));
