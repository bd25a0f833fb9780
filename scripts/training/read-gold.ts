import { readFileSync } from 'node:fs';
import { readText } from '../../src/article/read-text';
import { findPatterns } from '../../src/attribution/find-patterns';
import { ROLE, type Role } from '../../src/attribution/tagger/label';
import { readTaggerInput, type TaggerInput } from '../../src/attribution/tagger/tag-tokens';
import { readWords, type Words } from '../../src/phrase/read-words';
import { readPassage } from '../../src/text/read-passage';

/** A relation as people annotated it; `speech: false` is a belief or a wish that the reporter ascribes. */
export interface GoldAttribution {
  readonly source: readonly (readonly [number, number])[];
  readonly cue: readonly (readonly [number, number])[];
  readonly content: readonly (readonly [number, number])[];
  readonly speech?: boolean;
}

/** One annotated article, ready for training. */
export interface GoldDocument {
  readonly id: string;
  readonly words: Words;
  readonly input: TaggerInput;
  /** `null` where only the roles of words are known, not who said what. */
  readonly attributions: readonly GoldAttribution[] | null;
  /** Set of allowed labels a token: in beliefs and wishes that the reporter ascribes, outside is as right as the role. */
  readonly allowed: Uint8Array;
  /** Index of the token's relation, -1 outside all. */
  readonly relationOf: Int32Array;
  /** Whether the token's relation is speech, not a belief or wish that the reporter ascribes. */
  readonly isCertain: (token: number) => boolean;
  /** Role of the token, whether its relation counts or not. */
  readonly roleOf: Uint8Array;
  /** The labels that agree with all relations. */
  readonly labels: Uint8Array;
}

/** One article whose sentences people labelled with a voice each. */
export interface VoicedDocument {
  readonly id: string;
  /** All articles of an outlet lie in one; `null` where the corpus has none. */
  readonly fold: number | null;
  readonly words: Words;
  readonly input: TaggerInput;
  /** `null` where more than one reading is defensible. */
  readonly sentences: readonly { readonly start: number; readonly end: number; readonly isSpoken: boolean | null }[];
}

/** The articles of a training file, by what people marked in them. */
export interface Gold {
  readonly annotated: readonly GoldDocument[];
  readonly voiced: readonly VoicedDocument[];
}

/** What the tagger may look at: the words alone, or what the patterns find in them as well. */
export type Evidence = 'words' | 'patterns';

const OUTSIDE = 1;
/** Both labels of a role, as a bit set. */
const BEGIN_OR_INSIDE: Readonly<Record<Role, number>> = { 0: 0, 1: 0b110, 2: 0b11000, 3: 0b1100000 };

/**
 * Reads training articles, one JSON object a line, of two kinds: `{id, text, attributions: [{source, cue, content, speech}]}` with spans
 * as `[start, end]` in UTF-16 offsets, and `{id, text, title?, sentences: [{start, end, voice, alsoVoices?}]}`.
 * Throws an `Error` with file and line when a line is something else.
 */
export function readGold(path: string, evidence: Evidence = 'patterns'): Gold {
  const annotated: GoldDocument[] = [];
  const voiced: VoicedDocument[] = [];
  readFileSync(path, 'utf8')
    .split('\n')
    .forEach((line, index) => {
      if (line.trim() === '') return;
      const article = parse(line);
      if (article?.attributions) annotated.push(toGold(article.id, article.text, article.attributions, evidence));
      else if (article?.sentences) voiced.push(toVoiced(article, article.sentences, evidence));
      else
        throw new Error(
          `${path}:${index + 1}: not a training article. Each line is {"id", "text", "attributions"} or {"id", "text", "sentences"}.`,
        );
    });
  return { annotated, voiced };
}

/**
 * Reads sentences of our own, one article a line, `¶` between paragraphs, `#` before a comment, roles in braces:
 * `{source The army} {cue said} {content it had left}.`
 */
export function readOwnText(path: string, evidence: Evidence = 'patterns'): readonly GoldDocument[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '' || line.startsWith('#')) return [];
      const relation: Record<string, [number, number][]> = { source: [], cue: [], content: [] };
      let text = '';
      let from = 0;
      const annotated = line.replace(/ ?¶ ?/gu, '\n\n');
      for (const match of annotated.matchAll(/\{(source|cue|content) ([^{}]*)\}/gu)) {
        text += annotated.slice(from, match.index);
        relation[match[1] ?? '']?.push([text.length, text.length + (match[2] ?? '').length]);
        text += match[2] ?? '';
        from = match.index + match[0].length;
      }
      text += annotated.slice(from);
      const { source = [], cue = [], content = [] } = relation;
      const gold = toGold(`${path}:${index + 1}`, text, [{ source, cue, content }], evidence);
      return [{ ...gold, attributions: null, relationOf: gold.relationOf.map(() => -1) }];
    });
}

interface VoicedSentence {
  readonly start: number;
  readonly end: number;
  readonly voice: string;
  readonly alsoVoices?: readonly string[];
}

interface TrainingArticle {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly attributions?: readonly GoldAttribution[];
  readonly sentences?: readonly VoicedSentence[];
  readonly fold?: number;
}

function parse(line: string): TrainingArticle | null {
  try {
    const value: Partial<TrainingArticle> = JSON.parse(line);
    return typeof value.id === 'string' && typeof value.text === 'string'
      ? { ...value, id: value.id, text: value.text }
      : null;
  } catch {
    return null;
  }
}

function readInput(text: string, title: string | null, evidence: Evidence) {
  const words = readWords(readPassage(readText(text, { url: null, outlet: null, title, byline: null })));
  return { words, input: readTaggerInput(words, evidence === 'patterns' ? findPatterns(words) : []) };
}

function toVoiced(
  { id, text, title, fold }: TrainingArticle,
  sentences: readonly VoicedSentence[],
  evidence: Evidence,
): VoicedDocument {
  const { words, input } = readInput(text, title ?? null, evidence);
  return {
    id,
    fold: fold ?? null,
    words,
    input,
    sentences: sentences.map(({ start, end, voice, alsoVoices = [] }) => {
      const readings = new Set([voice, ...alsoVoices].map((reading) => reading !== 'reporter'));
      return { start, end, isSpoken: readings.size > 1 ? null : voice !== 'reporter' };
    }),
  };
}

function toGold(id: string, text: string, attributions: readonly GoldAttribution[], evidence: Evidence): GoldDocument {
  const { words, input } = readInput(text, null, evidence);
  const { passage } = words;
  const roles = new Uint8Array(text.length);
  const relations = new Int32Array(text.length).fill(-1);
  const parts = new Int32Array(text.length);
  const isOptional = new Uint8Array(text.length);
  let part = 0;
  attributions.forEach((relation, index) => {
    const fill = (spans: GoldAttribution['source'], role: Role): void => {
      for (const [start, end] of spans) {
        roles.fill(role, start, end);
        relations.fill(index, start, end);
        parts.fill(++part, start, end);
        if (relation.speech === false) isOptional.fill(1, start, end);
      }
    };
    fill(relation.source, ROLE.source);
    fill(relation.cue, ROLE.cue);
    fill(relation.content, ROLE.content);
  });
  const { tokens } = passage;
  const starts = tokens.map(({ span }) => span.start);
  const opens = new Set(input.stretches.map(({ from }) => from));
  const labels = new Uint8Array(tokens.length);
  const allowed = new Uint8Array(tokens.length);
  starts.forEach((start, i) => {
    const role = (roles[start] ?? 0) as Role;
    const begins = i === 0 || opens.has(i) || parts[start] !== parts[starts[i - 1] ?? 0];
    labels[i] = role === 0 ? 0 : 2 * role - (begins ? 1 : 0);
    const own = 1 << (labels[i] ?? 0);
    allowed[i] = isOptional[start] === 1 ? OUTSIDE | BEGIN_OR_INSIDE[role] : own;
  });
  return {
    id,
    words,
    input,
    attributions,
    allowed,
    labels,
    isCertain: (token) => isOptional[starts[token] ?? -1] === 0,
    relationOf: Int32Array.from(starts, (start) => relations[start] ?? -1),
    roleOf: Uint8Array.from(starts, (start) => roles[start] ?? 0),
  };
}
