import type { Runtime } from 'webextension-polyfill';
import type { Analysis } from '../analyze';
import { textOf } from '../span';
import type { Correction } from './kept/corrections';

/**
 * The address of the page that a message comes from, as corrections know it: without its fragment. Where a page has moved to another address by itself, only
 * the tab knows it; a message bears that of the document when it was loaded. `null` where the browser tells neither.
 */
export function pageAddressOf({ url, tab }: Runtime.MessageSender): string | null {
  if (url === undefined) return null;
  const now = tab?.url;
  return withoutFragment(now !== undefined && originOf(now) === originOf(url) ? now : url);
}

const originOf = (url: string): string | null => (URL.canParse(url) ? new URL(url).origin : null);
const withoutFragment = (url: string): string => url.replace(/#.*$/su, '');

/** `analysis` with the voices that the reader has put right on the page at an address, if any; the reader is sure of them. Of several for one sentence the last counts. */
export function applyCorrections(
  analysis: Analysis,
  corrections: readonly Correction[],
  address: string | null,
): Analysis {
  const voices = new Map(
    corrections.flatMap((one) => (one.url === address ? [[one.sentence, one.voice] as const] : [])),
  );
  if (voices.size === 0) return analysis;
  const { text } = analysis.article;
  return {
    ...analysis,
    sentences: analysis.sentences.map((spoken) => {
      const voice = voices.get(textOf(text, spoken.sentence.span).trim());
      if (voice === undefined || voice === spoken.voice) return spoken;
      const changed = { ...spoken, voice, correctedFrom: spoken.voice, confidence: 1, certainty: 1 };
      return voice === 'reporter' ? { ...changed, sourceId: null, attribution: null } : changed;
    }),
  };
}
