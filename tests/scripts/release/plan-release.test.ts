import { describe, expect, it } from 'vitest';
import { readUnreleased, toReleased } from '../../../scripts/release/changelog';
import { describeStep, type Plan, type Project, planRelease } from '../../../scripts/release/plan-release';

const CHANGELOG = `# Changelog

## [Unreleased]

### Added
- A release script.

## [0.1.0] - 2026-11-30

- The first version.
`;
const PROJECT: Project = {
  version: '0.9.0',
  changelog: CHANGELOG,
  changedFiles: [],
  tags: ['v0.9.0'],
  branch: 'main',
  today: '2026-12-24',
};
const plan = (version: string, change: Partial<Project> = {}): Plan => planRelease(version, { ...PROJECT, ...change });

describe('the plan of a release', () => {
  it('has every step up to the push, which is left to people', () => {
    const { problems, steps, afterwards } = plan('0.10.0');
    expect(problems).toEqual([]);
    expect(steps.map(describeStep)).toEqual([
      'npm version 0.10.0 --no-git-tag-version: sets the version, in package-lock.json too',
      'write CHANGELOG.md: what was unreleased becomes "[0.10.0] - 2026-12-24"',
      'npm test: all tests',
      'npm run zip: packs the extension for both stores, and the sources',
      'write .output/sourcelight-0.10.0-sha256.txt: the SHA-256 checksums of what is packed',
      'git commit --message "Release 0.10.0" -- package.json package-lock.json CHANGELOG.md: commits',
      'git tag --annotate v0.10.0 --message "Sourcelight 0.10.0": tags',
    ]);
    expect(afterwards[0]).toBe('Push it: git push origin main v0.10.0');
    expect(steps.map(describeStep).join()).not.toContain('push');
  });

  it.each(['1.0', 'v1.0.0', '1.0.0-beta.1', '01.0.0', '1.0.0+build', 'next', ''])(
    'takes "%s" for no version',
    (version) => {
      expect(plan(version)).toMatchObject({ problems: [expect.stringContaining('three numbers: 1.2.3')], steps: [] });
    },
  );

  it.each(['0.9.0', '0.8.9', '0.0.10'])('refuses %s, which is not newer', (version) => {
    expect(plan(version, { tags: [] }).problems).toEqual([expect.stringContaining('not newer than 0.9.0')]);
  });

  it.each([
    ['a tag that is there already', { tags: ['v1.0.0'] }, 'There is a tag v1.0.0 already.'],
    ['no branch', { branch: '' }, 'git switch main'],
    ['files that are not committed', { changedFiles: ['README.md', 'new.txt'] }, 'not committed: README.md, new.txt.'],
    ['a changelog without the section', { changelog: '# Changelog\n' }, 'has no section "## [Unreleased]"'],
    ['a changelog with nothing new', { changelog: toReleased(CHANGELOG, '0.5.0', '2026-12-01') }, 'says nothing under'],
  ])('refuses %s, and says what to do', (_what, change, said) => {
    const { problems, steps } = plan('1.0.0', change);
    expect(problems).toEqual([expect.stringContaining(said)]);
    expect(steps).not.toEqual([]);
  });
});

describe('the changelog', () => {
  it('gives what was unreleased to the version, and leaves the rest', () => {
    expect(toReleased(CHANGELOG, '0.10.0', '2026-12-24')).toBe(
      CHANGELOG.replace('## [Unreleased]\n', '## [Unreleased]\n\n## [0.10.0] - 2026-12-24\n'),
    );
  });

  it('can be released when there is no version before', () => {
    const first = '# Changelog\n\n## [Unreleased]\n\n- All of it, for $1 and $& too.\n';
    expect(readUnreleased(first)).toBe('- All of it, for $1 and $& too.');
    expect(toReleased(first, '0.1.0', '2026-11-30')).toContain(
      '## [0.1.0] - 2026-11-30\n\n- All of it, for $1 and $& too.',
    );
  });
});
