// Runs a TypeScript script of this folder: node scripts/run.mjs NAME [ARGUMENT…]
// The script is bundled by the bundler that builds the extension, so that what is measured is what ships.
import { existsSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, runnerImport } from 'vite';

const [name] = process.argv.splice(2, 1);
const root = fileURLToPath(new URL('..', import.meta.url));
const entry = `${root}scripts/${name}.ts`;
if (!name || !existsSync(entry)) {
  console.error(`There is no script "${name ?? ''}" in scripts/. Usage: node scripts/run.mjs NAME [ARGUMENT…]`);
  process.exit(2);
}
const { module } = await runnerImport(`${root}scripts/build/source-plugins.ts`);
const outDir = `${root}node_modules/.cache/sourcelight/${name}-${process.pid}`;
await build({
  root,
  configFile: false,
  logLevel: 'error',
  publicDir: false,
  plugins: [...module.sourcePlugins()],
  build: {
    ssr: entry,
    outDir,
    target: 'node20',
    minify: false,
    rollupOptions: { output: { entryFileNames: 'main.mjs' } },
  },
});
process.on('exit', () => rmSync(outDir, { recursive: true, force: true }));
await import(`${outDir}/main.mjs`);
