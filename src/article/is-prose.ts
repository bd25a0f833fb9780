import type { PageBlock } from './split-blocks';

const MIN_CHARACTERS = 60;
/** A block this long needs no sentence to end in it. */
const LONG = 250;
const MAX_LINKED_SHARE = 0.4;
const SENTENCE = /[.!?…:;"”’»)\]。！？]\s*$|[.!?…]["”’»)]* \S/u;

/** Whether a block reads like running text, not like a label, a link or a list of names. Short paragraphs of an article may fail. */
export function isProse(block: PageBlock): boolean {
  const { text, linked, isHidden } = block;
  return (
    !isHidden &&
    text.length >= MIN_CHARACTERS &&
    linked <= text.length * MAX_LINKED_SHARE &&
    (text.length >= LONG || SENTENCE.test(text))
  );
}
