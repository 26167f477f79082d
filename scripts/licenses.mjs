import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Licences that allow shipping the code inside a bundle as long as their text goes along. */
const ALLOWED = new Set(['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT']);

/** Files of a package whose text has to travel with its code (Apache-2.0 section 4 asks for NOTICE too). */
const TEXT_FILE = /^(licen[cs]e|copying|notice)([.-].*)?$/i;

/**
 * The package that a bundled module belongs to.
 *
 * @param {string} moduleId absolute path as the bundler names it
 * @returns {{name: string, version: string, license: string, folder: string} | undefined}
 *   nothing for the project's own modules and for those that the bundler makes up
 */
export function packageOf(moduleId) {
  if (!moduleId.includes('/node_modules/') || moduleId.startsWith('\0')) return undefined;
  for (let folder = dirname(moduleId); folder !== dirname(folder); folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (!existsSync(manifest)) continue;
    const { name, version, license } = JSON.parse(readFileSync(manifest, 'utf8'));
    // Folders inside a package may hold a manifest that only says which module system they use.
    if (name !== undefined && version !== undefined) return { name, version, license, folder };
  }
  return undefined;
}

/**
 * The licence texts of exactly those packages whose modules are in the bundle. Packages that share one
 * text stand together above it; everything is sorted by name and version.
 *
 * @param {Iterable<string>} moduleIds modules that the bundler kept
 * @returns {string} the text of dist/licenses.txt
 * @throws Error for a package with a licence that is not on the list above, or without any licence text
 */
export function licenseText(moduleIds) {
  const packages = new Map();
  for (const id of moduleIds) {
    const found = packageOf(id);
    if (found) packages.set(`${found.name} ${found.version}`, found);
  }
  const sorted = [...packages]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([title, found]) => ({ title, ...found }));
  const titlesByText = new Map();
  for (const one of sorted) {
    const text = textOf(one, sorted);
    titlesByText.set(text, [...(titlesByText.get(text) ?? []), `${one.title} (${one.license})`]);
  }
  const rule = '='.repeat(80);
  const sections = [...titlesByText].map(
    ([text, titles]) => `${rule}\n${titles.join('\n')}\n${rule}\n${text}\n`,
  );
  return ['Slipway ships code of these packages in dist/.\n', ...sections].join('\n');
}

function textOf(one, all) {
  if (!ALLOWED.has(one.license)) {
    throw new Error(
      `${one.title} is under "${one.license}", which scripts/licenses.mjs does not list.`,
    );
  }
  // Some packages of a monorepo forget the file that their neighbours under the same licence carry.
  const scope = one.name.split('/')[0];
  const neighbours = all.filter(
    ({ name, license }) => name.startsWith(`${scope}/`) && license === one.license,
  );
  const text = [one, ...neighbours].map(ownText).find((found) => found !== '');
  if (text === undefined) throw new Error(`${one.title} comes without a licence text.`);
  return text;
}

function ownText({ folder }) {
  const files = readdirSync(folder).filter((name) => TEXT_FILE.test(name));
  const texts = files.sort().map((name) => readFileSync(join(folder, name), 'utf8'));
  return texts.map((text) => text.replace(/\r\n?/g, '\n').trim()).join('\n\n');
}
