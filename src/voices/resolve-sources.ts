import type { Attribution } from '../attribution/attribution';
import type { Passage } from '../text/read-passage';
import type { ResolvedAttribution, Source } from './source';

/** Mentions → sources, each with its voice; the attributions come back in the same order, each with the id of its source. */
export function resolveSources(
  _passage: Passage,
  attributions: readonly Attribution[],
): { readonly attributions: readonly ResolvedAttribution[]; readonly sources: readonly Source[] } {
  return { attributions: attributions.map((a) => ({ ...a, sourceId: null })), sources: [] };
}
