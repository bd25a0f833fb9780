/** What happy-dom lacks of painting, as far as a page can tell. */
export class FakeHighlight extends Set<object> {
  priority = 0;
}
