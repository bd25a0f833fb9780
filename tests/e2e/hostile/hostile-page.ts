import type { ServerResponse } from 'node:http';
import type { Page } from 'puppeteer-core';
import { articleOf, headlineOf, headOf } from '../living-pages';
import type { OpenBrowser } from '../open-browser';

/** A page that means harm or is broken, and what must come of a press on it. */
export interface HostilePage {
  /** What the page does, in a few words. */
  readonly name: string;
  /** What is served; made when it is asked for, since some are large. Or an address that nobody serves. */
  readonly page: Served | { readonly address: string };
  readonly outcome: Outcome;
  /** Whether the page leaves its elements as they are, so that any change would be ours. */
  readonly rests?: boolean;
  /** Whether it is so large that the longest task of ours on it is measured. */
  readonly isGiant?: boolean;
  /** Whether it does not finish loading in the time of a test. */
  readonly isEndless?: boolean;
  /** Words that must have come before the press, of a page that does not finish loading. */
  readonly startsWith?: string;
  /** Whether what is painted stays so until it is switched off. */
  readonly losesPaint?: boolean;
  /** What goes on after the press, and has to be so. */
  readonly afterwards?: (scene: Scene) => Promise<void>;
}

/** A page and the browser it stands in. */
export interface Scene {
  readonly open: OpenBrowser;
  readonly page: Page;
  readonly extensionId: string;
  /** The words that are painted now. */
  readonly painted: () => Promise<string>;
  /** What the popup says when it is opened anew. */
  readonly ask: () => Promise<{ readonly kind: string; readonly title: string; readonly text: string }>;
}

/** An article: these words are painted, and the popup says so. */
export interface ArticleOutcome {
  readonly kind: 'article';
  readonly title?: string | RegExp;
  readonly painted: readonly string[];
  readonly says?: RegExp;
}

/** What a press must lead to: an article, a message with such a title, or either, as long as it is said. */
export type Outcome = ArticleOutcome | { readonly kind: 'message'; readonly says: RegExp } | { readonly kind: 'any' };

export interface Served {
  /** Its media type; HTML if nothing is said. */
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: () => string | ((response: ServerResponse) => void);
}

export const TITLE = headlineOf('bridge');
/** The beginnings of sentences in the story that are the army's. */
export const ARMY = ['The army said on Monday that', '“We hand it back as we found it,”'] as const;
export const FOUND: ArticleOutcome = { kind: 'article', title: TITLE, painted: ARMY };

/** A page of the story of the bridge. */
export function story({ head = '', body = articleOf('bridge'), script = '' }: StoryParts): Served {
  return {
    body: () =>
      `<!doctype html><html lang="en"><head>${headOf('bridge')}${head}</head><body><main>${body}</main>${script === '' ? '' : `<script>${script}</script>`}</body></html>`,
  };
}

interface StoryParts {
  readonly head?: string;
  readonly body?: string;
  readonly script?: string;
}
