import { build, type InlineConfig } from 'wxt';
import { QUIET } from '../../scripts/build/quiet';

/** Builds what ships, for both browsers, into `.output` or as `config` says. */
export async function buildBoth(config: InlineConfig = {}): Promise<void> {
  for (const browser of ['chrome', 'firefox']) await build({ browser, manifestVersion: 3, logger: QUIET, ...config });
}

/** Before the browser tests: no test runs on yesterday's build. Where all tests are run in parts, the build is one that has just passed. */
export default async function setup(): Promise<void> {
  if (process.env.SOURCELIGHT_JUST_BUILT !== '1') await buildBoth();
}
