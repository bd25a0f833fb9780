import { isShadowRoot, type Surface } from './surface';

/** Whether the reader has selected text on a surface. */
export function isSelecting(surface: Surface): boolean {
  return selectionOn(surface)?.collapsed === false;
}

/** Where the caret stands on a surface, or where what is selected begins; `null` where nothing is. */
export function caretOn(surface: Surface): Range | null {
  const selected = selectionOn(surface);
  if (!selected) return null;
  const caret = surface.document.createRange();
  caret.setStart(selected.startContainer, selected.startOffset);
  return caret;
}

/** What is selected, inside shadow roots too. Chromium before 137 tells no more than that it is in one. */
const selectionOn = ({ document, roots }: Surface): AbstractRange | null => {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const within = selection.getComposedRanges?.({ shadowRoots: roots.filter(isShadowRoot) });
  return within?.[0] ?? selection.getRangeAt(0);
};
