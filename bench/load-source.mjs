import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

/**
 * Loads TypeScript files of the project as they are now, on any Node, without a build.
 *
 * @param {Record<string, string>} files names and paths
 * @returns {Promise<Record<string, Record<string, unknown>>>} their exports, by name
 */
export async function loadSource(files) {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-bench-'));
  try {
    const bundle = await rolldown({ input: files, platform: 'node' });
    await bundle.write({
      dir: folder,
      format: 'esm',
      entryFileNames: '[name].mjs',
      chunkFileNames: '[name].mjs',
    });
    const loaded = {};
    for (const name of Object.keys(files)) {
      loaded[name] = await import(pathToFileURL(join(folder, `${name}.mjs`)).href);
    }
    return loaded;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
