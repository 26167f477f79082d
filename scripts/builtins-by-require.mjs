/**
 * Names that node:http and node:https give, without WebSocket, CloseEvent and MessageEvent: those three
 * are getters that load the whole of Node's own undici when they are looked at.
 */
const NAMES = {
  http:
    'Agent ClientRequest IncomingMessage METHODS OutgoingMessage STATUS_CODES Server ServerResponse ' +
    'createServer get globalAgent maxHeaderSize request validateHeaderName validateHeaderValue',
  https: 'Agent Server createServer get globalAgent request',
  crypto: 'createHash createHmac randomUUID',
  fs:
    'appendFileSync closeSync existsSync fdatasyncSync ftruncateSync openSync readFileSync ' +
    'renameSync writeFileSync writeSync',
};

/** Functions whose module is only loaded when one of them is called: an early run may not need it. */
const LATE = new Set(['crypto']);

/** Modules of which only our own code is content with the names above. */
const FOR_US = new Set(['crypto', 'fs']);

const PREFIX = '\0by-require:';

/**
 * A plugin for the bundler that takes some modules of Node by `require` instead of `import`.
 * An import of node:http looks at every one of its members, undici among them: 27 ms on Node 24, where
 * `require` takes 3 ms. An import of node:fs loads the streams, and one of node:crypto the Web Crypto API.
 */
export function builtinsByRequire() {
  return {
    name: 'builtins-by-require',
    resolveId(source, importer = '') {
      const name = source.replace(/^node:/, '');
      if (FOR_US.has(name) && importer.includes('/node_modules/')) return undefined;
      return name in NAMES ? `${PREFIX}${name}` : undefined;
    },
    load(id) {
      if (!id.startsWith(PREFIX)) return undefined;
      const name = id.slice(PREFIX.length);
      const names = NAMES[name].split(' ');
      if (LATE.has(name)) return lateModule(name, names);
      const members = names.map((one) => `export const ${one} = builtin.${one};`);
      return [
        "import { createRequire } from 'node:module';",
        `const builtin = /* @__PURE__ */ createRequire(import.meta.url)('node:${name}');`,
        ...members,
        'export default builtin;',
      ].join('\n');
    },
  };
}

function lateModule(name, names) {
  const members = names.map(
    (one) => `export function ${one}(...given) { return load().${one}(...given); }`,
  );
  return [
    "import { createRequire } from 'node:module';",
    'let loaded;',
    `const load = () => (loaded ??= createRequire(import.meta.url)('node:${name}'));`,
    ...members,
    `export default { ${names.join(', ')} };`,
  ].join('\n');
}
