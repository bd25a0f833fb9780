import { describe, expect, it } from 'vitest';
import { narrowClasses, narrowUnicodeClasses } from '../../scripts/build/narrow-unicode-classes';

const PROPERTIES = ['L', 'Lu', 'Ll', 'Lt', 'M', 'N'] as const;

/** The code points of a plane part where a class says something else than the property it stands for. */
function differences(name: (typeof PROPERTIES)[number], from: number, to: number): number[] {
  const narrow = new RegExp(`^${narrowClasses(`\\p{${name}}`)}$`, 'u');
  const whole = new RegExp(`^\\p{${name}}$`, 'u');
  return Array.from({ length: to - from + 1 }, (_, at) => from + at).filter((code) => {
    const character = String.fromCodePoint(code);
    return narrow.test(character) !== whole.test(character);
  });
}

describe('classes of Unicode, written out', () => {
  it.each(PROPERTIES)('\\p{%s} is exact in Latin, Greek and Cyrillic, and among punctuation and symbols', (name) => {
    expect(differences(name, 0, 0x52f)).toEqual([]);
    expect(differences(name, 0x1e00, 0x2bff)).toEqual([]);
    expect(differences(name, 0xfe00, 0xfe2f)).toEqual([]);
  });

  it('take all letters for letters, and no space, emoji or East Asian punctuation', () => {
    const letter = new RegExp(narrowClasses('^\\p{L}$'), 'u');
    for (const character of 'жšđẤλאعहไ中あアㄱ가𐌰𠮷')
      expect([character, letter.test(character)]).toEqual([character, true]);
    for (const character of '\u1680\u3000\u200b、。「：😀🇬€✓')
      expect([character, letter.test(character)]).toEqual([character, false]);
  });

  it.each([
    ['[^\\p{N}x]+', /^\[\^0-9.+x\]\+$/u],
    ['\\p{N}+', /^\[0-9.+\]\+$/u],
    ['a\\[\\p{N}', /^a\\\[\[0-9.+\]$/u],
    ['[\\]\\p{N}]', /^\[\\\]0-9.+\]$/u],
  ])('%s keeps the rest of the expression', (pattern, expected) => {
    expect(narrowClasses(pattern)).toMatch(expected);
    expect(() => new RegExp(narrowClasses(pattern), 'u')).not.toThrow();
  });

  it.each(['\\p{P}', '\\P{L}', '\\\\p{L}', '[\\p{Cf}\\p{S}]'])('%s is left alone', (pattern) => {
    expect(narrowClasses(pattern)).toBe(pattern);
  });

  it('stand in the regular expressions of this very project, not in its strings', async () => {
    const { transform } = narrowUnicodeClasses();
    if (typeof transform !== 'function') throw new Error('The plugin transforms nothing.');
    const { parseAst } = await import('vite');
    const context = { parse: parseAst };
    const run = (code: string, id: string) => transform.call(context as never, code, id) as { code: string } | null;
    const code = "const a = '\\\\p{N}', b = /“\\p{N}”/gu, c = /x/u.test(/[\\p{N}]/u.source);";
    expect(run(code, '/project/node_modules/other/index.js')).toBeNull();
    const narrowed = run(code, '/project/src/text/x.ts')?.code ?? '';
    expect(narrowed).toContain("const a = '\\\\p{N}', b = /“[0-9");
    expect(narrowed).toMatch(/”\/gu, c = \/x\/u\.test\(\/\[0-9.+\]\/u\.source\);$/u);
  });
});
