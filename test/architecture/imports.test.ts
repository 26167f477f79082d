import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { type Import, importsOf } from './imports-of.ts';
import { BANNED_GLOBALS, DOORS, DRIVER, OUTSIDE, ROOMS, type Room, roomOf } from './rooms.ts';
import { parseSource, ROOT, readSources, type SourceFile } from './source-files.ts';

const sources = readSources();

function matches(name: string, patterns: readonly string[] = []): boolean {
  return patterns.some((one) =>
    one.endsWith('*') ? name.startsWith(one.slice(0, -1)) : one === name,
  );
}

function isAllowed(file: SourceFile, one: Import): boolean {
  const room: Room | undefined = ROOMS[roomOf(file.path)];
  if (room === undefined) return false;
  if (one.source.startsWith('node:')) return matches(one.source.slice('node:'.length), room.node);
  if (one.path === undefined) {
    return (
      matches(one.source, room.packages) || (one.typeOnly && matches(one.source, room.packageTypes))
    );
  }
  if (!one.path.startsWith('src/')) return OUTSIDE.some((start) => one.path?.startsWith(start));
  const target = roomOf(one.path);
  const isOwn = target === roomOf(file.path) && !DOORS.includes(one.path);
  return isOwn || room.rooms.includes(target) || (one.typeOnly && matches(target, room.types));
}

function forbiddenImports(file: SourceFile): readonly string[] {
  const bad = importsOf(file).filter((one) => !isAllowed(file, one));
  return bad.map((one) => `${file.path}:${one.line} ${one.typeOnly ? 'type ' : ''}${one.source}`);
}

function impurities(file: SourceFile): readonly string[] {
  if (!ROOMS[roomOf(file.path)]?.pure || file.path === DRIVER) return [];
  return file.nodes.flatMap((node) => {
    const name = bannedName(node);
    return name === undefined ? [] : [`${file.path}:${file.lineOf(node.span?.start ?? 1)} ${name}`];
  });
}

function bannedName(node: (typeof sources)[number]['nodes'][number]): string | undefined {
  // The parser marks with context 1 the names that the file itself does not declare.
  if (node.type === 'Identifier' && node.ctxt === 1 && BANNED_GLOBALS.has(String(node.value))) {
    return String(node.value);
  }
  const isRandom = node.type === 'MemberExpression' && nameIn(node.object) === 'Math';
  return isRandom && nameIn(node.property) === 'random' ? 'Math.random' : undefined;
}

function nameIn(node: unknown): unknown {
  return (node as { readonly value?: unknown }).value;
}

describe('the house', () => {
  it('has a row in the table for every file', () => {
    expect(sources.map((file) => roomOf(file.path)).filter((room) => !(room in ROOMS))).toEqual([]);
  });

  it('lets no room import what its row does not name', () => {
    expect(sources.flatMap(forbiddenImports)).toEqual([]);
  });

  it('keeps clocks, the process and chance out of the pure rooms', () => {
    expect(sources.flatMap(impurities)).toEqual([]);
  });

  it('names in its imports only files that exist, with their endings', () => {
    const missing = sources.flatMap((file) =>
      importsOf(file)
        .filter(({ path }) => path !== undefined && !existsSync(posix.join(ROOT, path)))
        .map(({ source, line }) => `${file.path}:${line} ${source}`),
    );
    expect(missing).toEqual([]);
  });

  // Naming the parts of a package that are loaded late, in a module of its own, is a seam and no barrel.
  it('has neither barrels nor default exports', () => {
    const bad = sources.flatMap((file) => {
      const exportsDefault = file.nodes.some(({ type }) => type.startsWith('ExportDefault'));
      const reExports = importsOf(file).some(
        ({ form, path }) => form === 're-export' && path !== undefined,
      );
      return exportsDefault || reExports ? [file.path] : [];
    });
    expect(bad).toEqual([]);
  });

  it('gives every file a name in kebab-case that answers a question', () => {
    const vague = /^(utils?|helpers?|common|misc|shared|index|lib)\./;
    const names = sources.map((file) => file.path);
    const bad = names.filter((path) => {
      const name = posix.basename(path);
      return vague.test(name) || !/^[a-z0-9]+(-[a-z0-9]+)*\.ts$/.test(name);
    });
    expect(bad).toEqual([]);
  });

  it('keeps each door at forty lines or less', () => {
    const doors = sources.filter((file) => DOORS.includes(file.path));
    expect(doors.filter((file) => file.lineCount > 40).map((file) => file.path)).toEqual([]);
  });
});

describe('the check of the house itself', () => {
  const cases: readonly [string, string, string, readonly string[]][] = [
    [
      'a value of a room of which only types are allowed',
      'src/report/a.ts',
      "import { a } from '../gates/b.ts';",
      ['src/report/a.ts:1 ../gates/b.ts'],
    ],
    ['a type of it', 'src/report/a.ts', "import { type A, type B } from '../gates/b.ts';", []],
    [
      'an import type expression',
      'src/placement/a.ts',
      "type A = import('../aws/b.ts').B;",
      ['src/placement/a.ts:1 type ../aws/b.ts'],
    ],
    [
      'a dynamic import',
      'src/operations/a.ts',
      "\nconst a = await import('../aws/b.ts');",
      ['src/operations/a.ts:2 ../aws/b.ts'],
    ],
    [
      'a computed import',
      'src/operations/a.ts',
      'const a = await import(b);',
      ['src/operations/a.ts:1 (computed)'],
    ],
    [
      'a re-export',
      'src/gates/a.ts',
      "export { a } from '../report/b.ts';",
      ['src/gates/a.ts:1 ../report/b.ts'],
    ],
    [
      'a module of Node in a pure room',
      'src/simulator/a.ts',
      "import fs from 'node:fs';",
      ['src/simulator/a.ts:1 node:fs'],
    ],
    ['a module of Node in an outer room', 'src/aws/a.ts', "import fs from 'node:fs';", []],
    [
      'the SDK outside its room',
      'src/wiring/a.ts',
      "import { A } from '@aws-sdk/client-ecs';",
      ['src/wiring/a.ts:1 @aws-sdk/client-ecs'],
    ],
    [
      "the SDK's types in the mock server",
      'src/mock-server/a.ts',
      "import type { A } from '@aws-sdk/client-ecs';",
      [],
    ],
    [
      'a door',
      'src/wiring/a.ts',
      "import { a } from '../cli.ts';",
      ['src/wiring/a.ts:1 ../cli.ts'],
    ],
  ];

  it.each(cases)('judges %s', (_, path, text, expected) => {
    expect(forbiddenImports(parseSource(path, text))).toEqual(expected);
  });

  it.each([
    ['const a = Date.now();', ['src/gates/a.ts:1 Date']],
    ['const a = Math.random();', ['src/gates/a.ts:1 Math.random']],
    ['setTimeout(() => {}, 1);', ['src/gates/a.ts:1 setTimeout']],
    ['const process = 1; export const b = { Date: process };', []],
    ['// Date\nconst a = Math.max(1, 2);', []],
  ])('sees what is impure in: %s', (text, expected) => {
    expect(impurities(parseSource('src/gates/a.ts', text))).toEqual(expected);
  });

  it('lets the driver and the outer rooms wait', () => {
    const text = 'setTimeout(() => {}, 1);';
    expect(impurities(parseSource(DRIVER, text))).toEqual([]);
    expect(impurities(parseSource('src/aws/a.ts', text))).toEqual([]);
  });
});
