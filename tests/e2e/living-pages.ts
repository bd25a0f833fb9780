const HEADLINES = {
  bridge: 'Army leaves the bridge at Lesna after eleven weeks',
  harbour: 'Harbour of Port Anders closes for the winter',
} as const;

/** The headlines of the stories that the pages are made of. */
export type StoryName = keyof typeof HEADLINES;
export const headlineOf = (name: StoryName): string => HEADLINES[name];

const PARAGRAPHS: Readonly<Record<StoryName, readonly string[]>> = {
  bridge: [
    'The army said on Monday that its last company had left the bridge at Lesna, eleven weeks after the first shot was fired there.',
    '“We hand it back as we found it,” the army said in a statement, which was read out on the quay before a few dozen people.',
    'Ferries ran again in the afternoon, and the queue for bread on the southern bank was the shortest since the summer began.',
    'The army said it would clear the mines from both banks before the first frost, and asked farmers to stay away until then.',
  ],
  harbour: [
    'The harbour company said on Tuesday that the port would close from November, for the first time since the war.',
    '“There is nothing left to unload,” said the company’s director, Olaf Brenn, who has run the cranes for twenty years.',
    'About forty people work the late shift on the quay, and most of them have been told to come back when the ice is gone.',
    'The police said they would keep the harbour road open for the ambulance, whatever the company decided about its gates.',
  ],
};

/** One more paragraph for the story of the bridge, said by the army. */
export const LATER =
  'The army said on Tuesday evening that two mines had been found under the northern ramp, and that the road would stay closed.';

export const paragraphsOf = (name: StoryName): string => PARAGRAPHS[name].map((words) => `<p>${words}</p>`).join('\n');
export const articleOf = (name: StoryName): string =>
  `<article><h1>${HEADLINES[name]}</h1>\n${paragraphsOf(name)}</article>`;
export const headOf = (name: StoryName): string =>
  `<meta charset="utf-8"><title>${HEADLINES[name]} | Meridian News</title><meta property="og:type" content="article">
<meta property="article:published_time" content="2026-09-14T08:00:00Z"><meta property="og:site_name" content="Meridian News">`;

const page = (name: StoryName, body: string, script = ''): string =>
  `<!doctype html><html lang="en"><head>${headOf(name)}<style>body{font:16px/1.5 serif;margin:24px;max-width:640px}.more{display:none}.open .more{display:block}
#ticker{min-height:24px}</style></head><body>${body}<script>
const stories = ${JSON.stringify({ bridge: articleOf('bridge'), harbour: articleOf('harbour') })};
const later = ${JSON.stringify(LATER)};
const add = (tag, words) => Object.assign(document.createElement(tag), { textContent: words });
${script}</script></body></html>`;

const ROOM = '<div style="height:2000px"></div>';

/** Pages that live on after they have loaded, each in one way, by path. They act on an event named "act", but for the first two. */
export const LIVING_PAGES: Readonly<Record<string, string>> = {
  'hydrates-soon.html': page(
    'bridge',
    '<main><p>Loading</p></main>',
    'setTimeout(() => { document.querySelector("main").innerHTML = stories.bridge; }, 900);',
  ),
  'hydrates-late.html': page(
    'bridge',
    '<main><p>Loading</p></main>',
    'addEventListener("act", () => { document.querySelector("main").innerHTML = stories.bridge; });',
  ),
  'loads-more.html': page(
    'bridge',
    `<main>${articleOf('bridge')}</main>`,
    'addEventListener("act", () => document.querySelector("article").append(add("p", later)));',
  ),
  'continue-reading.html': page(
    'bridge',
    `<main><article><h1>${HEADLINES.bridge}</h1>${paragraphsOf('bridge')}<p class="more">${LATER}</p><button>Continue reading</button></article></main>`,
    'document.querySelector("button").addEventListener("click", () => document.querySelector("article").classList.add("open"));',
  ),
  'next-article.html': page(
    'bridge',
    `<main>${articleOf('bridge')}${ROOM}</main>`,
    `addEventListener("act", () => document.querySelector("main").insertAdjacentHTML("beforeend", stories.harbour + ${JSON.stringify(ROOM)}));`,
  ),
  'one-page-site.html': page(
    'bridge',
    `<main>${articleOf('bridge')}</main>`,
    `addEventListener("act", () => {
      history.pushState(null, "", "/harbour.html");
      setTimeout(() => { document.querySelector("main").innerHTML = "<p>Loading</p>"; }, 300);
      setTimeout(() => { document.querySelector("main").innerHTML = stories.harbour; document.title = ${JSON.stringify(HEADLINES.harbour)}; }, 900);
    });`,
  ),
  'live-blog.html': page(
    'bridge',
    `<main><article><h1>${HEADLINES.bridge}</h1><div class="live-blog">${PARAGRAPHS.bridge
      .map((words, nth) => `<div class="live-blog-post"><h2>Update number ${nth + 1}</h2><p>${words}</p></div>`)
      .join('')}</div></article></main>`,
    `addEventListener("act", () => {
      const post = document.createElement("div");
      post.className = "live-blog-post";
      post.append(add("h2", "Two mines under the ramp"), add("p", later));
      document.querySelector(".live-blog").prepend(post);
    });`,
  ),
  'replaces-text.html': page(
    'bridge',
    `<main>${articleOf('bridge')}</main>`,
    'addEventListener("act", () => { document.querySelectorAll("p")[1].textContent = later; });',
  ),
  'never-rests.html': page(
    'bridge',
    `<div id="ticker"></div><main>${articleOf('bridge')}</main>`,
    `let count = 0;
    setInterval(() => {
      count += 1;
      document.body.dataset.changes = count;
      document.getElementById("ticker").textContent = "Markets: " + count + " points, and the wheat is moving again in the east and in the west";
      const body = document.querySelector("article");
      if (location.search === "?article") body.innerHTML = body.innerHTML;
    }, 100);`,
  ),
  'shadow.html': page(
    'bridge',
    `<main><article><h1>${HEADLINES.bridge}</h1><news-body><template shadowrootmode="open"><section>${paragraphsOf('bridge')}</section></template></news-body></article></main>`,
    'addEventListener("act", () => document.querySelector("news-body").shadowRoot.querySelector("section").append(add("p", later)));',
  ),
  'framed.html': page(
    'bridge',
    `<main><h1>${HEADLINES.bridge}</h1><iframe src="/frame.html" width="640" height="500"></iframe></main>`,
  ),
  'frame.html': page('bridge', `<main>${paragraphsOf('bridge')}</main>`),
};
