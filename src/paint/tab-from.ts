import { getterOf, methodOf } from '../article/from-prototype';

const CONTROLS =
  'a[href],area[href],button,input,select,textarea,summary,iframe,audio[controls],video[controls],[contenteditable],[tabindex]';

/**
 * Gives the keyboard to the page's next or previous control seen from `node`, as the Tab key would from there; `false` when there is none. The page's
 * order of the document counts, not a tab order of its own.
 */
export function tabFrom(node: Node, to: 'next' | 'previous'): boolean {
  const root = methodOf<Node>(node, 'getRootNode')(node) as Document | ShadowRoot;
  const document = node.ownerDocument;
  const walker = document?.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
  if (!walker) return false;
  walker.currentNode = node;
  const advance = (): Node | null => (to === 'next' ? walker.nextNode() : walker.previousNode());
  for (let at = advance(); at; at = advance()) {
    if (!methodOf<boolean>(at, 'matches')(at, CONTROLS) || getterOf<number>(at, 'tabIndex')(at) < 0) continue;
    methodOf(at, 'focus')(at);
    // What is hidden or out of use takes no keyboard.
    if (getterOf<Element | null>(root, 'activeElement')(root) === at) return true;
  }
  return 'host' in root && root.nodeType === Node.DOCUMENT_FRAGMENT_NODE ? tabFrom(root.host, to) : false;
}
