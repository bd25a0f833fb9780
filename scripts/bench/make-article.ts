import { createRandom } from '../training/random';

const FIRST =
  'Ana Boris Carla Dmitri Elena Farid Greta Hugo Ines Jonas Katya Lars Mira Nils Olga Pavel Rosa Stefan Tessa Viktor'.split(
    ' ',
  );
const LAST =
  'Adler Brand Costa Duval Ekman Ferro Grant Holm Ivers Jansen Kroll Lund Marek Nolan Orlov Petrek Quist Rossi Stahl Weber'.split(
    ' ',
  );
const ROLES = ['Prime Minister', 'Defence Minister', 'Mayor', 'General', 'Senator', 'Professor'];
const BODIES = [
  'the army',
  'the interior ministry',
  'the United Nations',
  'the Harbour Trust',
  'the opposition',
  'the White House',
];
const PLACES = ['Lesna', 'Port Hallam', 'Ostrava', 'Karovia', 'the northern province', 'Mill Street'];
const TOPICS = ['the bridge', 'the ferry line', 'the pension bill', 'the ceasefire', 'the new harbour', 'the inquiry'];

/** Sentences as news has them, three of four of them somebody's words; `{name}` is somebody named before in the same article. */
const FRAMES = [
  '{Role} {name} said on Monday that {topic} would be ready before the winter, although the cost has doubled since the spring.',
  '“We have waited {n} weeks for this,” {last} told reporters in {place}. ',
  'According to {body}, at least {n} people were moved from {place} after the river rose overnight.',
  'The road to {place} stayed closed, and buses were sent round by the old quarry for most of the day.',
  '“Nobody asked us,” said {name}, who runs a bakery near the station and has {n} workers. “They came, they measured, and they left.”',
  '{Body} denied the report, saying that {topic} had been checked {n} times and that no fault was found.',
  'Work on {topic} began {n} years ago and was halted twice, once by a flood and once by a lack of money.',
  '{last} accused {body} of hiding the figures, which were published only after a court had ordered it.',
  'She added that {topic} was not for sale.',
  'A spokesman for {body} declined to comment.',
  'Residents of {place} say they hear the pumps at night; some have moved to relatives further up the valley.',
  'The vote is expected in {n} days.',
];
const PER_PARAGRAPH = 3;

/** An invented article of so many sentences, as paragraphs; the same for the same number. */
export function makeParagraphs(sentences: number): readonly string[] {
  const random = createRandom(sentences);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const people = Array.from({ length: Math.max(3, Math.round(sentences / 20)) }, () => ({
    first: pick(FIRST),
    last: pick(LAST),
    role: pick(ROLES),
  }));
  const written = Array.from({ length: sentences }, (_, index) => {
    const person = pick(people);
    const body = pick(BODIES);
    const slots: Readonly<Record<string, string>> = {
      name: `${person.first} ${person.last}`,
      last: person.last,
      Role: person.role,
      body,
      Body: body.replace(/^t/u, 'T'),
      place: pick(PLACES),
      topic: pick(TOPICS),
      n: String(2 + Math.floor(random() * 90)),
    };
    return (FRAMES[index % FRAMES.length] as string).replace(/\{(\w+)\}/gu, (_slot, name) => slots[name] ?? '').trim();
  });
  return Array.from({ length: Math.ceil(sentences / PER_PARAGRAPH) }, (_, at) =>
    written.slice(at * PER_PARAGRAPH, (at + 1) * PER_PARAGRAPH).join(' '),
  );
}

const TITLE = 'Talks on the bridge near their end as the river rises';

/** A page with such an article in it, and the menus, boxes and footer that stand around one. */
export function makePage(sentences: number): string {
  const links = (words: readonly string[]): string =>
    words.map((word) => `<li><a href="/${word}">${word}</a></li>`).join('');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${TITLE} | Meridian News</title>
<meta name="viewport" content="width=device-width"><meta property="og:type" content="article"><meta property="og:site_name" content="Meridian News"><meta name="author" content="Hanne Lindqvist">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"${TITLE}","inLanguage":"en","datePublished":"2026-10-18T16:40:00Z"}</script>
<style>body{margin:0;font:19px/1.6 "DejaVu Serif",serif;background:#fff;color:#1b1b1f}main{max-width:720px;margin:auto;padding:24px}nav li{display:inline-block;margin:8px}aside{background:#f4f5f7;padding:12px}</style></head>
<body><nav><ul>${links(PLACES)}</ul></nav><main><article><h1>${TITLE}</h1><p class="byline">By Hanne Lindqvist</p>
${makeParagraphs(sentences)
  .map((paragraph) => `<p>${paragraph}</p>`)
  .join('\n')}
</article><aside><h2>Most read</h2><ul>${links(TOPICS)}</ul></aside></main><footer><p>Meridian News, all rights reserved.</p></footer></body></html>`;
}

/** A page with next to nothing on it. */
export const TRIVIAL_PAGE =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>Sign in</title><body><h1>Sign in</h1><p>Welcome back.</p></body></html>';
