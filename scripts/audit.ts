import { spawnSync } from 'node:child_process';

// Asks the registry for known holes in the packages that Sourcelight is made of and with. Not part of `npm test`, which asks nobody: a registry that does not
// answer is no hole, and is said.

interface Answer {
  /** Where the registry has not answered, npm says so here. */
  readonly message?: string;
  readonly vulnerabilities?: Readonly<Record<string, { readonly severity: string; readonly range: string }>>;
}

const { stdout } = spawnSync('npm', ['audit', '--json'], { encoding: 'utf8' });
const { vulnerabilities, message = 'no answer' }: Answer = JSON.parse(stdout || '{}');
if (!vulnerabilities) console.log(`Not audited: the registry does not answer (${message}).`);
else {
  const holes = Object.entries(vulnerabilities);
  for (const [name, { severity, range }] of holes) console.log(`${severity}: ${name} ${range}`);
  console.log(`${holes.length} packages with known holes`);
  if (holes.length > 0) process.exitCode = 1;
}
