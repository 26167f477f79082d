import type { Fault } from '../../../src/mock-server/faults/fault.ts';
import { stopAll } from '../../mock-server/builders.ts';
import { type Rows, testAll } from './play.ts';
import { NO_BREAKER, onFargate, type Scene } from './stage.ts';

afterEach(stopAll);

/** AWS as it is from the start of the run on. */
const under =
  (...faults: readonly Fault[]) =>
  async () => {
    const scene = await onFargate();
    for (const one of faults) scene.server.fail(one);
    return scene;
  };

const ill =
  (...faults: readonly Fault[]) =>
  ({ server }: Scene) => {
    for (const one of faults) server.fail(one);
  };

const READS = ['DescribeServices', 'DescribeServiceDeployments'];
const reads = (fault: Omit<Fault, 'operation'>): readonly Fault[] =>
  READS.map((operation) => ({ ...fault, operation }));

const BACK = { outcome: 'rolled-back', exit: 3, runs: 'web:1' } as const;
const DONE = { outcome: 'succeeded', exit: 0, runs: 'web:2' } as const;
const BEFORE = { outcome: 'failed', exit: 1, runs: 'web:1' } as const;
const CRASH = /ended by itself with an error/;

const ROWS: Rows = {
  'every other look throttled': {
    ...BACK,
    stage: onFargate,
    image: 'crash',
    happens: [0, 30, 60, 90, 120].map((at) => ({
      at,
      does: ill(...reads({ kind: 'throttle', times: 1 })),
    })),
    cause: CRASH,
  },
  'looks that meet 500 and 503': {
    ...BACK,
    stage: onFargate,
    image: 'crash',
    happens: [
      { at: 5, does: ill(...reads({ kind: 'server-error', status: 500, times: 2 })) },
      { at: 60, does: ill(...reads({ kind: 'server-error', status: 503, times: 2 })) },
    ],
    cause: CRASH,
  },
  'looks whose connection is dropped': {
    ...DONE,
    stage: onFargate,
    happens: [{ at: 5, does: ill(...reads({ kind: 'drop', times: 3 })) }],
    cause: /could not look/,
  },
  'looks that are stale by 20 s, and a success': {
    ...DONE,
    stage: onFargate,
    happens: [{ at: 1, does: ill({ kind: 'stale', seconds: 20 }) }],
    cause: /3 of 3 tasks run the new revision/,
  },
  'looks that are stale by 20 s, and a crash': {
    ...BACK,
    stage: onFargate,
    image: 'crash',
    happens: [{ at: 1, does: ill({ kind: 'stale', seconds: 20 }) }],
    cause: CRASH,
  },
  'AWS that is gone for good in the middle': {
    stage: onFargate,
    happens: [{ at: 30, does: ill({ kind: 'drop' }) }],
    outcome: 'unverifiable',
    exit: 6,
    runs: 'web:2',
    cause: /could not be asked 10 times in a row; the deployment may go on/,
    fix: /status/,
  },
  'AWS that denies what it allowed before': {
    stage: onFargate,
    happens: [{ at: 30, does: ill(...reads({ kind: 'access-denied' })) }],
    outcome: 'unverifiable',
    exit: 6,
    runs: 'web:2',
    cause: /could not be asked 10 times in a row/,
    fix: /status/,
  },
  'no permission for service deployments': {
    ...BACK,
    image: 'crash',
    stage: under(
      { kind: 'access-denied', operation: 'DescribeServiceDeployments' },
      { kind: 'access-denied', operation: 'ListServiceDeployments' },
    ),
    cause: CRASH,
  },
  'no permission to describe the service deployment that the list names': {
    ...BACK,
    image: 'crash',
    stage: under({ kind: 'access-denied', operation: 'DescribeServiceDeployments' }),
    cause: CRASH,
  },
  'no permission for tasks, and no breaker': {
    causeId: 'start-impaired',
    outcome: 'timed-out',
    exit: 5,
    runs: 'web:2',
    image: 'does-not-exist',
    inputs: { waitForMinutes: 10 },
    stage: async () => {
      const scene = await onFargate({ service: { deploymentConfiguration: NO_BREAKER } });
      scene.server.fail({ kind: 'access-denied', operation: 'ListTasks' });
      return scene;
    },
    cause: /goes on in AWS/,
    fix: /Read why the tasks stop/,
  },
  'no permission for tasks': {
    causeId: 'breaker',
    ...BACK,
    image: 'crash',
    stage: under({ kind: 'access-denied', operation: 'ListTasks' }),
    cause: /rolled the service back|back on/,
    fix: /ecs:ListTasks/,
  },
  'no permission to describe the service': {
    ...BEFORE,
    runs: 'web:1',
    stage: under({ kind: 'access-denied', operation: 'DescribeServices' }),
    cause: /DescribeServices was refused/,
    fix: /Allow the action/,
  },
  'no permission to register': {
    ...BEFORE,
    stage: under({ kind: 'access-denied', operation: 'RegisterTaskDefinition' }),
    cause: /RegisterTaskDefinition was refused/,
    fix: /Allow the action/,
  },
  'no permission to update': {
    ...BEFORE,
    stage: under({ kind: 'access-denied', operation: 'UpdateService' }),
    cause: /UpdateService was refused.*web:2 was registered, and no service runs it/,
    fix: /Allow the action/,
  },
  'UpdateService throttled for good': {
    ...BEFORE,
    stage: under({ kind: 'throttle', operation: 'UpdateService' }),
    cause: /UpdateService was refused: Rate exceeded/,
    fix: /max-retries/,
  },
  'UpdateService carried out, but its answer lost': {
    ...DONE,
    stage: under({ kind: 'drop', operation: 'UpdateService', afterwards: true, times: 1 }),
    inputs: { maxRetries: 0 },
    cause: /3 of 3 tasks run the new revision/,
  },
  'another registration of the family at the same time': {
    ...DONE,
    stage: under({
      kind: 'error',
      operation: 'RegisterTaskDefinition',
      times: 2,
      code: 'ClientException',
      message: 'Too many concurrent attempts to create a new revision of the specified family.',
    }),
    cause: /3 of 3 tasks run the new revision/,
  },
};

testAll(ROWS);
