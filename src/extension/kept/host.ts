import { LONGEST_HOST } from './bounds';

/** Whether a value from outside is a host as addresses name it: `'meridian.example'`, `'my_paper.example'`, `'[::1]'`. */
export function isHost(value: unknown): value is string {
  if (typeof value !== 'string' || value === '' || value.length > LONGEST_HOST) return false;
  const address = new URL('https://meridian.example/');
  // What is no host is not taken, or only as far as it is one.
  address.hostname = value;
  return address.hostname === value;
}

/** What both browsers take for a host in a match pattern, and nothing else by it. */
const PLAIN_HOST = /^(?:[\w-]+(?:\.[\w-]+)*\.?|\[[\da-f:]+\])$/u;

/** The match pattern of a host's pages: `'*://meridian.example/*'`; `null` where none can mean this host alone: a `*` in it would stand for many. */
export function toPattern(host: string): string | null {
  return PLAIN_HOST.test(host) ? `*://${host}/*` : null;
}
