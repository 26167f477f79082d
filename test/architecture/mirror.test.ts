import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { isFunction } from './functions-of.ts';
import { importsOf } from './imports-of.ts';
import { listFiles, parseSource, ROOT, readSources, type SourceFile } from './source-files.ts';

/** Files with logic and no test of the same name, each with the reason. */
const WITHOUT_MIRROR: Readonly<Record<string, string>> = {
  'src/main.ts': 'test/e2e runs it as the runner does',
  'src/post.ts': 'test/e2e runs it as the runner does',
  'src/wiring/run-post.ts': 'test/e2e runs it as the runner does',
  'src/cli.ts': 'test/e2e runs it as a shell does',
  'src/wiring/run-action.ts': 'test/e2e runs it as the runner does',
  'src/wiring/run-command-line.ts': 'test/e2e runs it as a shell does',
  'src/wiring/serve-mock.ts': 'test/e2e talks to it as a server of its own',
  'src/github/pull-request.ts': 'test/wiring/comment.test.ts runs it against a server',
  'src/wiring/cancel.ts': 'test/e2e sends it real signals',
};

/**
 * Folders of many small files of one kind, where one suite holds the cases of several files as a table.
 * Such a file counts as tested when a suite below `tests` names what the file is about.
 */
const SUITES: readonly {
  readonly folder: string;
  readonly tests: string;
  readonly names: (file: string, path: string) => string;
}[] = [
  // describe-services.ts is tested by a suite that sends DescribeServices.
  { folder: 'src/mock-server/operations/', tests: 'test/mock-server', names: toOperationName },
  // A folder of rules is tested by a suite that has a pair of cases for each rule of the folder's list.
  { folder: 'src/task-definition/rules/', tests: 'test/task-definition', names: toRuleList },
];

const testPaths = listFiles('test', '.test.ts');

function toOperationName(file: string): string {
  return file.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());
}

function toRuleList(file: string, path: string): string {
  const folder = posix.basename(posix.dirname(path));
  if (folder === 'rules') return `${file}\\.ts`;
  return folder === 'practices'
    ? "'good practice', PRACTICES"
    : `${folder.toUpperCase()}_FOLDER, \\{`;
}

function hasLogic(file: SourceFile): boolean {
  return file.nodes.some((node) => isFunction(node) || node.type === 'ClassDeclaration');
}

function mirrorOf(path: string): string {
  return path.replace(/^src\//, 'test/').replace(/\.ts$/, '.test.ts');
}

function isNamedInSuite(path: string): boolean {
  const suite = SUITES.find(({ folder }) => path.startsWith(folder));
  if (suite === undefined) return false;
  const name = suite.names(posix.basename(path, '.ts'), path);
  const suites = testPaths.filter((test) => test.startsWith(`${suite.tests}/`));
  return suites.some((test) =>
    new RegExp(`(?<!\\w)${name}`).test(readFileSync(posix.join(ROOT, test), 'utf8')),
  );
}

/**
 * Files that a test of their own, a suite, or a tested file of their own folder answers for: a piece that only its
 * folder uses is seen through the file that uses it. A file that another room uses needs a test of its own.
 */
function answeredFor(sources: readonly SourceFile[]): ReadonlySet<string> {
  const users = new Map<string, string[]>();
  for (const file of sources) {
    for (const { path, typeOnly } of importsOf(file)) {
      if (path !== undefined && !typeOnly) users.set(path, [...(users.get(path) ?? []), file.path]);
    }
  }
  const roomOf = (path: string) => path.split('/')[1];
  const tested = new Set<string>();
  for (let before = -1; before < tested.size; ) {
    before = tested.size;
    for (const { path } of sources) {
      const usedBy = users.get(path) ?? [];
      const isInner = usedBy.length > 0 && usedBy.every((user) => roomOf(user) === roomOf(path));
      const isSeen = isInner && usedBy.some((user) => tested.has(user));
      if (testPaths.includes(mirrorOf(path)) || isNamedInSuite(path) || isSeen) tested.add(path);
    }
  }
  return tested;
}

describe('the tests', () => {
  const sources = readSources();
  const withLogic = sources.filter(hasLogic).map(({ path }) => path);

  it('mirror every file of the source that has logic', () => {
    const tested = answeredFor(sources);
    const untested = withLogic.filter((path) => !(path in WITHOUT_MIRROR) && !tested.has(path));
    expect(untested).toEqual([]);
  });

  it('are excused only where there is a file without a mirror', () => {
    const paths = sources.map(({ path }) => path);
    const needless = Object.keys(WITHOUT_MIRROR).filter(
      (path) => !paths.includes(path) || testPaths.includes(mirrorOf(path)),
    );
    expect(needless).toEqual([]);
  });
});

describe('the check of the mirror', () => {
  it.each([
    [
      "import type { A } from './b.ts';\nexport interface B { a(): A }\nexport type C = () => void;",
      false,
    ],
    ['export const A = { b: 1 } as const;', false],
    ['export const a = (b: number) => b + 1;', true],
    ['export function a() { return 1; }', true],
    ['export class A {}', true],
  ])('tells logic from types and data: %s', (text, expected) => {
    expect(hasLogic(parseSource('src/a.ts', text))).toBe(expected);
  });

  it('knows the name of an operation by the name of its file', () => {
    expect(toOperationName('list-tags-for-resource')).toBe('ListTagsForResource');
  });
});
