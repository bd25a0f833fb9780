import { describe, expect, it } from 'vitest';
import { findAddresses, findMeans } from './network-means';

describe('the search for means to reach somebody', () => {
  it.each([
    'a=fetch("/x")',
    'globalThis.fetch(`x`)',
    'new XMLHttpRequest',
    'let s=new WebSocket(u)',
    'new EventSource(u)',
    'new WebTransport(u)',
    'new RTCPeerConnection({})',
    'navigator.sendBeacon(u,d)',
    '(new Image).src=u',
    'new Audio(u)',
    'new Worker(u)',
    'new SharedWorker(u)',
    'new FontFace("a",u)',
    'importScripts(u)',
    'import("https://elsewhere.example/x.js")',
    'import(u)',
    'navigator.serviceWorker.register(u)',
    'eval(t)',
    'new Function(t)',
    'Function(t)()',
    'setTimeout("go()",1)',
    'e.src=u',
    'e.srcset = u',
    'd.createElement("script")',
    'd.createElement(`img`)',
    'd.createElementNS("http://www.w3.org/2000/svg","image")',
    'e.innerHTML=t',
    'e.outerHTML=t',
    'e.insertAdjacentHTML("beforeend",t)',
    'e.setHTMLUnsafe(t)',
    'r.createContextualFragment(t)',
    'new DOMParser().parseFromString(t,"text/html")',
    'document.write(t)',
    '<link rel="preconnect" href="/">',
    '<link rel="dns-prefetch" href="/">',
    '@import "x.css"',
    'a{background:url(x.png)}',
    'chrome.downloads.download({})',
  ])('finds %s', (text) => {
    expect(findMeans(`x;${text};y`)).not.toEqual([]);
  });

  it.each([
    'prefetched(x)',
    'e.src===u',
    'import("./chunk.js")',
    'a.describe(`innerHTMLish`)',
    'createElement("a")',
    'setTimeout(go,1)',
  ])('leaves alone %s', (text) => {
    expect(findMeans(`x;${text};y`)).toEqual([]);
  });

  it('names every address once', () => {
    expect(findAddresses('"https://b.example/x?y=1", wss://a.example; "https://b.example/x?y=1"')).toEqual([
      'https://b.example/x?y=1',
      'wss://a.example',
    ]);
  });
});
