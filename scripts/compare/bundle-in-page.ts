import { resolve } from 'node:path';
import { build, type Rollup } from 'vite';

/** `in-page.ts` and all it needs as one script, bundled by the bundler that builds the extension. */
export async function bundleInPage(): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      minify: false,
      lib: { entry: resolve('scripts/compare/in-page.ts'), formats: ['iife'], name: 'inPage' },
    },
  })) as Rollup.RollupOutput[];
  const [chunk] = built.flatMap(({ output }) => output);
  if (!chunk || !('code' in chunk)) throw new Error('The bundler gave no script.');
  return chunk.code;
}
