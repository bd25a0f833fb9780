import { isShadowRoot } from './surface';

/** The element that a node is drawn in: its slot or parent; at the top of a shadow root its host, at the top of a frame the frame. */
export function parentAsDrawn(node: Node): Element | null {
  const { assignedSlot, parentElement } = node as Text & Element;
  if (assignedSlot ?? parentElement) return assignedSlot ?? parentElement;
  const root = node.getRootNode();
  return isShadowRoot(root) ? root.host : (node.ownerDocument?.defaultView?.frameElement ?? null);
}
