// Runs a TypeScript script of this folder: node scripts/run.mjs NAME [ARGUMENT…]
import { existsSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const [name] = process.argv.splice(2, 1);
const root = fileURLToPath(new URL('..', import.meta.url));
if (!name || !existsSync(`${root}scripts/${name}.ts`)) {
  console.error(`There is no script "${name ?? ''}" in scripts/. Usage: node scripts/run.mjs NAME [ARGUMENT…]`);
  process.exit(2);
}
const { module } = await runnerImport(`${root}scripts/build/bundle-script.ts`);
const outDir = `${root}node_modules/.cache/sourcelight/${name}-${process.pid}`;
const script = await module.bundleScript(name, root, outDir);
process.on('exit', () => rmSync(outDir, { recursive: true, force: true }));
await import(script);
