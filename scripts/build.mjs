#!/usr/bin/env node
/**
 * Builds dist/ from src/. `--check` builds aside and compares byte for byte with what is committed.
 * The same source and lock file give the same bytes on every machine: no hashes, no paths, no dates.
 */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { builtinsByRequire } from './builtins-by-require.mjs';
import { licenseText, packageOf } from './licenses.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');

const ENTRIES = {
  index: 'src/main.ts',
  post: 'src/post.ts',
  cli: 'src/cli.ts',
  mock: 'src/mock.ts',
};

/**
 * Packages whose modules do nothing but define things when they are loaded, though their manifests
 * do not say so. Without this, the first import of @actions/core starts undici: +55 ms for every run.
 */
const WITHOUT_SIDE_EFFECTS = /\/node_modules\/(@actions|undici|tunnel)\//;

/**
 * The parts of the SDK that every call to AWS needs, as one file instead of twenty small ones.
 * The other credential providers stay apart: a run needs one of them or none.
 */
const ON_EVERY_CALL = new RegExp(
  '/node_modules/(@smithy/(core|node-http-handler|signature-v4|types)|' +
    '@aws-sdk/(core|client-ecs|credential-provider-(env|node)))/',
);

const EVERY_RUN =
  /\/src\/(github\/(?!pull)|report\/(text|duration|summary)|wiring\/(run|run-action|publish|cancel|guard)\.ts)/;

/** YAML, advice and explanations stay apart, since few runs want them; the validator is loaded late. */
const EVERY_DEFINITION =
  /\/src\/task-definition\/(?!read-yaml|yaml-|explain-rule|rules\/practices\/|schema\/validate)/;

/**
 * What is loaded together is one file, as far as the bundler does not see it by itself: every file costs a
 * run about a millisecond. A module of Node stays by itself, so that who needs it needs nothing else.
 */
const GROUPS = [
  { name: 'node-http', test: /by-require:http$/, priority: 3 },
  { name: 'node-https', test: /by-require:https$/, priority: 3 },
  {
    name: 'start',
    test: /\/src\/(errors|inputs\/(?!from-|read-flags|help)[\w.-]+)\.ts$|by-require:(crypto|fs)$/,
    priority: 2,
  },
  { name: 'aws-sdk', test: ON_EVERY_CALL, priority: 1 },
  { name: 'run', test: EVERY_RUN, priority: 1 },
  { name: 'definition', test: EVERY_DEFINITION, priority: 1 },
];

/** @returns {Promise<Map<string, string>>} file name in dist/ → content */
async function build() {
  const bundle = await rolldown({
    cwd: root,
    input: ENTRIES,
    platform: 'node',
    // ES modules first: the CommonJS builds of the SDK cannot be cut down to what is used, and the
    // one of jsonc-parser requires its own files in a way that no bundler can follow.
    resolve: { mainFields: ['module', 'main'] },
    plugins: [builtinsByRequire()],
    transform: { target: 'node20' },
    treeshake: {
      moduleSideEffects: [{ test: WITHOUT_SIDE_EFFECTS, sideEffects: false }],
    },
    onLog(level, log, handler) {
      // A warning that nobody reads is a fault in the bundle that nobody sees.
      handler(level === 'warn' ? 'error' : level, log);
    },
  });
  const { output } = await bundle.generate({
    format: 'esm',
    minify: true,
    codeSplitting: { groups: GROUPS },
    sourcemap: false,
    entryFileNames: '[name].js',
    chunkFileNames: (chunk) => `${chunkName(chunk)}.js`,
  });
  await bundle.close();
  const files = new Map(output.map((chunk) => [chunk.fileName, contentOf(chunk)]));
  files.set('licenses.txt', licenseText(output.flatMap((chunk) => chunk.moduleIds ?? [])));
  files.set('mock.d.ts', libraryTypes());
  files.set('package.json', '{"type":"module"}\n');
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The types of the library, which src/mock.ts declares without importing any. */
function libraryTypes() {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-types-'));
  try {
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const wanted = [
      '--noEmit',
      'false',
      '--declaration',
      '--emitDeclarationOnly',
      '--outDir',
      folder,
    ];
    execFileSync(process.execPath, [tsc, '-p', root, ...wanted], { cwd: root, stdio: 'inherit' });
    const text = readFileSync(join(folder, 'src/mock.d.ts'), 'utf8');
    if (/\bimport\b|\bfrom '/.test(text))
      throw new Error('src/mock.ts shows a type that it does not declare');
    return text;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A name that says what is inside: the package for foreign code, the bundler's own choice for ours. */
function chunkName({ name, moduleIds }) {
  if (GROUPS.some((group) => group.name === name)) return name;
  const foreign = packageOf(moduleIds.at(-1) ?? '');
  if (!foreign) return name;
  const short = foreign.name.replace(/^@/, '').replace('/', '-');
  return moduleIds.length === 1 && name !== 'index' && name !== 'main' ? `${short}-${name}` : short;
}

function contentOf(chunk) {
  if (chunk.type === 'asset') return String(chunk.source);
  const code = chunk.code.endsWith('\n') ? chunk.code : `${chunk.code}\n`;
  const isCommand = chunk.isEntry && chunk.name === 'cli' && !code.startsWith('#!');
  return isCommand ? `#!/usr/bin/env node\n${code}` : code;
}

function write(files) {
  rmSync(dist, { recursive: true, force: true });
  for (const [name, content] of files) {
    const path = join(dist, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    if (name === 'cli.js') chmodSync(path, 0o755);
  }
}

/** Names of the files in dist/ that are missing, left over, different or not executable as they should be. */
function differences(files) {
  const committed = new Map(listFiles(dist).map((path) => [relative(dist, path), path]));
  const names = [...new Set([...files.keys(), ...committed.keys()])].sort();
  return names.flatMap((name) => {
    const path = committed.get(name);
    if (path === undefined) return [`dist/${name}: missing`];
    if (!files.has(name)) return [`dist/${name}: not built from the source any more`];
    if (!readFileSync(path).equals(Buffer.from(files.get(name)))) return [`dist/${name}: differs`];
    const executable = (statSync(path).mode & 0o111) !== 0;
    if (name === 'cli.js' && !executable) return [`dist/${name}: not executable`];
    return [];
  });
}

function listFiles(folder) {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((item) => item.isFile()).map((item) => join(item.parentPath, item.name));
}

const files = await build();
if (process.argv.includes('--check')) {
  const found = differences(files);
  for (const line of found) console.error(line);
  if (found.length > 0) {
    console.error('dist/ is not what the source builds. Run `npm run build` and commit dist/.');
    process.exitCode = 1;
  } else {
    console.log(`dist/ is what the source builds (${files.size} files).`);
  }
} else {
  write(files);
  for (const [name, content] of files) {
    console.log(`${String(Buffer.byteLength(content)).padStart(9)}  dist/${name}`);
  }
}
