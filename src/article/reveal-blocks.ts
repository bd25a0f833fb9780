import { isProse } from './is-prose';
import type { PageBlock } from './split-blocks';

/** How many times the shown prose the hidden prose has to be. */
const HIDDEN_OVER_SHOWN = 3;
/** Fewer hidden paragraphs are a dialog, a preview or a copy for machines. */
const MIN_HIDDEN = 4;

/**
 * The blocks as a reader will see them: unchanged, unless nearly all prose of the page is hidden. Such pages hide their text until a script of
 * theirs has run, and what is hidden is then taken as shown.
 */
export function revealBlocks(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const hidden = blocks.filter((block) => block.isHidden).map((block) => ({ ...block, isHidden: false }));
  if (hidden.filter(isProse).length < MIN_HIDDEN || proseIn(hidden) < proseIn(blocks) * HIDDEN_OVER_SHOWN)
    return blocks;
  return blocks.map((block) => ({ ...block, isHidden: false }));
}

const proseIn = (blocks: readonly PageBlock[]): number =>
  blocks.filter(isProse).reduce((sum, { text }) => sum + text.length, 0);
