import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';

/** The licences of everything that is in the bundles. */
export interface Licences {
  /** Notes what a bundle holds; belongs in every one of the builds. */
  readonly plugin: Plugin;
  /** Forgets what an earlier build held. */
  forget(): void;
  /** Plain text: ours, then each package with its version, where it comes from and its licence, in order of names. */
  print(): string;
}

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly author?: string | { readonly name: string };
  readonly homepage?: string;
  readonly repository?: string | { readonly url: string };
}

const LICENCE_FILE = /^(?:licen[cs]e|copying)(?:\.(?:md|txt))?$/i;
const COPYRIGHT = /^Copyright .*$/m;

export function gatherLicences(): Licences {
  const folders = new Set<string>();
  return {
    plugin: {
      name: 'sourcelight:gather-licences',
      generateBundle(_options, bundle) {
        for (const chunk of Object.values(bundle))
          if (chunk.type === 'chunk')
            for (const id of chunk.moduleIds) {
              const folder = folderOf(id);
              if (folder !== null) folders.add(folder);
            }
      },
    },
    forget: () => folders.clear(),
    print: () => {
      const parts = [...folders].map(printPackage).sort();
      return [`Sourcelight\n\n${readFileSync('LICENSE', 'utf8').trim()}`, ...parts].join(`\n\n${'-'.repeat(80)}\n\n`);
    },
  };
}

/** The folder of the package that a module belongs to; `null` for a module of ours. */
export function folderOf(id: string): string | null {
  // What bundlers write themselves begins so: code of theirs, in a module without a file.
  const made = /^\0(?:virtual:)?(wxt|vite|rolldown)\b/.exec(id)?.[1];
  if (made !== undefined) return resolve('node_modules', made);
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0] ?? null;
}

function printPackage(folder: string): string {
  const about: Package = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const { name, version, license, homepage, repository } = about;
  const source = homepage ?? (typeof repository === 'object' ? repository.url : repository);
  if (!license || !source) throw new Error(`${name} does not say its licence or where it comes from.`);
  return `${name} ${version} (${license})\n${source}\n\n${readLicence(folder, about)}`;
}

function readLicence(folder: string, { name, license, author }: Package): string {
  const file = readdirSync(folder).find((entry) => LICENCE_FILE.test(entry));
  if (file !== undefined) return readFileSync(join(folder, file), 'utf8').trim();
  const holder = typeof author === 'object' ? author.name : author;
  if (license !== 'MIT' || !holder) throw new Error(`${name} comes without the text of its licence.`);
  // Some packages leave out the text that is the same for all of this licence.
  return readFileSync('LICENSE', 'utf8').trim().replace(COPYRIGHT, `Copyright (c) ${holder}`);
}
