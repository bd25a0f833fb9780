/** The heading, and what is below it up to the next of its level. */
const UNRELEASED = /^## \[Unreleased\][ \t]*\n([\s\S]*?)(?=^## |$(?![\s\S]))/m;

/** What CHANGELOG.md says under "Unreleased": `''` for nothing, `null` where it has no such section. */
export function readUnreleased(changelog: string): string | null {
  return UNRELEASED.exec(changelog)?.[1]?.trim() ?? null;
}

/** CHANGELOG.md with what was unreleased under the version of a day (`'2026-11-30'`), and nothing unreleased. */
export function toReleased(changelog: string, version: string, day: string): string {
  return changelog.replace(
    UNRELEASED,
    (_section, entries: string) => `## [Unreleased]\n\n## [${version}] - ${day}\n\n${entries.trim()}\n\n`,
  );
}
