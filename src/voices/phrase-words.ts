import phraseWordsText from '../lexicon/phrase-words.txt?raw';
import { readLexicon } from '../lexicon/read-lexicon';

const SECTIONS = [
  'link',
  'possessor-joint',
  'filler',
  'opener',
  'closer',
  'determiner',
  'definite',
  'possessive',
  'lead',
  'copula',
  'before-description',
  'clause-verb',
  'affiliation',
  'office-joint',
  'outside-description',
  'sentence-verb',
  'speech-verb',
  'not-subject',
  'pronoun',
  'particle',
  'suffix',
  'name-joint',
  'group-joint',
  'former',
  'issued',
  'before-name',
  'appointing',
  'leading',
] as const;

const lexicon = readLexicon('phrase-words.txt', phraseWordsText, SECTIONS);
const of = (section: (typeof SECTIONS)[number], ...marks: readonly string[]): ReadonlySet<string> =>
  new Set([...(lexicon.get(section) ?? []).map(({ term }) => term), ...marks]);

/** Words of grammar by the part they play beside names and descriptions, with the marks that play the same part. */
export const PHRASE_WORDS = {
  link: of('link', ',', ';', ':', '(', ')', '–', '—', '-'),
  possessorJoint: of('possessor-joint'),
  filler: of('filler'),
  opener: of('opener', ',', '('),
  closer: of('closer', ';', ':', ')'),
  determiner: of('determiner'),
  definite: of('definite'),
  possessive: of('possessive'),
  lead: of('lead'),
  copula: of('copula'),
  beforeDescription: of('before-description'),
  clauseVerb: of('clause-verb'),
  affiliation: of('affiliation'),
  officeJoint: of('office-joint'),
  outsideDescription: of('outside-description'),
  sentenceVerb: of('sentence-verb'),
  speechVerb: of('speech-verb'),
  notSubject: of('not-subject'),
  pronoun: of('pronoun'),
  particle: of('particle'),
  suffix: of('suffix'),
  nameJoint: of('name-joint'),
  groupJoint: of('group-joint'),
  former: of('former'),
  issued: of('issued'),
  beforeName: of('before-name'),
  appointing: of('appointing'),
  leading: of('leading'),
} as const;
