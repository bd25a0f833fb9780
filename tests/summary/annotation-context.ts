const iri = (id: string) => ({ '@id': id, '@type': '@id' });
const term = (id: string) => ({ '@id': id, '@type': '@vocab' });
const count = (id: string) => ({ '@id': id, '@type': 'xsd:nonNegativeInteger' });

/**
 * What stands behind http://www.w3.org/ns/anno.jsonld for readers of JSON-LD, as far as collections of text annotations go: tests reach no network. Whether the names exist
 * is checked against the published vocabularies.
 */
export const ANNOTATION_CONTEXT = {
  '@context': {
    oa: 'http://www.w3.org/ns/oa#',
    as: 'http://www.w3.org/ns/activitystreams#',
    dc: 'http://purl.org/dc/elements/1.1/',
    rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    id: '@id',
    type: '@type',
    Annotation: 'oa:Annotation',
    AnnotationCollection: 'as:OrderedCollection',
    AnnotationPage: 'as:OrderedCollectionPage',
    TextualBody: 'oa:TextualBody',
    TextQuoteSelector: 'oa:TextQuoteSelector',
    TextPositionSelector: 'oa:TextPositionSelector',
    assessing: 'oa:assessing',
    classifying: 'oa:classifying',
    describing: 'oa:describing',
    identifying: 'oa:identifying',
    body: iri('oa:hasBody'),
    target: iri('oa:hasTarget'),
    source: iri('oa:hasSource'),
    selector: iri('oa:hasSelector'),
    first: iri('as:first'),
    partOf: iri('as:partOf'),
    items: { ...iri('as:items'), '@container': '@list' },
    motivation: term('oa:motivatedBy'),
    purpose: term('oa:hasPurpose'),
    exact: 'oa:exact',
    prefix: 'oa:prefix',
    suffix: 'oa:suffix',
    value: 'rdf:value',
    format: 'dc:format',
    language: 'dc:language',
    label: 'rdfs:label',
    start: count('oa:start'),
    end: count('oa:end'),
    total: count('as:totalItems'),
    startIndex: count('as:startIndex'),
  },
} as const;
