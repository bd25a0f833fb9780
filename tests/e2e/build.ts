import { build } from 'wxt';

/** Builds what ships, for both browsers, into `.output` or the folder given. */
export async function buildBoth(outDir?: string): Promise<void> {
  for (const browser of ['chrome', 'firefox'])
    await build({ browser, manifestVersion: 3, logger, ...(outDir === undefined ? {} : { outDir }) });
}

/** Before the browser tests: no test runs on yesterday's build. */
export default async function setup(): Promise<void> {
  await buildBoth();
}

const silent = (): void => {};
const logger = {
  debug: silent,
  log: silent,
  info: silent,
  success: silent,
  warn: console.warn,
  error: console.error,
  fatal: console.error,
  level: 0,
};
