/** What happy-dom lacks of painting, as far as a page can tell. */
export class FakeHighlight extends Set<object> {
  priority = 0;
  type = 'highlight';
}

/** A sheet whose rules are its lines. */
export class FakeSheet extends CSSStyleSheet {
  constructor() {
    super();
    Object.defineProperty(this, 'media', { value: { mediaText: '' } });
  }
  override replaceSync(css: string): void {
    const cssRules = css.split('\n').map((cssText) => ({ cssText }));
    Object.defineProperty(this, 'cssRules', { configurable: true, value: cssRules });
  }
}
