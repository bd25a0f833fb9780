/** Whether there are word lists for a language, a BCP 47 primary subtag; unknown (`null`) counts as English. */
export function isSupportedLanguage(lang: string | null): boolean {
  return lang === null || lang === 'en';
}
