/** `read`, done when its result is first asked for and never again: a script that is put into a page is to be ready before it needs all its words. */
export function readOnce<T>(read: () => T): () => T {
  let kept: { readonly value: T } | undefined;
  return () => {
    kept ??= { value: read() };
    return kept.value;
  };
}
