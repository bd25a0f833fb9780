import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

/** The bundled article, and pages made from it for one behaviour each, by path. */
export async function makePages(): Promise<Readonly<Record<string, string>>> {
  const article = await readFile(resolve('tests/pages/river-front/source.html'), 'utf8');
  const addScript = (script: string): string => article.replace('</body>', `<script>${script}</script></body>`);
  return {
    'article.html': article,
    'dark.html': article.replace('<html lang="en">', '<html lang="en" data-theme="dark">'),
    'clears-highlights.html': addScript('addEventListener("forget", () => CSS.highlights.clear());'),
    'rewrites-itself.html': addScript(
      'addEventListener("rewrite", () => { const all = document.querySelector("article"); all.innerHTML = all.innerHTML; });',
    ),
    'cut.html': article.replace('"inLanguage"', '"isAccessibleForFree": false, "wordCount": 9000, "inLanguage"'),
    'german.html': GERMAN,
    'short.html':
      '<!doctype html><html lang="en"><title>Sign in</title><body><h1>Sign in</h1><form><input aria-label="Name"></form>',
  };
}

const GERMAN = `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Fähren kehren an die Save zurück | Meridian</title>
<meta property="og:type" content="article"><meta property="og:site_name" content="Meridian"><meta name="author" content="Jette Brandt"><meta property="article:published_time" content="2026-10-19T08:00:00Z"></head><body><main><article>
<h1>Fähren kehren an die Save zurück</h1>
<p>Von Jette Brandt · 19. Oktober 2026</p>
<p>Die Fähren auf der Save fahren wieder, teilte die Stadtverwaltung von Lesna am Montag mit. Zuvor hatten die Boote elf Wochen lang im Hafen gelegen, weil am anderen Ufer gekämpft wurde.</p>
<p>„Wir haben jeden Tag auf diesen Morgen gewartet“, sagte die Fährfrau Ana Petrek, während sie die Leinen löste. Auf der ersten Fahrt saßen zwölf Menschen im Boot, dazu zwei Ziegen und ein Kühlschrank.</p>
<p>Nach Angaben des Hafenmeisters sollen vorerst nur Boote ohne Motor übersetzen. Der Treibstoff reiche noch für drei Tage, sagte er, danach müsse die Provinz neuen liefern.</p>
<p>Die Brücke bleibt für den Verkehr gesperrt. Ob sie vor dem Winter repariert werden kann, ist nach Ansicht der Ingenieure offen, denn zwei Pfeiler sind unterspült und müssen neu gegründet werden.</p>
</article></main></body></html>`;
