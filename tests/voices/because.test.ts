import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Because, chainOf, REASONS, restsOnSetting, sayInEnglish, tellReason } from '../../src/voices/because';

const country: Because = { rule: 'country', reason: 'place', words: 'Kenya' };
const spokesman: Because = { rule: 'speaks-for-owner', reason: 'owner', words: 'spokesman', owner: country };
const messages: Readonly<Record<string, { readonly message: string }>> = JSON.parse(
  readFileSync('assets/public/_locales/en/messages.json', 'utf8'),
);

describe('a reason', () => {
  it('tells why the owner has its voice', () => {
    expect(tellReason(spokesman, sayInEnglish)).toBe('“spokesman” of: “Kenya” stands for its government');
  });

  it('names the words that decided together', () => {
    const because: Because = { rule: 'office-of-state', reason: 'beside', words: 'officials', beside: 'Texas' };
    expect(tellReason(because, sayInEnglish)).toBe('“officials” beside “Texas”');
  });

  it('keeps the ids of all rules that decided', () => {
    expect(chainOf(spokesman).map(({ rule }) => rule)).toEqual(['speaks-for-owner', 'country']);
  });

  it('rests on the setting where nothing nearer names a country', () => {
    const president: Because = { rule: 'leads-state', reason: 'setInUs', words: 'president' };
    expect([president, { ...spokesman, owner: president }, spokesman].map(restsOnSetting)).toEqual([true, true, false]);
  });

  it.each(Object.entries(REASONS))('%s reads in reports as in the interface', (reason, text) => {
    const message = messages[`because_${reason}`]?.message;
    expect(message?.replace('$WORDS$', '$1').replace('$MORE$', '$2')).toBe(text);
  });
});
