import { getterOf, methodOf, parentElementOf } from '../article/from-prototype';
import { isShadowRoot } from './surface';

/** The element that a node is drawn in: its slot or parent; at the top of a shadow root its host, at the top of a frame the frame. */
export function parentAsDrawn(node: Node): Element | null {
  const around = getterOf<Element | null>(node, 'assignedSlot')(node) ?? parentElementOf(node);
  if (around) return around;
  const root = methodOf<Node>(node, 'getRootNode')(node);
  return isShadowRoot(root) ? root.host : (node.ownerDocument?.defaultView?.frameElement ?? null);
}
