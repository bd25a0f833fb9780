/**
 * A page can shadow the properties of its nodes even from an extension (`<form><input name="parentNode">` replaces `form.parentNode`): what must be true is asked of
 * the prototypes, which the page's markup cannot reach.
 */

/** Reads the property `name` of anything of the kind of `object`; `null` where the browser knows no such property. */
export function getterOf<T>(object: object, name: string): (owner: object) => T {
  const get = propertyOf(object, name)?.get;
  return (owner) => (get ? Reflect.apply(get, owner, []) : null) as T;
}

/** Calls the method `name` of anything of the kind of `object`; `null` where the browser knows no such method. */
export function methodOf<T>(object: object, name: string): (owner: object, ...values: readonly unknown[]) => T {
  const method: unknown = propertyOf(object, name)?.value;
  return (owner, ...values) => (typeof method === 'function' ? Reflect.apply(method, owner, values) : null) as T;
}

/** The element that a node stands in; `null` at the top of its tree. */
export function parentElementOf(node: Node): Element | null {
  return getterOf<Element | null>(node, 'parentElement')(node);
}

/** The property as its prototypes define it, never as the object itself (or the page's markup) does. */
function propertyOf(object: object, name: string): PropertyDescriptor | undefined {
  for (let type = Reflect.getPrototypeOf(object); type !== null; type = Reflect.getPrototypeOf(type)) {
    const property = Reflect.getOwnPropertyDescriptor(type, name);
    if (property) return property;
  }
  return undefined;
}
