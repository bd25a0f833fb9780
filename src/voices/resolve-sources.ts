import type { Attribution } from '../attribution/attribution';
import { textOf } from '../span';
import type { Mention } from '../text/find-mentions';
import type { Passage } from '../text/read-passage';
import type { ResolvedAttribution, Source } from './source';

/** Mentions → sources, each with its voice; the attributions come back in the same order, each with the id of its source. */
export function resolveSources(
  passage: Passage,
  attributions: readonly Attribution[],
): { readonly attributions: readonly ResolvedAttribution[]; readonly sources: readonly Source[] } {
  const byName = new Map<string, { id: string; name: string; mentions: Mention[] }>();
  const resolved = attributions.map((attribution) => {
    if (!attribution.source) return { ...attribution, sourceId: null };
    const name = textOf(passage.article.text, attribution.source.span);
    const key = name.toLowerCase().replace(/^(?:the|a|an) /u, '');
    const known = byName.get(key) ?? { id: `s${byName.size}`, name, mentions: [] };
    byName.set(key, known);
    known.mentions.push(attribution.source);
    return { ...attribution, sourceId: known.id };
  });
  const sources = [...byName.values()].map((known) => ({
    ...known,
    aliases: [],
    role: null,
    anonymous: false,
    voice: 'individual' as const,
    becauseOf: 'no role is given',
  }));
  return { attributions: resolved, sources };
}
