import { viewOf } from './surface';

/**
 * A sheet of ours and how it stood when it was written. The page can reach it as soon as it is adopted: it is written once, and a new one takes its place
 * when there is something else to write. (A page could even keep it from being written again: that is refused while `replace()` is under way.)
 */
export interface WrittenSheet {
  readonly sheet: CSSStyleSheet;
  readonly asWritten: string;
  /** By selector, what the rules of its layer declare of the properties that tell voices apart. */
  readonly declared: ReadonlyMap<string, readonly Declared[]>;
}

type Declared = readonly [property: string, value: string];

/** What tells voices apart. Not all that is declared: browsers give some of it back in other words. */
const TELLING = ['background-color', 'text-decoration-line', 'text-decoration-style', 'text-decoration-color'] as const;
/** Where a browser sets our colours aside, rightly. */
const OTHER_COLOURS = 'print, (forced-colors: active)';

/** A new sheet for a document. */
export function writeSheet(document: Document, css: string): WrittenSheet {
  const sheet = new (viewOf(document).CSSStyleSheet)();
  sheet.replaceSync(css);
  return { sheet, asWritten: tellSheet(sheet), declared: readDeclared(sheet) };
}

/** Whether the page has left a sheet as we wrote it. */
export function isAsWritten({ sheet, asWritten }: WrittenSheet): boolean {
  try {
    return tellSheet(sheet) === asWritten;
  } catch {
    // Firefox gives no rules of a sheet while it is being written, which only the page can be doing.
    return false;
  }
}

/** Whether a highlight looks on an element as a sheet says, whatever rules the page has of its own. */
export function isAsDeclared({ declared }: WrittenSheet, selector: string, element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  const properties = declared.get(selector) ?? [];
  if (!view || !element.isConnected || properties.length === 0 || view.matchMedia(OTHER_COLOURS).matches) return true;
  const computed = view.getComputedStyle(element, selector);
  return properties.every(([property, value]) => computed.getPropertyValue(property) === value);
}

/** All that a page can change of a sheet, as text. */
const tellSheet = ({ disabled, media, cssRules }: CSSStyleSheet): string =>
  [String(disabled), media.mediaText, ...[...cssRules].map(({ cssText }) => cssText)].join('\n');

const readDeclared = ({ cssRules }: CSSStyleSheet): ReadonlyMap<string, readonly Declared[]> => {
  const [layer] = cssRules;
  const rules = layer && 'cssRules' in layer ? [...(layer as CSSGroupingRule).cssRules] : [];
  return new Map(
    rules.flatMap((rule) => {
      if (!('selectorText' in rule)) return [];
      const { selectorText, style } = rule as CSSStyleRule;
      const values = TELLING.map((property) => [property, style.getPropertyValue(property)] as const);
      return [[selectorText, values.filter(([, value]) => value !== '')] as const];
    }),
  );
};
