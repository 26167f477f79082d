// Loads modules of the source. They are TypeScript, which Node 20 cannot load as it is.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * @param {Record<string, string>} tables paths in the project by names of one's own
 * @returns the exports of all of them in one object
 */
export async function loadTables(tables) {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-generate-'));
  try {
    const bundle = await rolldown({ cwd: ROOT, input: tables, platform: 'node' });
    await bundle.write({ dir: folder, format: 'esm', entryFileNames: '[name].mjs' });
    await bundle.close();
    const urls = Object.keys(tables).map((name) => pathToFileURL(join(folder, `${name}.mjs`)).href);
    return Object.assign({}, ...(await Promise.all(urls.map((url) => import(url)))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
