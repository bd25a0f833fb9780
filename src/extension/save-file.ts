import { element } from './element';

/** A text to save, with the name and the type of its file. */
export interface SavedFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** Lets the browser save a text as a file, the way it saves downloads. */
export function saveFile({ name, type, text }: SavedFile): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  element('a', { href: address, download: name }).click();
  // The browser must have taken it before it goes.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
