import { spawnSync } from 'node:child_process';
import { linkSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import JSZip from 'jszip';
import { zip } from 'wxt';
import { QUIET } from './build/quiet';

// Packs the extension for both stores, builds it once more from the packed sources in another folder, as a store's reviewer does, and compares every byte.
// The packages are those of this folder: that they are the same ones anywhere is what package-lock.json is for.

const FOLDER = resolve('.output/reproduce');
const ELSEWHERE = join(FOLDER, 'as-a-reviewer-unpacks-it', 'sources');
/** The sources' zip is made with Firefox's, whose store asks for it. */
const TARGETS = ['chrome', 'firefox'] as const;

async function unpack(file: string): Promise<ReadonlyMap<string, Buffer>> {
  const entries = Object.values((await JSZip.loadAsync(readFileSync(file))).files).filter(({ dir }) => !dir);
  return new Map(
    await Promise.all(entries.map(async (entry) => [entry.name, await entry.async('nodebuffer')] as const)),
  );
}

/** The same files in another folder, without a copy of their bytes. A link to the folder would let the bundler see where it came from. */
function linkFiles(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.name === '.cache') continue;
    if (entry.isDirectory()) linkFiles(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(resolve(source), target);
    else linkSync(source, target);
  }
}

function runNpm(script: string): void {
  const { status, stdout, stderr } = spawnSync('npm', ['run', script], { cwd: ELSEWHERE, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The packed sources do not get through "npm run ${script}":\n${stdout}${stderr}`);
}

const listFiles = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));

rmSync(FOLDER, { recursive: true, force: true });
try {
  const zips: string[] = [];
  for (const browser of TARGETS)
    zips.push(...(await zip({ browser, manifestVersion: 3, outDir: FOLDER, logger: QUIET })));
  const sources = zips.find((file) => file.endsWith('-sources.zip'));
  if (sources === undefined) throw new Error('No sources were packed.');
  for (const [name, bytes] of await unpack(sources)) {
    mkdirSync(dirname(join(ELSEWHERE, name)), { recursive: true });
    writeFileSync(join(ELSEWHERE, name), bytes);
  }
  linkFiles('node_modules', join(ELSEWHERE, 'node_modules'));
  runNpm('postinstall');
  runNpm('build');
  for (const target of TARGETS) {
    const packed = await unpack(zips.find((file) => file.endsWith(`-${target}.zip`)) ?? '');
    const folder = join(ELSEWHERE, '.output', `${target}-mv3`);
    const built = listFiles(folder);
    const different = [...new Set([...packed.keys(), ...built])].filter(
      (name) => !built.includes(name) || !packed.get(name)?.equals(readFileSync(join(folder, name))),
    );
    console.log(
      `${target}: ${packed.size} files, ${different.length} different when built from the packed sources elsewhere`,
    );
    for (const name of different) console.log(`  ${name}`);
    if (different.length > 0 || packed.size === 0) process.exitCode = 1;
  }
} finally {
  rmSync(FOLDER, { recursive: true });
}
