// Runs all tests, a part after the other, and says what came of each: node scripts/test.mjs
// Stops at the first part that fails, with status 1.
import { spawn } from 'node:child_process';

/** Each part is an npm script, and can be run alone. */
const PARTS = [
  { name: 'types and lint', script: 'check' },
  { name: 'unit tests', script: 'test:unit' },
  { name: 'accuracy', script: 'evaluate' },
  { name: 'build', script: 'build' },
  { name: 'add-on lint', script: 'test:addon' },
  { name: 'reproducible builds', script: 'reproduce' },
  { name: 'sizes', script: 'test:sizes' },
  { name: 'browser tests', script: 'test:e2e' },
];
/** Whoever does not end when told to is ended after so many milliseconds. */
const GRACE = 10_000;
const isWindows = process.platform === 'win32';
const width = Math.max(...PARTS.map(({ name }) => name.length));

/** `90000` → `1 min 30 s`. */
function sayTime(ms) {
  const seconds = Math.round(ms / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

let running = null;
let wasStopped = false;

/** Whether an npm script ends well. */
function run(script) {
  return new Promise((resolve) => {
    running = spawn('npm', ['run', '--silent', script], {
      stdio: ['ignore', 'inherit', 'inherit'],
      // A group of its own, so that it can be ended with all that it has started.
      detached: !isWindows,
      shell: isWindows,
      // The build is a part that comes before: the browser tests need not build again.
      env: { ...process.env, SOURCELIGHT_JUST_BUILT: '1' },
    });
    running.on('error', (error) => {
      console.error(String(error));
      resolve(false);
    });
    running.on('close', (status) => resolve(status === 0));
  });
}

function stop(signal) {
  wasStopped = true;
  const end = (by) => {
    try {
      // A console of Windows tells all its programs by itself.
      if (!isWindows) process.kill(-running.pid, by);
    } catch {
      // It has ended already.
    }
  };
  end(signal);
  setTimeout(end, GRACE, 'SIGKILL').unref();
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);

const lines = [];
let failed = null;
for (const [index, part] of PARTS.entries()) {
  if (failed) {
    lines.push(`not run  ${part.name}`);
    continue;
  }
  console.log(`\npart ${index + 1} of ${PARTS.length}: ${part.name} (npm run ${part.script})\n`);
  const begin = performance.now();
  const isPassed = (await run(part.script)) && !wasStopped;
  if (!isPassed) failed = part;
  const outcome = isPassed ? 'passed ' : wasStopped ? 'stopped' : 'FAILED ';
  lines.push(`${outcome}  ${part.name.padEnd(width)}  ${sayTime(performance.now() - begin)}`);
}
console.log(`\n${lines.join('\n')}`);
if (failed) {
  console.log(`\nThis part alone: npm run ${failed.script}`);
  process.exitCode = 1;
}
