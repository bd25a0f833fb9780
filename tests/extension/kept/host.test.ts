import { describe, expect, it } from 'vitest';
import { isHost, toPattern } from '../../../src/extension/kept/host';

describe('a host', () => {
  it.each([
    'https://www.meridian.example/',
    'http://my_paper.example.com:8080/a',
    'http://[::1]/',
    'http://[2001:db8::7]:3000/',
    'http://127.0.0.1/',
    'http://localhost/',
    'https://zeitung-für-alle.example/',
    'https://a.example./',
    "http://a'b!$&()+,;=~.example/",
    'http://*.meridian.example/',
  ])('is whatever an address names: %s', (address) => {
    expect(isHost(new URL(address).hostname)).toBe(true);
  });

  it.each([null, 7, '', 'a b', 'a:80', 'a/b', 'user@a', 'Meridian.example', 'a'.repeat(256), ['a.example']])(
    'is not %j',
    (value) => {
      expect(isHost(value)).toBe(false);
    },
  );

  it.each([
    ['www.meridian.example', '*://www.meridian.example/*'],
    ['my_paper.example.com', '*://my_paper.example.com/*'],
    ['[2001:db8::7]', '*://[2001:db8::7]/*'],
    ['127.0.0.1', '*://127.0.0.1/*'],
    ['a.example.', '*://a.example./*'],
    // These would stand for other sites, or for none.
    ['*.meridian.example', null],
    ['a*.example', null],
    ["a'b.example", null],
  ])('has a match pattern of its own, or none: %s', (host, pattern) => {
    expect(isHost(host)).toBe(true);
    expect(toPattern(host)).toBe(pattern);
  });
});
