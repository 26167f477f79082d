/** What one room may import and touch: a row of the table in design.md, section 4. */
export interface Room {
  /** Rooms from which anything may be imported. */
  readonly rooms: readonly string[];
  /** Rooms from which only types may be imported. */
  readonly types?: readonly string[];
  /** Packages that may be imported; a `*` at the end stands for the rest of the name. */
  readonly packages?: readonly string[];
  /** Packages from which only types may be imported. */
  readonly packageTypes?: readonly string[];
  /** Modules of Node, by name without `node:`; `*` for all. */
  readonly node?: readonly string[];
  /** A pure room knows no clock, no process and no chance: they are handed in. */
  readonly pure?: true;
}

const PURE = [
  'task-definition',
  'service-definition',
  'placement',
  'deployment',
  'gates',
  'report',
] as const;
const AWS_SDK = ['@aws-sdk/*', '@smithy/*', '@aws/*'] as const;
const INNER = [...PURE, 'simulator', 'errors', 'ports', 'inputs', 'operations'] as const;
const OUTER = ['aws', 'github', 'mock-server'] as const;

/**
 * The house. A room that is not listed does not exist, so a new one starts with a row here.
 * @source design.md section 4; `wiring` is what both doors share
 */
export const ROOMS: Readonly<Record<string, Room>> = {
  main: { rooms: [...INNER, ...OUTER, 'wiring'], node: ['module'] },
  post: { rooms: [...INNER, ...OUTER, 'wiring'] },
  cli: { rooms: [...INNER, ...OUTER, 'wiring'] },
  // The door for other people's tests: the mock and nothing else.
  mock: { rooms: ['mock-server'] },
  wiring: { rooms: [...INNER, ...OUTER], node: ['*'] },
  errors: { rooms: [] },
  inputs: { rooms: ['errors'], node: ['util'] },
  'task-definition': {
    rooms: ['errors'],
    packages: ['ajv', 'ajv/*', 'jsonc-parser', 'yaml'],
    pure: true,
  },
  'service-definition': { rooms: ['errors', 'task-definition'], pure: true },
  placement: { rooms: ['errors'], pure: true },
  deployment: { rooms: ['errors', 'ports'], types: ['task-definition', 'placement'], pure: true },
  gates: { rooms: ['errors', 'ports'], pure: true },
  report: {
    rooms: ['errors'],
    // What AWS says of a service is shown as it is, so the words of the ports are needed, too.
    types: [
      'task-definition',
      'service-definition',
      'placement',
      'deployment',
      'gates',
      'simulator',
      'ports',
    ],
    pure: true,
  },
  ports: { rooms: [], types: [...PURE, 'simulator'] },
  aws: { rooms: ['ports', 'errors'], packages: AWS_SDK, node: ['*'] },
  github: { rooms: ['ports', 'errors'], packages: ['@actions/*'], node: ['*'] },
  operations: { rooms: [...PURE, 'simulator', 'errors', 'ports'], types: ['inputs'], pure: true },
  simulator: { rooms: ['errors', 'task-definition', 'placement'], pure: true },
  'mock-server': {
    rooms: ['simulator', 'errors', 'ports'],
    packages: ['yaml'],
    packageTypes: AWS_SDK,
    node: ['*'],
  },
};

/** The one file of a pure room that runs a loop in time, through its ports. */
export const DRIVER = 'src/deployment/driver.ts';

/** The doors: they parse, wire, run and set the exit code, nothing else. */
export const DOORS = ['src/main.ts', 'src/post.ts', 'src/cli.ts'];

/** Data outside src/ that any room may read at build time. */
export const OUTSIDE = ['package.json', 'schema/'];

/** Names that a pure room may not know, wherever they come from. */
export const BANNED_GLOBALS: ReadonlySet<string> = new Set(
  (
    'Date performance process global globalThis Buffer console fetch crypto require ' +
    'setTimeout setInterval setImmediate clearTimeout clearInterval clearImmediate queueMicrotask'
  ).split(' '),
);

/** The room of a file, by its path from the project folder: its folder in src/, or its own name. */
export function roomOf(path: string): string {
  return path.replace(/^src\//, '').replace(/\/.*|\.ts$/, '');
}
