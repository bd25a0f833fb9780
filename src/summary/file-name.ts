import type { Article } from '../article/article';

/** Longest name without its ending, in UTF-16 units: every file system takes it. */
const LONGEST = 100;

/** The name of a file with an analysis, by outlet, date and title: `'Meridian News 2026-10-18 Troops pull back.csv'`. Fit for every file system. */
export function fileName({ outlet, published, title }: Article, ending: string): string {
  const whole = [outlet, published, title].filter((part) => part !== null).join(' ');
  const name = [...whole.replace(/[\p{Cc}\p{Cf}\\/:*?"<>|#%&{}$!'@+`=~^]+/gu, ' ').replace(/\s+/gu, ' ')]
    .join('')
    .trim()
    .slice(0, LONGEST)
    .replace(/[\ud800-\udbff]$/u, '')
    .replace(/^[.\s-]+|[.\s-]+$/gu, '');
  return `${name === '' ? 'article' : name}.${ending}`;
}
