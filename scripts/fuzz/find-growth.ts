import fc from 'fast-check';
import { analyze } from '../../src/analyze';
import { readText } from '../../src/article/read-text';
import { articleText } from './arbitrary-text';

const LENGTHS = [4_000, 16_000, 64_000, 256_000, 1_024_000];

/** Processor time a character, in microseconds, for made-up articles of growing length: level when the analysis is linear. */
export function findGrowth(seed: number): readonly { readonly characters: number; readonly perCharacter: number }[] {
  const pieces = fc.sample(articleText, { seed, numRuns: 2000 });
  return LENGTHS.map((length) => {
    let text = '';
    for (let i = 0; text.length < length; i++) text += `${pieces[i % pieces.length]}\n`;
    const article = readText(text.slice(0, length), { url: null, outlet: null, title: null, byline: null });
    const began = process.cpuUsage();
    analyze(article);
    const { user, system } = process.cpuUsage(began);
    return { characters: length, perCharacter: (user + system) / length };
  });
}
