import type { Words } from '../phrase/read-words';
import { overlap, type Span, textOf } from '../span';
import type { Sentence } from '../text/split-sentences';
import type { Attribution } from './attribution';
import { PATTERNS } from './patterns';

/** The line that signs a post from a social network when it stands in an article: "— Ana Li (@analiwrites) November 1, 2019". */
const SIGNATURE = /(?:^|\s)[—–―]\s?(?<name>[\p{L}\p{N}][^\n()—–―]{0,60}?) ?\(@\w{1,30}\)/u;

/** Lines without a full stop that stand over a signed one are part of the same post; longer posts do not exist. */
const MOST_BLOCKS = 4;
const ENDS_SENTENCE = /[.!?:…”"’')\]]\s*$/u;

/**
 * The posts of an article, each given to who signs it: `The bridge is down pic.example/x ¶ — Ana Li (@analiwrites) May 3` → Ana Li's.
 * Sentences that `found` already gives to somebody are left alone. In text order.
 */
export function signPosts({ passage }: Words, found: readonly Attribution[]): readonly Attribution[] {
  const { article, sentences } = passage;
  const spoken = found.flatMap(({ content }) => content);
  const byBlock = new Map<number, Sentence[]>();
  for (const sentence of sentences) {
    const inBlock = byBlock.get(sentence.block);
    if (inBlock) inBlock.push(sentence);
    else byBlock.set(sentence.block, [sentence]);
  }
  return article.blocks.flatMap((block, index): readonly Attribution[] => {
    const text = textOf(article.text, block.span);
    const name = text.includes('(@') ? SIGNATURE.exec(text) : null;
    if (!name?.groups?.name) return [];
    const start = block.span.start + name.index + name[0].indexOf(name.groups.name);
    const signed = name.index > 0 ? [index] : blocksAbove(passage, index);
    const content = signed
      .flatMap((at) => byBlock.get(at) ?? [])
      .map(({ span }): Span => ({ start: span.start, end: Math.min(span.end, block.span.start + name.index) }))
      .filter((span) => span.start < span.end && !spoken.some((other) => overlap(other, span) > 0));
    if (content.length === 0) return [];
    const source = { span: { start, end: start + name.groups.name.length }, kind: 'name' } as const;
    return [
      {
        source,
        cue: null,
        content,
        mode: 'direct',
        confidence: PATTERNS.post.prior,
        foundBy: 'post',
        voicedBy: 'source',
      },
    ];
  });
}

/** The blocks of a post above its signature: the one before, and those before it that end like lines of a post. */
function blocksAbove({ article }: Words['passage'], signature: number): readonly number[] {
  const above: number[] = [];
  for (let at = signature - 1; at >= 0 && above.length < MOST_BLOCKS; at -= 1) {
    const block = article.blocks[at];
    if (!block || (block.kind !== 'paragraph' && block.kind !== 'blockquote')) break;
    if (above.length > 0 && ENDS_SENTENCE.test(textOf(article.text, block.span))) break;
    above.unshift(at);
  }
  return above;
}
