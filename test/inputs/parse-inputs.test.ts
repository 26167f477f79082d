import { SlipwayError } from '../../src/errors.ts';
import { parseInputs } from '../../src/inputs/parse-inputs.ts';
import type { Door } from '../../src/inputs/row.ts';

const parse = (values: Record<string, string>, door: Door = 'action') =>
  parseInputs(new Map(Object.entries(values)), door);

function errorOf(values: Record<string, string>, door: Door = 'action'): SlipwayError {
  try {
    parse(values, door);
  } catch (error) {
    if (error instanceof SlipwayError) return error;
  }
  throw new Error('no SlipwayError was thrown');
}

const ROLLOUT_DEFAULTS = {
  onFailure: 'leave',
  onCancel: 'leave',
  onConflict: 'fail',
  onTimeout: 'leave',
  waitUntil: 'complete',
  alarmPreflight: 'watch',
  bakeMinutes: 0,
};
const RUN_DEFAULTS = { format: 'text', mock: false, speed: 60, maxRetries: 3 };

test.each([
  [
    { operation: 'validate', 'task-definition': 'a.json' },
    { operation: 'validate', taskDefinition: 'a.json' },
  ],
  [
    { operation: 'render', 'task-definition': 'a', image: 'i', 'output-file': 'o' },
    { operation: 'render', cluster: 'default', taskDefinition: 'a', image: 'i', outputFile: 'o' },
  ],
  [
    { operation: 'register', 'task-definition': 'a', image: 'i', 'container-name': 'c, d' },
    {
      operation: 'register',
      cluster: 'default',
      ifUnchanged: 'register',
      taskDefinition: 'a',
      image: 'i',
      containerName: ['c', 'd'],
    },
  ],
  [
    { operation: 'status', service: 'web', region: 'eu-central-1', 'max-retries': '0' },
    {
      operation: 'status',
      cluster: 'default',
      service: 'web',
      region: 'eu-central-1',
      maxRetries: 0,
    },
  ],
  [
    { service: 'web', 'task-definition': 'a' },
    {
      operation: 'deploy',
      ...ROLLOUT_DEFAULTS,
      cluster: 'default',
      service: 'web',
      taskDefinition: 'a',
      waitForServiceStability: true,
      waitForMinutes: 30,
      waitMaxDelaySeconds: 15,
      ifUnchanged: 'register',
      fitCheck: 'warn',
    },
  ],
  [
    { service: 'web', cluster: 'c', 'desired-count': '0', 'wait-for-service-stability': 'false' },
    {
      operation: 'deploy',
      ...ROLLOUT_DEFAULTS,
      cluster: 'c',
      service: 'web',
      desiredCount: 0,
      waitForServiceStability: false,
      waitForMinutes: 30,
      waitMaxDelaySeconds: 15,
      ifUnchanged: 'register',
      fitCheck: 'warn',
    },
  ],
  [
    { service: 'web', 'force-new-deployment': 'true', mock: 'true', speed: '600' },
    {
      operation: 'deploy',
      ...ROLLOUT_DEFAULTS,
      cluster: 'default',
      service: 'web',
      forceNewDeployment: true,
      mock: true,
      speed: 600,
      waitForServiceStability: true,
      waitForMinutes: 30,
      waitMaxDelaySeconds: 15,
      ifUnchanged: 'register',
      fitCheck: 'warn',
    },
  ],
])('%j gives exactly the inputs that belong to it', (given, inputs) => {
  expect(parse(given as unknown as Record<string, string>)).toStrictEqual({
    kind: 'run',
    inputs: { ...RUN_DEFAULTS, ...inputs },
    warnings: [],
  });
});

test('the mock server has inputs of its own', () => {
  const { inputs } = parse({ operation: 'mock', port: '4566' }, 'command-line');
  expect(inputs).toStrictEqual({ operation: 'mock', port: 4566, speed: 60 });
});

test('a member that was not given is absent, not undefined', () => {
  const { inputs } = parse({ service: 'web', 'task-definition': 'a' });
  for (const name of ['desiredCount', 'forceNewDeployment', 'region', 'image', 'containerName']) {
    expect(name in inputs).toBe(false);
  }
});

test('every mistyped input is named at once, with what was given and what is allowed', () => {
  const error = errorOf({
    service: 'web',
    'task-definition': 'a',
    'desired-count': 'three',
    'wait-for-minutes': '361',
    mock: 'yes',
  });
  expect(error.code).toBe('input-invalid');
  expect(error.exitCode).toBe(2);
  expect(error.message.split('\n').slice(1)).toEqual([
    '  - desired-count is "three"; it takes a whole number from 0 to 2147483647.',
    '  - wait-for-minutes is "361"; it takes a number above 0 and at most 360.',
    '  - mock is "yes"; it takes true or false.',
  ]);
});

test('an unknown operation is mistyped like any other input, and the rest is still checked', () => {
  const error = errorOf({ operation: 'deplyo', 'max-retries': '21' });
  expect(error.code).toBe('input-invalid');
  expect(error.message).toContain(
    'operation is "deplyo"; it takes one of validate, render, register, deploy, diff, verify, plan, status, rollback, stop, continue, run-task, init, matrix, fit.',
  );
  expect(error.message).toContain('max-retries is "21"');
});

test('a workflow cannot ask for the mock server', () => {
  expect(errorOf({ operation: 'mock' }).message).toContain('operation is "mock"');
});

test.each([
  [{ operation: 'validate' }, 'validate needs task-definition'],
  [{ operation: 'render', image: 'i' }, 'render needs task-definition'],
  [{ operation: 'register' }, 'register needs task-definition'],
  [{ operation: 'status' }, 'status needs service'],
  [{ service: 'web' }, 'nothing to deploy'],
  [{ service: 'web', 'force-new-deployment': 'false' }, 'nothing to deploy'],
])('%j misses something', (given, message) => {
  const error = errorOf(given as unknown as Record<string, string>);
  expect(error.message).toContain(message);
  expect(['input-missing', 'input-conflict']).toContain(error.code);
});

test('a mistyped input is not called missing too', () => {
  const error = errorOf({ operation: 'status', service: 'a\u0000b' });
  expect(error.message).toBe('service is "a\\u0000b"; it takes one line of text.');
});

test.each(['action', 'command-line'] as const)(
  'an image without a definition is refused (%s)',
  (door) => {
    const error = errorOf({ service: 'web', image: 'i', 'force-new-deployment': 'true' }, door);
    expect(error.code).toBe('input-conflict');
    expect(error.message).toContain('image is given without');
  },
);

describe.each([
  ['an input of another operation', { operation: 'status', service: 'web', 'desired-count': '3' }],
  ['speed without mock', { operation: 'status', service: 'web', speed: '5' }],
  [
    'a container without an image',
    { operation: 'validate', 'task-definition': 'a', 'container-name': 'c' },
  ],
])('%s', (_, given) => {
  const values = given as unknown as Record<string, string>;

  test('is a warning in a workflow', () => {
    expect(parse(values).warnings).toHaveLength(1);
  });

  test('is an error on the command line', () => {
    expect(errorOf(values, 'command-line').code).toBe('input-conflict');
  });
});

test('a warning says where the input belongs', () => {
  const { warnings } = parse({ operation: 'status', service: 'web', 'desired-count': 'x' });
  expect(warnings).toEqual([
    'desired-count means nothing to status; it belongs to deploy, plan. Leave desired-count out, or choose another operation.',
  ]);
});

test('speed with mock switched off is no conflict', () => {
  const given = { operation: 'status', service: 'web', speed: '5', mock: 'false' };
  expect(parse(given, 'command-line').warnings).toEqual([]);
});
