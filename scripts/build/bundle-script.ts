import { build } from 'vite';
import { sourcePlugins } from './source-plugins';

/**
 * Bundles a TypeScript script of `scripts/` for Node, by the bundler that builds the extension: what is measured and tried is what ships. `folder` is the
 * project's, and the bundle stands in `outDir`; returns the file to run.
 */
export async function bundleScript(name: string, folder: string, outDir: string): Promise<string> {
  await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [...sourcePlugins()],
    build: {
      ssr: `${folder}scripts/${name}.ts`,
      outDir,
      target: 'node20',
      minify: false,
      rollupOptions: { output: { entryFileNames: 'main.mjs' } },
    },
  });
  return `${outDir}/main.mjs`;
}
