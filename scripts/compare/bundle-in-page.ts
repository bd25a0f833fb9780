import { resolve } from 'node:path';
import { build, type Rollup } from 'vite';
import { sourcePlugins } from '../build/source-plugins';

/** A script for pages and all it needs as one, bundled by the bundler that builds the extension. */
export async function bundleInPage(entry: string): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [...sourcePlugins()],
    build: {
      write: false,
      minify: false,
      lib: { entry: resolve(entry), formats: ['iife'], name: 'inPage' },
    },
  })) as Rollup.RollupOutput[];
  const [chunk] = built.flatMap(({ output }) => output);
  if (!chunk || !('code' in chunk)) throw new Error('The bundler gave no script.');
  return chunk.code;
}
