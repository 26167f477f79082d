/** Loads the task-definition room out of the source, as the build bundles it, so that a bench needs no dist/. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** The CommonJS build of jsonc-parser finds its own parts at run time only; its ESM build can be bundled. */
const RESOLVE = { mainFields: ['module', 'main'] };

/** @returns the exports of what a bench of definitions needs, in one object */
export async function taskDefinitionRoom() {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-bench-'));
  const input = Object.fromEntries(
    ['check', 'load', 'to-definition', 'json-pointer'].map((name) => [
      name,
      `src/task-definition/${name}.ts`,
    ]),
  );
  try {
    const bundle = await rolldown({ cwd: ROOT, input, platform: 'node', resolve: RESOLVE });
    await bundle.write({ dir: folder, format: 'esm', entryFileNames: '[name].mjs' });
    await bundle.close();
    const names = Object.keys(input);
    const loaded = names.map((name) => import(pathToFileURL(join(folder, `${name}.mjs`)).href));
    const room = Object.assign({}, ...(await Promise.all(loaded)));
    // The late parts are loaded before their files go.
    const { document } = await room.loadText({ file: 'a.json', text: '{"family":"a"}' });
    await room.checkDocument(document, { groups: ['security'] });
    await room.loadText({ file: 'a.yaml', text: 'family: a' });
    await room.loadText({ file: 'a.json', text: '{"family":' });
    return room;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
