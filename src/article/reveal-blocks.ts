import { isProse } from './is-prose';
import type { PageBlock } from './split-blocks';

/** How many times the shown prose the hidden prose has to be. */
const HIDDEN_OVER_SHOWN = 3;

/**
 * The blocks as a reader will see them: unchanged, unless nearly all prose of the page is hidden. Such pages hide their text until a script of
 * theirs has run, and what is hidden is then taken as shown.
 */
export function revealBlocks(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const revealed = blocks.map((block) => (block.isHidden ? { ...block, isHidden: false } : block));
  const shown = proseIn(blocks);
  return proseIn(revealed) > shown * (1 + HIDDEN_OVER_SHOWN) ? revealed : blocks;
}

const proseIn = (blocks: readonly PageBlock[]): number =>
  blocks.filter(isProse).reduce((sum, { text }) => sum + text.length, 0);
