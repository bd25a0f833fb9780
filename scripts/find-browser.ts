import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

export type BrowserName = 'chromium' | 'firefox';

interface Places {
  /** Environment variables that name the executable, the first that is set counts. */
  readonly variables: readonly string[];
  /** Names on the PATH of a Linux machine. */
  readonly linux: readonly string[];
  /** Paths inside an Applications folder of macOS. */
  readonly darwin: readonly string[];
  /** Paths inside a program folder of Windows. */
  readonly win32: readonly string[];
  /** Debian's name for its package. */
  readonly debian: string;
}

const PLACES: Readonly<Record<BrowserName, Places>> = {
  chromium: {
    variables: ['CHROME_PATH', 'CHROME_BIN'],
    linux: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge', 'brave-browser'],
    darwin: [
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Chromium.app/Contents/MacOS/Chromium',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      'Brave Browser.app/Contents/MacOS/Brave Browser',
    ],
    win32: [
      'Google/Chrome/Application/chrome.exe',
      'Chromium/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
      'BraveSoftware/Brave-Browser/Application/brave.exe',
    ],
    debian: 'chromium',
  },
  firefox: {
    variables: ['FIREFOX_PATH', 'FIREFOX_BIN'],
    linux: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
    darwin: ['Firefox.app/Contents/MacOS/firefox', 'Firefox Developer Edition.app/Contents/MacOS/firefox'],
    win32: ['Mozilla Firefox/firefox.exe', 'Firefox Developer Edition/firefox.exe'],
    debian: 'firefox-esr',
  },
};

/**
 * The executable of a browser: where an environment variable says, else in the usual places of the system, else (on Debian, as
 * root) freshly installed. Throws an error that says what to do when there is none.
 */
export function findBrowser(name: BrowserName): string {
  const places = PLACES[name];
  for (const variable of places.variables) {
    const path = process.env[variable];
    if (!path) continue;
    if (isFile(path)) return path;
    throw new Error(`${variable} is set to ${path}, which is not a file.`);
  }
  const found = candidatesOf(places).find(isFile);
  if (found) return found;
  if (canInstall() && install(places.debian)) {
    const installed = candidatesOf(places).find(isFile);
    if (installed) return installed;
  }
  throw new Error(`No ${name} found. Install it, or set ${places.variables[0]} to its executable.`);
}

const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();

const candidatesOf = ({ linux, darwin, win32 }: Places): string[] => {
  const { env, platform } = process;
  const inEach = (folders: readonly (string | undefined)[], names: readonly string[]): string[] =>
    folders.flatMap((folder) => (folder ? names.map((name) => join(folder, name)) : []));
  if (platform === 'darwin') return inEach(['/Applications', join(homedir(), 'Applications')], darwin);
  if (platform === 'win32') return inEach([env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA], win32);
  return inEach((env.PATH ?? '').split(delimiter), linux);
};

const canInstall = (): boolean =>
  process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Installs a package; `false` when that fails, which apt-get itself explains on standard error. */
const install = (debianPackage: string): boolean => {
  console.error(`Installing ${debianPackage} with apt-get …`);
  const apt = (...words: string[]): void => {
    execFileSync('apt-get', words, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  };
  try {
    apt('update', '-qq');
    apt('install', '-y', '-qq', '--no-install-recommends', debianPackage, 'fonts-dejavu-core', 'fonts-liberation');
    return true;
  } catch {
    return false;
  }
};
