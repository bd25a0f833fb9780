import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}
type Messages = Readonly<Record<string, Message>>;

const FOLDER = 'assets/public/_locales';
const read = (locale: string): Messages => JSON.parse(readFileSync(`${FOLDER}/${locale}/messages.json`, 'utf8'));
const english = read('en');
const locales = readdirSync(FOLDER).sort();

/** What is wrong with the texts of a language beside the English ones, one sentence a fault. */
function faultsOf(messages: Messages): string[] {
  const faults: string[] = [];
  for (const key of Object.keys(english)) if (!(key in messages)) faults.push(`"${key}" is missing.`);
  for (const [key, { message, placeholders = {} }] of Object.entries(messages)) {
    const original = english[key];
    if (!original) {
      faults.push(`"${key}" is not in English.`);
      continue;
    }
    if (message.trim() === '' || message !== message.trim()) faults.push(`"${key}" is empty or has space around it.`);
    const used = [...message.matchAll(/\$(\w+)\$/g)].map(([, name]) => (name ?? '').toLowerCase()).sort();
    const known = Object.keys(original.placeholders ?? {}).sort();
    if (JSON.stringify(used) !== JSON.stringify(known))
      faults.push(`"${key}" uses $${used.join('$ $')}$ instead of $${known.join('$ $')}$.`);
    if (JSON.stringify(placeholders) !== JSON.stringify(original.placeholders ?? {}))
      faults.push(`"${key}" fills its placeholders in another order.`);
  }
  return faults;
}

describe('the texts of the interface', () => {
  it('are there in English, French, German and Spanish', () => {
    expect(locales).toEqual(['de', 'en', 'es', 'fr']);
  });

  it.each(locales)('are complete in %s, and agree in their placeholders', (locale) => {
    expect(faultsOf(read(locale))).toEqual([]);
    expect(read(locale).language?.message).toBe(locale);
  });

  it.each(locales)('have a form for every count in %s', (locale) => {
    const messages = read(locale);
    for (const key of Object.keys(messages).filter((name) => /(?<!^voice|^who)_other$/.test(name)))
      expect(messages).toHaveProperty(key.replace(/_other$/, '_one'));
  });

  it('have faults that are named', () => {
    const { name: _, ...without } = english;
    const broken = { ...without, visited: { message: '$NTH$' }, extra: { message: 'x' }, kept: { message: ' ' } };
    expect(faultsOf(broken)).toEqual([
      '"name" is missing.',
      '"visited" uses $nth$ instead of $nth$ $of$.',
      '"visited" fills its placeholders in another order.',
      '"kept" is empty or has space around it.',
      '"extra" is not in English.',
    ]);
  });
});
