// @vitest-environment node
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import jsonld, { type JsonLdDocument, type NodeObject } from 'jsonld';
import { beforeAll, describe, expect, it } from 'vitest';
import { toWebAnnotations } from '../../src/summary/to-web-annotations';
import { ANNOTATION_CONTEXT } from './annotation-context';
import { analysis } from './ferry-article';

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const RDFS = 'http://www.w3.org/2000/01/rdf-schema#';
const OA = 'http://www.w3.org/ns/oa#';
const AS = 'http://www.w3.org/ns/activitystreams#';
const LOCAL = 'https://meridian.example/';

interface Triple {
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
}

/** The triples of N-Quads, literals without their types. */
const readTriples = (quads: string): readonly Triple[] =>
  quads
    .split('\n')
    .flatMap((line) => [...line.matchAll(/^(\S+) (\S+) (".*"|\S+)/gu)])
    .map(([, subject = '', predicate = '', object = '']) => {
      const bare = (term: string): string => term.replace(/^<(.*)>$/u, '$1');
      return { subject: bare(subject), predicate: bare(predicate), object: bare(object) };
    });

/** A vocabulary as its authors publish it. */
const readVocabulary = (name: string): readonly Triple[] =>
  readTriples(
    readFileSync(createRequire(import.meta.url).resolve(`@vocabulary/${name}/${name}.nq`), 'utf8')
      // Activity Streams has been named with https since; the annotation model goes on with http.
      .replaceAll('https://www.w3.org/ns/activitystreams#', AS),
  );

/** Everything a document says, as a reader of JSON-LD understands it. Throws where it uses a word that is none of the model's. */
async function understand(document: object): Promise<readonly Triple[]> {
  const documentLoader = async (url: string) => {
    if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`${url} is not to be loaded.`);
    return { contextUrl: undefined, documentUrl: url, document: ANNOTATION_CONTEXT };
  };
  const options = { documentLoader, safe: true } as const;
  const expanded = await jsonld.expand(document as JsonLdDocument, options);
  const quads = await jsonld.toRDF(expanded as NodeObject[], { ...options, format: 'application/n-quads' });
  return readTriples(String(quads));
}

describe('web annotations as linked data', () => {
  const vocabulary = [...readVocabulary('oa'), ...readVocabulary('as')];
  const known = new Set(vocabulary.map(({ subject }) => subject));
  const typesIn = (triples: readonly Triple[], subject: string): readonly string[] =>
    triples.flatMap((triple) =>
      triple.subject === subject && triple.predicate === `${RDF}type` ? [triple.object] : [],
    );
  /** A class and all that it is a kind of. */
  const kindsOf = (type: string): readonly string[] => [
    type,
    ...vocabulary
      .filter(({ subject, predicate }) => subject === type && predicate === `${RDFS}subClassOf`)
      .flatMap(({ object }) => kindsOf(object)),
  ];
  let said: readonly Triple[] = [];
  beforeAll(async () => {
    said = await understand(toWebAnnotations(analysis));
  });

  it('use no word that the model does not know', () => {
    const words = said.flatMap(({ predicate, object }) => [predicate, object]);
    const used = new Set(words.filter((word) => word.startsWith(OA) || word.startsWith(AS)));
    expect(used.size).toBeGreaterThan(15);
    expect([...used].filter((word) => !known.has(word))).toEqual([]);
  });

  it('say of each thing only what the vocabulary says of its kind', () => {
    const wrong = said.filter(({ subject, predicate }) => {
      const types = typesIn(said, subject).flatMap(kindsOf);
      const domains = vocabulary.flatMap((triple) =>
        triple.subject === predicate && triple.predicate === `${RDFS}domain` ? [triple.object] : [],
      );
      return (
        types.length > 0 &&
        domains.length > 0 &&
        domains.every((domain) => domain.startsWith(OA) && !types.includes(domain))
      );
    });
    expect(wrong).toEqual([]);
  });

  it('give each annotation its target, bodies, motivation and two selectors', () => {
    const [about = '', ...annotations] = said
      .filter(({ object }) => object === `${OA}Annotation`)
      .map(({ subject }) => subject)
      .sort((a, b) => Number(b.endsWith('-about')) - Number(a.endsWith('-about')));
    const of = (subject: string, predicate: string): readonly string[] =>
      said.flatMap((triple) =>
        triple.subject === subject && triple.predicate === OA + predicate ? [triple.object] : [],
      );
    expect(of(about, 'motivatedBy')).toEqual([`${OA}describing`]);
    expect(of(about, 'hasTarget')).toEqual(['https://meridian.example/ferries?a=1&b=2']);
    expect(annotations.length).toBeGreaterThan(3);
    for (const annotation of annotations) {
      expect(annotation.startsWith(LOCAL)).toBe(true);
      expect(of(annotation, 'motivatedBy')).toEqual([`${OA}classifying`]);
      expect(of(annotation, 'hasBody').length).toBeGreaterThanOrEqual(2);
      const [target = '', ...others] = of(annotation, 'hasTarget');
      expect(others).toEqual([]);
      expect(of(target, 'hasSource')).toEqual(['https://meridian.example/ferries?a=1&b=2']);
      const selectors = of(target, 'hasSelector');
      expect(selectors.flatMap((selector) => typesIn(said, selector)).sort()).toEqual([
        `${OA}TextPositionSelector`,
        `${OA}TextQuoteSelector`,
      ]);
      expect(selectors.flatMap((selector) => [...of(selector, 'exact'), ...of(selector, 'start')])).toHaveLength(2);
    }
  });

  it('would not be understood with a word of our own', async () => {
    await expect(understand({ ...toWebAnnotations(analysis), voice: 'military' })).rejects.toThrow();
  });
});
