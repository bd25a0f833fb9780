import { Window } from 'happy-dom';

/** A page opened in Node. `close()` frees what its window holds once the caller awaits anything; the document must not be used afterwards. */
export interface ParsedPage {
  readonly document: Document;
  readonly close: () => void;
}

/**
 * The document of an HTML text, or of its bytes in the charset they name: no script runs, nothing is
 * loaded, since the document belongs to no window.
 */
export function parseHtml(html: string | Uint8Array, url: string | null): ParsedPage {
  const window = new Window({
    url: url !== null && /^https?:/u.test(url) && URL.canParse(url) ? url : 'https://page.invalid/',
    settings: { disableJavaScriptFileLoading: true, disableIframePageLoading: true },
  });
  const parser = new window.DOMParser();
  const document = parser.parseFromString(stripUnread(typeof html === 'string' ? html : decodePage(html)), 'text/html');
  attachShadowRoots(document as unknown as Document);
  return {
    document: document as unknown as Document,
    close: () => void window.happyDOM.close().catch(() => undefined),
  };
}

/** Turns `<template shadowrootmode="open">` into shadow roots, as browsers do for a page that they load. Innermost first. */
function attachShadowRoots(document: Document): void {
  const templates = [...document.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode="open"]')];
  for (const template of templates.reverse()) {
    const host = template.parentElement;
    template.remove();
    if (!host || host.shadowRoot) continue;
    host.attachShadow({ mode: 'open' }).append(...template.content.childNodes);
  }
}

/** Bytes of a page as text: in the charset that `<meta>` names near the beginning, else UTF-8. A byte order mark is left out. */
export function decodePage(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const named = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,40})/iu.exec(head)?.[1] ?? 'utf-8';
  const decoder = decoderFor(head.startsWith('\u00ef\u00bb\u00bf') ? 'utf-8' : named);
  const text = decoder.decode(bytes);
  return decoder.encoding === 'windows-1252' ? text.replace(/[\u0080-\u009f]/gu, toWindows1252) : text;
}

/** Node 20 decodes windows-1252 as if it were Latin-1, which has control characters where the curly quotes are. */
function toWindows1252(control: string): string {
  return WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? control;
}

const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decoderFor(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder('utf-8');
  }
}

/**
 * HTML without its style sheets and scripts (structured metadata stays). No reader of an article needs them, and happy-dom
 * drops the rest of the page after a `<style>` or `<script>` inside an `<svg>` (capricorn86/happy-dom#2231).
 */
function stripUnread(html: string): string {
  let kept = '';
  let at = 0;
  for (const open of html.matchAll(/<(style|script)\b([^>]*)>/giu)) {
    if (open.index < at) continue;
    const [tag, name = '', attributes = ''] = open;
    if (/ld\+json/iu.test(attributes)) continue;
    kept += html.slice(at, open.index);
    at = endOf(html, name, open.index + tag.length);
  }
  return kept + html.slice(at);
}

/** Where the element `name` that opened before `from` ends; the end of the text when it is never closed. */
function endOf(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}[^>]*>`, 'giu');
  close.lastIndex = from;
  return close.exec(html) ? close.lastIndex : html.length;
}
