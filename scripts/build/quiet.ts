const silent = (): void => {};
/** What a build has to say only when something is wrong. */
export const QUIET = {
  debug: silent,
  log: silent,
  info: silent,
  success: silent,
  warn: console.warn,
  error: console.error,
  fatal: console.error,
  level: 0,
};
