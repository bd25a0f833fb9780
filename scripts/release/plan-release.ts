import { gt, prerelease, valid } from 'semver';
import { readUnreleased, toReleased } from './changelog';

/** What a release depends on. */
export interface Project {
  /** As package.json has it. */
  readonly version: string;
  readonly changelog: string;
  /** Files that differ from the last commit, those that git does not know included. */
  readonly changedFiles: readonly string[];
  readonly tags: readonly string[];
  /** `''` where no branch is checked out. */
  readonly branch: string;
  /** `'2026-11-30'` */
  readonly today: string;
}

export type Step =
  | { readonly kind: 'run'; readonly command: readonly [string, ...string[]]; readonly purpose: string }
  | { readonly kind: 'write'; readonly file: string; readonly text: string; readonly purpose: string }
  | { readonly kind: 'sum'; readonly file: string; readonly packages: readonly string[]; readonly purpose: string };

export interface Plan {
  /** Why it cannot be released yet, and what to do about it; `[]` when it can. */
  readonly problems: readonly string[];
  /** In order; `[]` where it is not clear which version is meant. */
  readonly steps: readonly Step[];
  /** What is left to be done by hand. */
  readonly afterwards: readonly string[];
}

export const PACKED = '.output';
/** What a release changes, to be committed or put back. */
export const RELEASED_FILES: readonly string[] = ['package.json', 'package-lock.json', 'CHANGELOG.md'];

/** What releasing `version` takes. */
export function planRelease(version: string, project: Project): Plan {
  // Chrome takes no more than three numbers.
  if (valid(version) !== version || prerelease(version))
    return { problems: [`"${version}" is not a version. Name three numbers: 1.2.3`], steps: [], afterwards: [] };
  const tag = `v${version}`;
  const packages = ['chrome', 'firefox', 'sources'].map((what) => `sourcelight-${version}-${what}.zip`);
  const sums = `${PACKED}/sourcelight-${version}-sha256.txt`;
  return {
    problems: findProblems(version, tag, project),
    steps: [
      run('sets the version, in package-lock.json too', 'npm', 'version', version, '--no-git-tag-version'),
      {
        kind: 'write',
        file: 'CHANGELOG.md',
        text: toReleased(project.changelog, version, project.today),
        purpose: `what was unreleased becomes "[${version}] - ${project.today}"`,
      },
      run('all tests', 'npm', 'test'),
      run('packs the extension for both stores, and the sources', 'npm', 'run', 'zip'),
      { kind: 'sum', file: sums, packages, purpose: 'the SHA-256 checksums of what is packed' },
      run('commits', 'git', 'commit', '--message', `Release ${version}`, '--', ...RELEASED_FILES),
      run('tags', 'git', 'tag', '--annotate', tag, '--message', `Sourcelight ${version}`),
    ],
    afterwards: [
      `Push it: git push origin ${project.branch} ${tag}`,
      `Upload ${packages[0]} to the Chrome Web Store, ${packages[1]} with ${packages[2]} to addons.mozilla.org, all from ${PACKED}; see docs/store/README.md.`,
    ],
  };
}

function findProblems(version: string, tag: string, project: Project): readonly string[] {
  const unreleased = readUnreleased(project.changelog);
  return [
    gt(version, project.version)
      ? null
      : `${version} is not newer than ${project.version}, the version in package.json. Choose a higher one.`,
    project.tags.includes(tag) ? `There is a tag ${tag} already. Choose a higher version.` : null,
    project.branch === '' ? 'No branch is checked out. Check one out: git switch main' : null,
    project.changedFiles.length > 0
      ? `These files are not committed: ${project.changedFiles.join(', ')}. Commit them, or put them aside: git stash --include-untracked`
      : null,
    unreleased === null ? 'CHANGELOG.md has no section "## [Unreleased]". Add it, with what is new.' : null,
    unreleased === '' ? 'CHANGELOG.md says nothing under "## [Unreleased]". Write what is new for readers.' : null,
  ].filter((problem) => problem !== null);
}

const run = (purpose: string, ...command: readonly [string, ...string[]]): Step => ({ kind: 'run', command, purpose });

/** A step in one line. */
export function describeStep(step: Step): string {
  switch (step.kind) {
    case 'run':
      return `${step.command.map((word) => (/[\s"]/.test(word) ? JSON.stringify(word) : word)).join(' ')}: ${step.purpose}`;
    case 'write':
    case 'sum':
      return `write ${step.file}: ${step.purpose}`;
  }
}
