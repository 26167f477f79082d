/**
 * Names that node:http and node:https give, without WebSocket, CloseEvent and MessageEvent: those three
 * are getters that load the whole of Node's own undici when they are looked at.
 */
const NAMES = {
  http:
    'Agent ClientRequest IncomingMessage METHODS OutgoingMessage STATUS_CODES Server ServerResponse ' +
    'createServer get globalAgent maxHeaderSize request validateHeaderName validateHeaderValue',
  https: 'Agent Server createServer get globalAgent request',
};

const PREFIX = '\0by-require:';

/**
 * A plugin for the bundler that takes node:http and node:https by `require` instead of `import`.
 * An import of node:http looks at every one of its members, undici among them: 27 ms on Node 24, where
 * `require` takes 3 ms.
 */
export function builtinsByRequire() {
  return {
    name: 'builtins-by-require',
    resolveId(source) {
      const name = source.replace(/^node:/, '');
      return name in NAMES ? `${PREFIX}${name}` : undefined;
    },
    load(id) {
      if (!id.startsWith(PREFIX)) return undefined;
      const name = id.slice(PREFIX.length);
      const members = NAMES[name].split(' ').map((one) => `export const ${one} = builtin.${one};`);
      return [
        "import { createRequire } from 'node:module';",
        `const builtin = /* @__PURE__ */ createRequire(import.meta.url)('node:${name}');`,
        ...members,
        'export default builtin;',
      ].join('\n');
    },
  };
}
