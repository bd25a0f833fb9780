import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../scripts/parse-html';
import { toByline, toNames } from '../../src/article/byline';
import { atOnce } from '../../src/article/in-slices';
import { openDom } from '../../src/article/page-dom';
import { readTree } from '../../src/article/page-tree';
import { readLanguage } from '../../src/article/read-language';
import { type Metadata, readMetadata, titleAsPrinted } from '../../src/article/read-metadata';

const URL = 'https://www.portandersgazette.com/sea/night-boats';

function metadataOf(head: string, body = '', url: string | null = URL): Metadata {
  const page = parseHtml(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`, url);
  const metadata = atOnce(readMetadata(atOnce(readTree(openDom(page.document))), url));
  page.close();
  return metadata;
}

const jsonLd = (value: unknown): string =>
  `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`;

describe('the outlet', () => {
  it('is the publisher of the structured data', () => {
    const article = { '@type': 'NewsArticle', publisher: { '@type': 'Organization', name: 'Port Anders Gazette' } };
    expect(metadataOf(`<meta property="og:site_name" content="gazette online">${jsonLd(article)}`).outlet).toBe(
      'Port Anders Gazette',
    );
  });

  it('is found by reference in a graph', () => {
    const graph = [
      { '@type': 'Organization', '@id': '#org', name: 'Port Anders Gazette' },
      { '@type': 'NewsArticle', publisher: { '@id': '#org' } },
    ];
    expect(metadataOf(jsonLd({ '@graph': graph })).outlet).toBe('Port Anders Gazette');
  });

  it('is the site name, else the end of the title that is like the host, else the host', () => {
    expect(metadataOf('<meta property="og:site_name" content="The Gazette">').outlet).toBe('The Gazette');
    expect(metadataOf('<title>Night boats to stop - Port Anders Gazette</title>').outlet).toBe('Port Anders Gazette');
    expect(metadataOf('<title>Night boats to stop - an island waits</title>').outlet).toBe('portandersgazette.com');
  });

  it('is unknown without any of them', () => {
    expect(metadataOf('', '', null).outlet).toBeNull();
  });
});

describe('the title', () => {
  it('is left without the outlet', () => {
    expect(metadataOf('<title>Night boats to stop | The Port Anders Gazette</title>').title).toBe(
      'Night boats to stop',
    );
  });

  it('is left without what follows the headline that the page prints', () => {
    const headline = 'Night boats to stop';
    expect(titleAsPrinted('Night boats to stop - National', headline)).toBe(headline);
    expect(titleAsPrinted('Night boats to stop | Sea', headline)).toBe(headline);
    expect(titleAsPrinted('Night boats to stop in May', headline)).toBe('Night boats to stop in May');
    expect(titleAsPrinted('Night boats to stop', null)).toBe('Night boats to stop');
    expect(titleAsPrinted(null, headline)).toBeNull();
  });

  it('keeps its own dashes', () => {
    expect(metadataOf('<meta property="og:title" content="Night boats - and who takes them">').title).toBe(
      'Night boats - and who takes them',
    );
  });
});

describe('the byline', () => {
  it('names the authors of the structured data', () => {
    const author = [
      { '@type': 'Person', name: 'Mira Solheim' },
      { '@type': 'Person', name: 'Li Wei' },
    ];
    expect(metadataOf(jsonLd({ '@type': 'NewsArticle', author })).byline).toBe('Mira Solheim and Li Wei');
  });

  it('is read from <meta>, and an address there is none', () => {
    expect(metadataOf('<meta name="author" content="By Mira Solheim, Sea Reporter">').byline).toBe('Mira Solheim');
    expect(metadataOf('<meta property="article:author" content="https://social.example/gazette">').byline).toBeNull();
  });

  it('is read from the page', () => {
    const body = '<h1>Night boats</h1><div class="byline">By <a href="/m">Mira Solheim</a> in Port Anders</div>';
    expect(metadataOf('', body).byline).toBe('Mira Solheim');
  });

  it('leaves out the outlet and its desks', () => {
    const author = [{ name: 'Harbour Gazette' }, { name: 'Gazette staff' }];
    expect(
      metadataOf(jsonLd({ '@type': 'NewsArticle', author, publisher: { name: 'Harbour Gazette' } })).byline,
    ).toBeNull();
  });

  it('splits names', () => {
    expect(toNames('Words by Anne-Marie O’Neill, Juan de la Cruz & J. P. Aas')).toEqual([
      'Anne-Marie O’Neill',
      'Juan de la Cruz',
      'J. P. Aas',
    ]);
    expect(toNames('Updated 14 September 2026')).toEqual([]);
    expect(toByline(['Ann Lee', 'Bo Ek', 'Cy Day', 'Ann Lee'])).toBe('Ann Lee, Bo Ek and Cy Day');
    expect(toByline([])).toBeNull();
  });
});

describe('structured data', () => {
  it('that is no JSON is passed over', () => {
    const head = `${jsonLd('{"@type": "NewsArticle", "headline": ')}${jsonLd({ '@type': 'NewsArticle', author: 'Mira Solheim' })}`;
    expect(metadataOf(head).byline).toBe('Mira Solheim');
  });

  it('may hold raw line breaks', () => {
    expect(metadataOf(jsonLd('{"@type": "NewsArticle", "headline": "Night\nboats"}')).title).toBe('Night boats');
  });

  it('that is nested without end does no harm', () => {
    expect(metadataOf(jsonLd(`${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`)).types).toEqual([]);
  });

  it('of a list of stories is not taken for the page’s own', () => {
    const stories = ['One', 'Two', 'Three'].map((headline) => ({
      '@type': 'NewsArticle',
      headline,
      author: 'Mira Solheim',
    }));
    const { types, byline } = metadataOf(`<title>All the news</title>${jsonLd(stories)}`);
    expect(types).toEqual([]);
    expect(byline).toBeNull();
  });

  it('of several articles is the one with the page’s title', () => {
    const stories = ['One', 'Two', 'Three'].map((headline) => ({
      '@type': 'NewsArticle',
      headline,
      author: `${headline} Writer-Aas`,
    }));
    const { types, byline } = metadataOf(`<meta property="og:title" content="Two">${jsonLd(stories)}`);
    expect(types).toEqual(['NewsArticle']);
    expect(byline).toBeNull();
  });
});

describe('the language', () => {
  const english =
    'The ferry company said on Monday that it would stop its night crossings to the island from October, and that it had told the council of the plan in the spring of this year.';
  const german =
    'Die Reederei teilte am Montag mit, dass sie die Nachtfahrten zur Insel im Oktober einstellen werde und dass der Rat der Gemeinde davon im Frühjahr erfahren habe, aber nicht auf das Schreiben geantwortet hat.';

  it('is what the text shows, whatever the page declares', () => {
    expect(readLanguage('de-DE', english)).toBe('en');
    expect(readLanguage('en', german)).toBe('de');
    expect(readLanguage(null, english)).toBe('en');
  });

  it('is what the page declares where the text is too short to tell', () => {
    expect(readLanguage('en-GB', 'Night boats stop.')).toBe('en');
    expect(readLanguage('english', 'Night boats stop.')).toBeNull();
    expect(readLanguage(null, 'Night boats stop.')).toBeNull();
  });

  it('may be one that no list knows', () => {
    const finnish =
      'Varustamo kertoi maanantaina lopettavansa yövuorot saareen lokakuussa ja sanoi ilmoittaneensa asiasta kunnanvaltuustolle jo keväällä, mutta valtuuston puheenjohtaja kiisti saaneensa kirjettä ennen kesälomia eikä halunnut kommentoida päätöstä tarkemmin toimittajille torstaina illalla satamassa pidetyssä tilaisuudessa lainkaan.';
    expect(readLanguage('fi', finnish)).toBe('fi');
    expect(readLanguage('en', finnish)).toBeNull();
  });
});
